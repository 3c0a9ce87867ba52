package parley.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.domain.Kind;
import parley.domain.Passage;
import parley.domain.Report;

/** Looks up what can be searched. */
final class SearchRows {

  /** How many pieces to take for each hit, as pieces of earlier revisions are left out. */
  private static final int SPARE = 8;

  /** Pieces of the last reading of the last revision of a report, with the report's process. */
  private static final String CURRENT =
      "SELECT s.kind, s.claim, s.first, s.past, r.id, r.body, p.process, found.score FROM found"
          + " JOIN searchable s ON s.number = found.number"
          + " JOIN reading d ON d.position = s.reading"
          + " JOIN report r ON r.position = d.report"
          + " JOIN placement p ON p.report = r.id"
          + " WHERE p.position = (SELECT max(q.position) FROM placement q WHERE q.report = r.id)"
          + " AND r.revision = (SELECT max(n.revision) FROM report n WHERE n.id = r.id)"
          + " AND d.position = (SELECT max(e.position) FROM reading e WHERE e.report = d.report)";

  private final Rows rows;
  private final Dialect dialect;

  SearchRows(Rows rows, Dialect dialect) {
    this.rows = rows;
    this.dialect = dialect;
  }

  List<Hit> hits(Query query, List<String> terms) throws SQLException {
    Map<String, Report> reports = new HashMap<>();
    List<Hit> hits = new ArrayList<>();
    for (Optional<Hit> hit :
        rows.list(
            "WITH found AS (" + dialect.searchSql() + ") " + CURRENT,
            row -> {
              String process = row.getString(7);
              if (!query.processes().isEmpty() && !query.processes().contains(process)) {
                return Optional.<Hit>empty();
              }
              String id = row.getString(5);
              String body = row.getString(6);
              Report report = reports.computeIfAbsent(id, _ -> ReportJson.read(id, body));
              return Optional.of(
                  new Hit(
                      passage(report, row.getInt(3), row.getInt(4)),
                      kind(row.getString(1)),
                      row.getString(2),
                      process,
                      row.getDouble(8)));
            },
            dialect.search(terms),
            query.limit() * SPARE + 200)) {
      hit.ifPresent(hits::add);
    }
    return hits;
  }

  private static Passage passage(Report report, int start, int end) {
    String text = report.text();
    int from = text.offsetByCodePoints(0, start);
    int to = text.offsetByCodePoints(from, end - start);
    return new Passage(report.id(), start, end, text.substring(from, to));
  }

  private static @Nullable Kind kind(@Nullable String label) {
    return label == null ? null : Kind.valueOf(label.toUpperCase(Locale.ROOT));
  }
}
