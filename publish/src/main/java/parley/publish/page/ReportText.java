package parley.publish.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import parley.domain.Passage;
import parley.domain.Publication;
import parley.domain.Report;
import parley.domain.Span;
import parley.publish.view.Citation;
import parley.publish.view.Plain;
import parley.publish.view.Source;

/**
 * A report's text cut where a cited passage begins or ends, so that each can be marked.
 *
 * @param source the report
 * @param pieces without a gap, from the first character to the last
 * @param cited the number of cited passages
 */
public record ReportText(Source source, List<Piece> pieces, int cited) {

  public ReportText {
    pieces = List.copyOf(pieces);
  }

  /**
   * The text of a report with its passages.
   *
   * @param citations of this report
   */
  public static ReportText of(Source source, Collection<Citation> citations) {
    Report report = source.report();
    TreeSet<Passage> passages = new TreeSet<>();
    citations.forEach(citation -> passages.add(citation.passage()));
    passages.addAll(dayPassages(source));
    return new ReportText(source, pieces(source, report, passages), passages.size());
  }

  /**
   * The same, with words that were searched for as its only marks.
   *
   * @param start first code point
   * @param end the code point after the last
   */
  public ReportText finding(int start, int end) {
    Report report = source.report();
    String text = report.text();
    Passage words =
        report.passage(
            new Span(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)));
    return new ReportText(source, pieces(source, report, List.of(words)), 1);
  }

  /** The passages on which an inferred day of publication rests. */
  static List<Passage> dayPassages(Source source) {
    Publication publication = source.report().publication();
    return publication == null ? List.of() : publication.evidence();
  }

  /** The passages on which the report's day rests, where it was inferred. */
  public List<Passage> day() {
    return dayPassages(source);
  }

  /**
   * Where the report alone is shown.
   *
   * @param page the address of the page of reports, perhaps with parameters
   */
  public String href(String page) {
    String id = URLEncoder.encode(source.report().id(), StandardCharsets.UTF_8);
    return page + (page.contains("?") ? "&" : "?") + "id=" + id;
  }

  /** The words of a passage, on one line. */
  public String words(Passage passage) {
    return Plain.line(passage.exact());
  }

  private static List<Piece> pieces(Source source, Report report, Collection<Passage> passages) {
    String text = report.text();
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
    TreeMap<Integer, Integer> ends = new TreeMap<>();
    Map<Integer, List<String>> anchors = new HashMap<>();
    for (Passage passage : passages) {
      Span span = report.span(passage);
      cuts.add(span.start());
      cuts.add(span.end());
      ends.merge(span.start(), span.end(), Math::max);
      anchors
          .computeIfAbsent(span.start(), _ -> new ArrayList<>())
          .add(new Citation(source.number(), passage, null).anchor());
    }
    for (Span span : report.dropped()) {
      cuts.add(span.start());
      cuts.add(span.end());
    }
    List<Piece> pieces = new ArrayList<>();
    int start = cuts.removeFirst();
    int point = 0;
    int citedUntil = 0;
    for (int end : cuts) {
      String words = text.substring(start, end);
      int next = point + words.codePointCount(0, words.length());
      citedUntil = Math.max(citedUntil, ends.getOrDefault(start, 0));
      pieces.add(
          new Piece(
              words,
              point,
              next,
              anchors.getOrDefault(start, List.of()),
              citedUntil >= end,
              report.drops(new Span(start, end))));
      start = end;
      point = next;
    }
    return pieces;
  }
}
