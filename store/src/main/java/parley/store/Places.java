package parley.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import parley.domain.Passage;
import parley.domain.Report;
import parley.domain.Span;

/**
 * Passages of one report as pairs of code points; the words stand in the report's text already.
 * Quick for texts without characters beyond the basic plane.
 */
final class Places {

  private final Report report;
  private final boolean basic;

  Places(Report report) {
    this.report = report;
    this.basic = report.text().codePointCount(0, report.text().length()) == report.text().length();
  }

  static void write(ArrayNode places, List<Passage> passages) {
    for (Passage passage : passages) {
      places.addArray().add(passage.start()).add(passage.end());
    }
  }

  /** Spans as pairs of code points. */
  void writeSpans(ArrayNode places, List<Span> spans) {
    write(places, spans.stream().map(this::passage).toList());
  }

  List<Passage> read(JsonNode places) {
    return Json.list(places, place -> passage(span(place)));
  }

  List<Span> readSpans(JsonNode places) {
    return Json.list(places, this::span);
  }

  private Passage passage(Span span) {
    return basic
        ? new Passage(report.id(), span.start(), span.end(), span.of(report.text()))
        : report.passage(span);
  }

  private Span span(JsonNode place) {
    int start = place.path(0).asInt();
    int end = place.path(1).asInt();
    if (basic) {
      return new Span(start, end);
    }
    int from = report.text().offsetByCodePoints(0, start);
    return new Span(from, report.text().offsetByCodePoints(from, end - start));
  }
}
