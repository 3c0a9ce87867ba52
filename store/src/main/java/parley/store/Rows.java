package parley.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.domain.Failure;

/** Asks the database. */
final class Rows {

  private static final long MICROSECONDS = 1_000_000;
  private static final String REVISION = "SELECT position, revision, digest, id, body FROM report ";

  private final Connection connection;
  private final @Nullable String index;

  /**
   * @param index how a piece's number and words get into an index of their own, or null
   */
  Rows(Connection connection, @Nullable String index) {
    this.connection = connection;
    this.index = index;
  }

  /** Takes one row. */
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  <T> List<T> list(String sql, Row<T> each, @Nullable Object... parameters) throws SQLException {
    try (PreparedStatement statement = prepared(sql, parameters);
        ResultSet found = statement.executeQuery()) {
      List<T> all = new ArrayList<>();
      while (found.next()) {
        all.add(each.of(found));
      }
      return all;
    }
  }

  <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... parameters)
      throws SQLException {
    return list(sql, row, parameters).stream().findFirst();
  }

  void insert(String sql, @Nullable Object... parameters) throws SQLException {
    try (PreparedStatement statement = prepared(sql, parameters)) {
      statement.executeUpdate();
    }
  }

  /** Makes pieces of a reading findable. */
  void index(long reading, List<Searchable> pieces) throws SQLException {
    for (Searchable piece : pieces) {
      long number =
          first(
                  "INSERT INTO searchable (reading, kind, claim, first, past, words) VALUES (?, ?,"
                      + " ?, ?, ?, ?) RETURNING number",
                  row -> row.getLong(1),
                  reading,
                  piece.kind() == null ? null : piece.kind().label(),
                  piece.claim(),
                  piece.start(),
                  piece.end(),
                  piece.words())
              .orElseThrow(() -> new SQLException("the index gave no number"));
      if (index != null) {
        insert(index, number, piece.words());
      }
    }
  }

  private PreparedStatement prepared(String sql, @Nullable Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  static Instant instant(long microseconds) {
    return Instant.ofEpochSecond(
        Math.floorDiv(microseconds, MICROSECONDS),
        Math.floorMod(microseconds, MICROSECONDS) * 1_000L);
  }

  static long microseconds(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), MICROSECONDS), instant.getNano() / 1_000);
  }

  long position() throws SQLException {
    return first("SELECT coalesce(max(position), 0) FROM log", row -> row.getLong(1)).orElse(0L);
  }

  Instant lastRecorded() throws SQLException {
    return first(
            "SELECT recorded FROM log ORDER BY position DESC LIMIT 1",
            row -> instant(row.getLong(1)))
        .orElse(Instant.EPOCH);
  }

  Optional<RevisionRow> latest(String id) throws SQLException {
    return first(REVISION + "WHERE id = ? ORDER BY revision DESC LIMIT 1", Rows::revision, id);
  }

  Optional<RevisionRow> latestOfUrl(String url) throws SQLException {
    Optional<String> id =
        first(
            "SELECT id FROM report WHERE url = ? ORDER BY position LIMIT 1",
            row -> row.getString(1),
            url);
    return id.isEmpty() ? Optional.empty() : latest(id.get());
  }

  Optional<RevisionRow> revision(String id, String digest) throws SQLException {
    return first(REVISION + "WHERE id = ? AND digest = ?", Rows::revision, id, digest);
  }

  private static RevisionRow revision(ResultSet row) throws SQLException {
    String id = row.getString(4);
    return new RevisionRow(
        row.getLong(1), row.getInt(2), row.getString(3), ReportJson.read(id, row.getString(5)));
  }

  boolean isRead(RevisionRow revision) throws SQLException {
    return first(
            "SELECT 1 FROM reading WHERE report = ? LIMIT 1",
            row -> row.getInt(1),
            revision.position())
        .isPresent();
  }

  /** Whether the last reading of a revision is by this reader. */
  boolean isReadBy(RevisionRow revision, String reader) throws SQLException {
    return first(
            "SELECT reader FROM reading WHERE report = ? ORDER BY position DESC LIMIT 1",
            row -> row.getString(1),
            revision.position())
        .filter(reader::equals)
        .isPresent();
  }

  Optional<String> placeOf(String report) throws SQLException {
    return first(
        "SELECT process FROM placement WHERE report = ? ORDER BY position DESC LIMIT 1",
        row -> row.getString(1),
        report);
  }

  boolean hasFailure(String process, Failure failure) throws SQLException {
    return first(
            "SELECT 1 FROM failure WHERE process = ? AND source = ? AND stage = ? AND message = ?",
            row -> row.getInt(1),
            process,
            failure.source(),
            failure.stage(),
            failure.message())
        .isPresent();
  }

  boolean hasCorrection(long number) throws SQLException {
    return first("SELECT 1 FROM correction WHERE position = ?", row -> row.getInt(1), number)
        .isPresent();
  }

  Optional<Entry.Titled> title(String process) throws SQLException {
    return first(
        "SELECT position, title, split_from, merged_into, routed FROM process WHERE id = ? ORDER BY"
            + " position DESC LIMIT 1",
        row ->
            new Entry.Titled(
                row.getLong(1),
                Instant.EPOCH,
                process,
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5) != 0),
        process);
  }

  Optional<Told> told(String receiver) throws SQLException {
    return first(
        "SELECT told, telling FROM receiver WHERE id = ?",
        row -> new Told(row.getLong(1), row.getLong(2)),
        receiver);
  }

  void note(String receiver, Told told) throws SQLException {
    insert(
        "INSERT INTO receiver (id, told, telling) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
            + " told = excluded.told, telling = excluded.telling WHERE excluded.told >="
            + " receiver.told",
        receiver,
        told.position(),
        told.telling());
  }
}
