package parley.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps what came of asking addresses. */
final class VisitRows {

  private static final int VERSION = 1;

  private final Rows rows;

  VisitRows(Rows rows) {
    this.rows = rows;
  }

  /** The last visit of every address, the first noted first. */
  List<Visit> last(Visit.Kind kind) throws SQLException {
    return rows.list(
        "SELECT kind, address, visited, outcome, entity, modified, failures, not_before, body FROM"
            + " visit WHERE number IN (SELECT max(number) FROM visit WHERE kind = ? GROUP BY"
            + " address) ORDER BY number",
        VisitRows::visit,
        word(kind));
  }

  void add(Visit visit) throws SQLException {
    @Nullable Instant notBefore = visit.notBefore();
    rows.insert(
        "INSERT INTO visit (kind, address, visited, outcome, entity, modified, failures,"
            + " not_before, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        word(visit.kind()),
        visit.address(),
        Rows.microseconds(visit.at()),
        word(visit.outcome()),
        visit.entity(),
        visit.modified(),
        visit.failures(),
        notBefore == null ? null : Rows.microseconds(notBefore),
        body(visit.notes()));
  }

  private static Visit visit(ResultSet row) throws SQLException {
    long notBefore = row.getLong(8);
    boolean never = row.wasNull();
    return new Visit(
        Visit.Kind.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
        row.getString(2),
        Rows.instant(row.getLong(3)),
        Visit.Outcome.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
        row.getString(5),
        row.getString(6),
        row.getInt(7),
        never ? null : Rows.instant(notBefore),
        notes(row.getString(2), row.getString(9)));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String body(SortedMap<String, String> notes) {
    ObjectNode body = Json.body(VERSION);
    notes.forEach(body.putObject("notes")::put);
    return Json.text(body);
  }

  private static SortedMap<String, String> notes(String address, String body) {
    SortedMap<String, String> notes = new TreeMap<>();
    JsonNode node = Json.parse("the visit of " + address, VERSION, body).path("notes");
    node.properties().forEach(each -> notes.put(each.getKey(), each.getValue().asText()));
    return notes;
  }
}
