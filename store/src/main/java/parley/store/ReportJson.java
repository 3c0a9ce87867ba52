package parley.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.domain.Ids;
import parley.domain.Publication;
import parley.domain.Report;

/** A report as it came in: what its source states, and its text. */
final class ReportJson {

  static final int VERSION = 1;

  private ReportJson() {}

  /**
   * The report as it came in, of one that went through the stages: nothing dropped, no wire agency
   * found, dated only when its source states the day.
   */
  static Report raw(Report report) {
    @Nullable Publication publication = report.publication();
    boolean stated = publication != null && publication.basis() == Publication.Basis.STATED;
    return new Report(
        report.id(),
        report.source(),
        report.title(),
        report.publisher(),
        null,
        report.url(),
        stated ? publication : null,
        report.text(),
        List.of());
  }

  /** Changes when anything that a reader of the report can see changes. */
  static String digest(Report raw) {
    @Nullable Publication publication = raw.publication();
    return Ids.digest(
        String.join(
            "\u0000",
            text(raw.title()),
            text(raw.publisher()),
            text(raw.url()),
            publication == null ? "" : publication.day().toString(),
            raw.text()));
  }

  static String write(Report raw) {
    ObjectNode body = Json.body(VERSION);
    body.put("source", raw.source());
    put(body, "title", raw.title());
    put(body, "publisher", raw.publisher());
    put(body, "url", raw.url());
    @Nullable Publication publication = raw.publication();
    put(body, "published", publication == null ? null : publication.day().toString());
    return Json.text(body.put("text", raw.text()));
  }

  static Report read(String id, String body) {
    JsonNode node = Json.parse("the report " + id, VERSION, body);
    @Nullable String published = Json.word(node, "published");
    return new Report(
        id,
        Json.required(node, "source"),
        Json.word(node, "title"),
        Json.word(node, "publisher"),
        null,
        Json.word(node, "url"),
        published == null ? null : Publication.stated(LocalDate.parse(published)),
        Json.required(node, "text"),
        List.of());
  }

  private static void put(ObjectNode node, String field, @Nullable String value) {
    if (value != null) {
      node.put(field, value);
    }
  }

  private static String text(@Nullable String word) {
    return word == null ? "" : word;
  }
}
