package parley.publish.view;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.domain.Document;
import parley.domain.Publication;
import parley.domain.Report;
import parley.domain.Span;

/**
 * A report with the number that it is cited by.
 *
 * @param number from 1, by day of publication
 * @param copyOf the number of the report whose words this one carries, or null
 */
public record Source(int number, Document document, @Nullable Integer copyOf) {

  private static final int HEADLINE = 90;

  public Report report() {
    return document.report();
  }

  /** The id of its place in the page. */
  public String anchor() {
    return "r" + number;
  }

  /** The outlet; for a report that names none, its id, which is the name of its file. */
  public String name() {
    String publisher = report().publisher();
    return Plain.line(publisher == null || publisher.isBlank() ? report().id() : publisher);
  }

  /** "The Fjord Post, 14 Mar 2031: Second Bergen round pushed back two days". */
  public String label() {
    return name() + ", " + day() + ": " + headline();
  }

  public boolean hasPublisher() {
    String publisher = report().publisher();
    return publisher != null && !publisher.isBlank();
  }

  /** Whether the report states a headline. */
  public boolean hasHeadline() {
    String title = report().title();
    return title != null && !title.isBlank();
  }

  /** The headline; for a report that states none, its first words. */
  public String headline() {
    String title = report().title();
    if (title != null && hasHeadline()) {
      return Plain.line(title);
    }
    String first = Plain.line(firstLine());
    if (first.codePointCount(0, first.length()) <= HEADLINE) {
      return first;
    }
    String cut = first.substring(0, first.offsetByCodePoints(0, HEADLINE));
    int space = cut.lastIndexOf(' ');
    return (space > HEADLINE / 2 ? cut.substring(0, space) : cut) + " …";
  }

  /** "4 Feb 2026", "4 Feb 2026, day inferred", "no day". */
  public String day() {
    Publication publication = report().publication();
    if (publication == null) {
      return "no day";
    }
    String day = Wording.shortDay(publication.day());
    return switch (publication.basis()) {
      case STATED -> day;
      case INFERRED -> day + ", day inferred";
    };
  }

  /**
   * What the reader must know about where its words come from: the wire agency, the report it
   * copies.
   */
  public Optional<String> provenance() {
    String wire = report().wire();
    boolean agencyItself = wire != null && wire.equalsIgnoreCase(report().publisher());
    String carries =
        wire == null || wire.isBlank() || agencyItself ? "" : "carries " + Plain.line(wire);
    String copies = copyOf == null ? "" : "same words as [" + copyOf + "]";
    String both = carries.isEmpty() ? copies : copies.isEmpty() ? carries : carries + "; " + copies;
    return both.isEmpty() ? Optional.empty() : Optional.of(both);
  }

  /** Its address, when it is one that a browser may open. */
  public Optional<String> link() {
    String url = report().url();
    if (url == null) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(url.strip());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = (scheme.equals("https") || scheme.equals("http")) && uri.getHost() != null;
      return web ? Optional.of(uri.toASCIIString()) : Optional.empty();
    } catch (java.net.URISyntaxException e) {
      return Optional.empty();
    }
  }

  private String firstLine() {
    String text = report().text();
    int start = 0;
    for (Span dropped : report().dropped()) {
      if (text.substring(start, Math.max(start, dropped.start())).isBlank()) {
        start = Math.max(start, dropped.end());
      }
    }
    String rest = text.substring(start).strip();
    return rest.isEmpty() ? report().id() : rest.lines().findFirst().orElse(rest);
  }
}
