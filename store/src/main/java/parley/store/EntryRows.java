package parley.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.domain.Correction;
import parley.domain.Failure;
import parley.domain.Report;

/** Takes entries out of the database. */
final class EntryRows {

  private static final String BETWEEN =
      " JOIN log l ON l.position = t.position WHERE t.position > ? AND t.position <= ?";

  private final Rows rows;

  EntryRows(Rows rows) {
    this.rows = rows;
  }

  /**
   * The entries after a position. What is added while they are taken is left for the next time: all
   * rows up to the last position are there before it is.
   */
  List<Entry> after(long after) throws SQLException {
    long last = rows.position();
    if (last <= after) {
      return List.of();
    }
    List<Entry> entries = new ArrayList<>();
    Map<Long, Report> reports = new HashMap<>();
    for (Entry.Received received : received(after, last)) {
      reports.put(received.position(), received.report());
      entries.add(received);
    }
    entries.addAll(read(after, last, reports));
    entries.addAll(others(after, last));
    entries.sort(Comparator.comparingLong(Entry::position));
    return entries;
  }

  private List<Entry.Received> received(long after, long last) throws SQLException {
    return rows.list(
        "SELECT t.position, l.recorded, t.revision, t.id, t.body FROM report t" + BETWEEN,
        row ->
            new Entry.Received(
                row.getLong(1),
                Rows.instant(row.getLong(2)),
                row.getInt(3),
                ReportJson.read(row.getString(4), row.getString(5))),
        after,
        last);
  }

  private List<Entry.Read> read(long after, long last, Map<Long, Report> reports)
      throws SQLException {
    for (var earlier :
        rows.list(
            "SELECT DISTINCT r.position, r.id, r.body FROM reading t JOIN report r ON r.position ="
                + " t.report WHERE t.position > ? AND t.position <= ? AND r.position <= ?",
            row -> Map.entry(row.getLong(1), ReportJson.read(row.getString(2), row.getString(3))),
            after,
            last,
            after)) {
      reports.put(earlier.getKey(), earlier.getValue());
    }
    return rows.list(
        "SELECT t.position, l.recorded, t.report, t.reader, t.body FROM reading t" + BETWEEN,
        row -> {
          Report raw = reports.get(row.getLong(3));
          if (raw == null) {
            throw new StoreException(
                "reading " + row.getLong(1) + " has no report; restore the store from a copy");
          }
          return new Entry.Read(
              row.getLong(1),
              Rows.instant(row.getLong(2)),
              row.getLong(3),
              row.getString(4),
              new ReadingJson(raw).read(row.getString(5)));
        },
        after,
        last);
  }

  private List<Entry> others(long after, long last) throws SQLException {
    List<Entry> entries = new ArrayList<>();
    entries.addAll(
        rows.list(
            "SELECT t.position, l.recorded, t.process, t.source, t.stage, t.message FROM failure t"
                + BETWEEN,
            row ->
                new Entry.Failed(
                    row.getLong(1),
                    Rows.instant(row.getLong(2)),
                    row.getString(3),
                    new Failure(row.getString(4), row.getString(5), row.getString(6))),
            after,
            last));
    entries.addAll(
        rows.list(
            "SELECT t.position, l.recorded, t.process, t.author, t.reason, t.body FROM correction t"
                + BETWEEN,
            row ->
                new Entry.Corrected(
                    row.getLong(1),
                    Rows.instant(row.getLong(2)),
                    new Correction(
                        row.getLong(1),
                        row.getString(3),
                        Rows.instant(row.getLong(2)),
                        row.getString(4),
                        row.getString(5),
                        ChangeJson.read(row.getLong(1), row.getString(6)))),
            after,
            last));
    entries.addAll(
        rows.list(
            "SELECT t.position, l.recorded, t.id, t.title, t.split_from, t.merged_into, t.routed"
                + " FROM process t"
                + BETWEEN,
            row ->
                new Entry.Titled(
                    row.getLong(1),
                    Rows.instant(row.getLong(2)),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getInt(7) != 0),
            after,
            last));
    entries.addAll(
        rows.list(
            "SELECT t.position, l.recorded, t.report, t.process, t.basis, t.routed FROM placement t"
                + BETWEEN,
            row ->
                new Entry.Placed(
                    row.getLong(1),
                    Rows.instant(row.getLong(2)),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getInt(6) != 0),
            after,
            last));
    return entries;
  }
}
