package parley.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import parley.domain.Correction;
import parley.domain.Failure;
import parley.domain.Ids;
import parley.domain.Reading;
import parley.domain.Report;

/** A store in a database: one connection that asks, one that writes. */
final class SqlStore implements Store {

  private final Dialect dialect;
  private final Clock clock;
  private final ReentrantLock asking = new ReentrantLock();
  private final ReentrantLock writing = new ReentrantLock();
  private @Nullable Connection reader;
  private @Nullable Connection writer;

  private SqlStore(Dialect dialect, Clock clock) {
    this.dialect = dialect;
    this.clock = clock;
  }

  static Store open(Dialect dialect, Clock clock, boolean create) {
    dialect.check(create);
    try {
      new Schema(dialect).migrate();
    } catch (SQLException e) {
      throw new StoreException(dialect.name() + ": " + dialect.explain(e), e);
    }
    return new SqlStore(dialect, clock);
  }

  @Override
  public String name() {
    return dialect.name();
  }

  @Override
  public long position() {
    return ask(rows -> rows.position());
  }

  @Override
  public List<Entry> entries(long after) {
    return ask(rows -> new EntryRows(rows).after(after));
  }

  @Override
  public Incoming incoming(Report report) {
    return ask(rows -> new Identification(rows).of(ReportJson.raw(report)));
  }

  @Override
  public Optional<Report> report(String id) {
    return ask(rows -> rows.latest(id).map(RevisionRow::report));
  }

  @Override
  public Added add(Report report, @Nullable Reading reading, String reader, Placement placement) {
    Report raw = ReportJson.raw(report);
    @Nullable String body = reading == null ? null : body(raw, reading);
    return write(
        log -> {
          Incoming incoming = new Identification(log.rows()).of(raw);
          if (!incoming.report().id().equals(raw.id())) {
            throw new StoreException(
                name()
                    + ": another report came in as '"
                    + raw.id()
                    + "' meanwhile; add this one again");
          }
          Optional<RevisionRow> known = log.rows().revision(raw.id(), ReportJson.digest(raw));
          RevisionRow row = known.isPresent() ? known.get() : log.received(raw);
          if (reading != null && body != null && !log.rows().isReadBy(row, reader)) {
            log.read(row, reader, body, Searchable.in(reading));
          }
          if (log.rows().placeOf(raw.id()).isEmpty()) {
            log.placed(raw.id(), placement);
          }
          return new Added(incoming.standing(), raw.id(), row.revision());
        });
  }

  /** What will be stored, checked to give the same reading back. */
  private static String body(Report raw, Reading reading) {
    ReadingJson json = new ReadingJson(raw);
    String body = json.write(reading);
    if (!json.read(body).equals(reading)) {
      throw new IllegalArgumentException(
          "the reading of " + raw.id() + " is not of the report that came in");
    }
    return body;
  }

  @Override
  public void fail(String process, Failure failure) {
    write(
        log -> {
          if (!log.rows().hasFailure(process, failure)) {
            log.failed(process, failure);
          }
          return true;
        });
  }

  @Override
  public Correction correct(
      String process, String author, String reason, Correction.Change change) {
    return write(
        log -> {
          if (change instanceof Correction.Undo(long number) && !log.rows().hasCorrection(number)) {
            throw new StoreException(name() + ": there is no correction " + number);
          }
          return log.corrected(process, author, reason, change);
        });
  }

  @Override
  public StoredProcess openProcess(String title, @Nullable String splitFrom) {
    return write(
        log -> {
          String slug = Ids.slug(title);
          String base = slug.isEmpty() ? "process" : slug;
          String id = base;
          for (int number = 2; log.rows().title(id).isPresent(); number++) {
            id = base + "-" + number;
          }
          log.titled(id, title, splitFrom, null, false);
          return new StoredProcess(id, title, splitFrom);
        });
  }

  @Override
  public void rename(String process, String title) {
    write(
        log -> {
          Entry.Titled known = titled(log, process);
          log.titled(process, title, known.splitFrom(), known.mergedInto(), false);
          return true;
        });
  }

  @Override
  public void merge(String process, String into) {
    if (process.equals(into)) {
      throw new StoreException(name() + ": a process cannot be merged into itself: " + into);
    }
    write(
        log -> {
          Entry.Titled known = titled(log, process);
          if (titled(log, into).mergedInto() != null) {
            throw new StoreException(
                name() + ": process '" + into + "' is itself merged into another");
          }
          log.titled(process, known.title(), known.splitFrom(), into, false);
          return true;
        });
  }

