package parley.domain;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One news report as it was read.
 *
 * @param id the file's name without its ending, or what the input states
 * @param source where it was read, as a message to the user names it (path, path and line)
 * @param title the headline that the input states, or null
 * @param publisher the outlet, or null
 * @param wire the agency whose words these are, or null
 * @param url where it was published, or null
 * @param publication the day of publication, or null while nobody knows it
 * @param text the whole text as read; no stage changes it, so offsets never shift
 * @param dropped what is not the report (menus, credits), sorted and disjoint
 */
public record Report(
    String id,
    String source,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable String wire,
    @Nullable String url,
    @Nullable Publication publication,
    String text,
    List<Span> dropped)
    implements Serializable {

  /**
   * @throws IllegalArgumentException when the id is blank or a dropped stretch lies outside the
   *     text
   */
  public Report {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a report needs an id: " + source);
    }
    dropped = merged(dropped);
    if (!dropped.isEmpty() && dropped.getLast().end() > text.length()) {
      throw new IllegalArgumentException("a dropped stretch lies outside the text of " + id);
    }
  }

  /** The citation of a stretch of this report. */
  public Passage passage(Span span) {
    int start = text.codePointCount(0, span.start());
    int end = start + text.codePointCount(span.start(), span.end());
    return new Passage(id, start, end, span.of(text));
  }

  /** The stretch that a citation of this report names: the inverse of {@link #passage(Span)}. */
  public Span span(Passage passage) {
    int start = text.offsetByCodePoints(0, passage.start());
    return new Span(start, text.offsetByCodePoints(start, passage.end() - passage.start()));
  }

  /** Whether any part of the stretch was dropped as not being the report. */
  public boolean drops(Span span) {
    int low = 0;
    int high = dropped.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (dropped.get(middle).end() <= span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < dropped.size() && dropped.get(low).overlaps(span);
  }

  public Report withDropped(List<Span> more) {
    List<Span> all = new ArrayList<>(dropped);
    all.addAll(more);
    return new Report(id, source, title, publisher, wire, url, publication, text, all);
  }

  public Report withWire(@Nullable String agency) {
    return new Report(id, source, title, publisher, agency, url, publication, text, dropped);
  }

  public Report withPublication(@Nullable Publication known) {
    return new Report(id, source, title, publisher, wire, url, known, text, dropped);
  }

  private static List<Span> merged(List<Span> spans) {
    List<Span> sorted = spans.stream().sorted().toList();
    List<Span> merged = new ArrayList<>();
    for (Span span : sorted) {
      if (!merged.isEmpty() && span.start() <= merged.getLast().end()) {
        merged.set(merged.size() - 1, merged.getLast().cover(span));
      } else {
        merged.add(span);
      }
    }
    return List.copyOf(merged);
  }
}
