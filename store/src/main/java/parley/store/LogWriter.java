package parley.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.domain.Correction;
import parley.domain.Failure;
import parley.domain.Report;

/** Adds to the log within one transaction. */
final class LogWriter {

  private final Rows rows;
  private final Instant now;

  LogWriter(Rows rows, Instant now) {
    this.rows = rows;
    this.now = now;
  }

  Rows rows() {
    return rows;
  }

  RevisionRow received(Report raw) throws SQLException {
    int revision = rows.latest(raw.id()).map(RevisionRow::revision).orElse(0) + 1;
    String digest = ReportJson.digest(raw);
    long position = next("report");
    rows.insert(
        "INSERT INTO report (position, id, revision, digest, url, body) VALUES (?, ?, ?, ?, ?, ?)",
        position,
        raw.id(),
        revision,
        digest,
        raw.url(),
        ReportJson.write(raw));
    return new RevisionRow(position, revision, digest, raw);
  }

  void read(RevisionRow report, String reader, String body, List<Searchable> searchable)
      throws SQLException {
    long position = next("reading");
    rows.insert(
        "INSERT INTO reading (position, report, reader, body) VALUES (?, ?, ?, ?)",
        position,
        report.position(),
        reader,
        body);
    rows.index(position, searchable);
  }

  void failed(String process, Failure failure) throws SQLException {
    rows.insert(
        "INSERT INTO failure (position, process, source, stage, message) VALUES (?, ?, ?, ?, ?)",
        next("failure"),
        process,
        failure.source(),
        failure.stage(),
        failure.message());
  }

  Correction corrected(String process, String author, String reason, Correction.Change change)
      throws SQLException {
    long position = next("correction");
    Correction correction =
        new Correction(
            position, process, Rows.instant(Rows.microseconds(now)), author, reason, change);
    rows.insert(
        "INSERT INTO correction (position, process, author, reason, body) VALUES (?, ?, ?, ?, ?)",
        position,
        process,
        author,
        reason,
        ChangeJson.write(change));
    return correction;
  }

  void titled(
      String process,
      String title,
      @Nullable String splitFrom,
      @Nullable String mergedInto,
      boolean routed)
      throws SQLException {
    rows.insert(
        "INSERT INTO process (position, id, title, split_from, merged_into, routed) VALUES (?, ?,"
            + " ?, ?, ?, ?)",
        next("process"),
        process,
        title,
        splitFrom,
        mergedInto,
        routed ? 1 : 0);
  }

  void placed(String report, Placement placement) throws SQLException {
    rows.insert(
        "INSERT INTO placement (position, report, process, basis, routed) VALUES (?, ?, ?, ?, ?)",
        next("placement"),
        report,
        placement.process(),
        placement.basis(),
        placement.routed() ? 1 : 0);
  }

  private long next(String kind) throws SQLException {
    return rows.first(
            "INSERT INTO log (recorded, kind) VALUES (?, ?) RETURNING position",
            row -> row.getLong(1),
            Rows.microseconds(now),
            kind)
        .orElseThrow(() -> new SQLException("the log gave no position"));
  }
}