  private Entry.Titled titled(LogWriter log, String process) throws SQLException {
    return log.rows()
        .title(process)
        .orElseThrow(
            () ->
                new StoreException(
                    name() + ": there is no process '" + process + "'; see: parley processes"));
  }

  @Override
  public void place(String report, String process, String basis) {
    write(
        log -> {
          if (log.rows().latest(report).isEmpty()) {
            throw new StoreException(name() + ": there is no report '" + report + "'");
          }
          titled(log, process);
          log.placed(report, Placement.byDesk(process, basis));
          return true;
        });
  }

  @Override
  public boolean arrange(long seen, Arrangement arrangement) {
    return write(
        log -> {
          if (log.rows().position() != seen) {
            return false;
          }
          for (var titled : arrangement.titles().entrySet()) {
            @Nullable String splitFrom =
                log.rows().title(titled.getKey()).map(Entry.Titled::splitFrom).orElse(null);
            log.titled(titled.getKey(), titled.getValue(), splitFrom, null, true);
          }
          for (var merged : arrangement.merged().entrySet()) {
            Entry.Titled known = titled(log, merged.getKey());
            log.titled(merged.getKey(), known.title(), known.splitFrom(), merged.getValue(), true);
          }
          for (var placed : arrangement.places().entrySet()) {
            log.placed(placed.getKey(), placed.getValue());
          }
          return true;
        });
  }

  @Override
  public List<Hit> search(Query query) {
    List<String> terms = query.terms();
    return terms.isEmpty()
        ? List.of()
        : ask(
            rows ->
                new SearchRows(rows, dialect)
                    .hits(query, terms).stream()
                        .sorted(
                            Comparator.comparingDouble(Hit::score)
                                .reversed()
                                .thenComparing(Hit::passage))
                        .limit(query.limit())
                        .toList());
  }

  @Override
  public Optional<Told> told(String receiver) {
    return ask(rows -> rows.told(receiver));
  }

  @Override
  public void note(String receiver, Told told) {
    write(
        log -> {
          log.rows().note(receiver, told);
          return true;
        });
  }

  @Override
  public List<Visit> visits(Visit.Kind kind) {
    return ask(rows -> new VisitRows(rows).last(kind));
  }

  @Override
  public void visited(List<Visit> visits) {
    write(
        log -> {
          VisitRows rows = new VisitRows(log.rows());
          for (Visit visit : visits) {
            rows.add(visit);
          }
          return true;
        });
  }

  @Override
  public void close() {
    close(asking, reader);
    close(writing, writer);
    reader = null;
    writer = null;
  }

  private static void close(ReentrantLock lock, @Nullable Connection connection) {
    lock.lock();
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      // What was acknowledged is on the disk; there is nothing left to save.
    } finally {
      lock.unlock();
    }
  }

  /** A question to the database. */
  private interface Question<T> {
    T ask(Rows rows) throws SQLException;
  }

  /** Something to add to the log, all of it or nothing. */
  private interface Addition<T> {
    T add(LogWriter log) throws SQLException;
  }

  private <T> T ask(Question<T> question) {
    asking.lock();
    try {
      Connection connection = reader;
      if (connection == null || !connection.isValid(0)) {
        connection = dialect.reader();
        reader = connection;
      }
      return question.ask(new Rows(connection, dialect.indexSql()));
    } catch (SQLException e) {
      throw failed(e);
    } finally {
      asking.unlock();
    }
  }

  private <T> T write(Addition<T> addition) {
    writing.lock();
    try {
      Connection connection = writer;
      if (connection == null || !connection.isValid(0)) {
        connection = dialect.writer();
        writer = connection;
      }
      return write(connection, addition);
    } catch (SQLException e) {
      throw failed(e);
    } finally {
      writing.unlock();
    }
  }

  private <T> T write(Connection connection, Addition<T> addition) throws SQLException {
    boolean done = false;
    try {
      dialect.lock(connection);
      Rows rows = new Rows(connection, dialect.indexSql());
      Instant now = clock.instant();
      Instant last = rows.lastRecorded();
      T result = addition.add(new LogWriter(rows, now.isBefore(last) ? last : now));
      connection.commit();
      done = true;
      return result;
    } finally {
      if (!done) {
        rollBack(connection);
      }
    }
  }

  /** What cannot be rolled back was never committed; the connection is given up. */
  private void rollBack(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      writer = null;
    }
  }

  private StoreException failed(SQLException e) {
    return new StoreException(name() + ": " + dialect.explain(e), e);
  }
}
