package parley.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;

/** A store in one file. */
record Sqlite(Path file) implements Dialect {

  /** "PRLY" in ASCII: what SQLite keeps in the file's header for the program it belongs to. */
  static final int APPLICATION = 0x50524C59;

  private static final byte[] HEADER = "SQLite format 3\u0000".getBytes(StandardCharsets.US_ASCII);

  /** How long to wait for another process that writes, in milliseconds. */
  private static final int PATIENCE = 30_000;

  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public void check(boolean create) {
    if (Files.isDirectory(file)) {
      throw new StoreException(name() + ": this is a folder; name a file in it");
    }
    if (!Files.exists(file)) {
      Path folder = file.toAbsolutePath().getParent();
      if (!create) {
        throw new StoreException(
            name() + ": there is no such store; make it with: parley open " + name());
      }
      if (folder != null && !Files.isDirectory(folder)) {
        throw new StoreException(name() + ": there is no folder " + folder + "; make it first");
      }
      return;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(HEADER.length);
      if (start.length > 0 && !Arrays.equals(start, HEADER)) {
        throw new StoreException(
            name() + ": this file is no Parley store; name another, or a new one");
      }
      if (start.length == 0 && !create) {
        throw new StoreException(
            name() + ": this file is empty; make a store of it with: parley open " + name());
      }
    } catch (IOException e) {
      throw new StoreException(name() + ": cannot be read (" + e + ")", e);
    }
    if (!isOurs()) {
      throw new StoreException(
          name() + ": this is another program's SQLite database; name another file, or a new one");
    }
  }

  private boolean isOurs() {
    try (Connection connection = reader();
        Statement statement = connection.createStatement()) {
      try (ResultSet found = statement.executeQuery("PRAGMA application_id")) {
        if (found.next() && found.getInt(1) == APPLICATION) {
          return true;
        }
      }
      try (ResultSet found =
          statement.executeQuery(
              "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE"
                  + " 'flyway%' AND name NOT LIKE 'sqlite%'")) {
        return found.next() && found.getInt(1) == 0;
      }
    } catch (SQLException e) {
      throw new StoreException(name() + ": " + explain(e), e);
    }
  }

  /** Write-ahead logging stays with the file. */
  @Override
  public void prepare() throws SQLException {
    try (Connection connection = reader();
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
    }
  }

  @Override
  public void describe(FluentConfiguration migrations) {
    migrations
        .dataSource(source(SQLiteConfig.TransactionMode.DEFERRED))
        .locations("classpath:parley/store/sqlite");
  }

  private SQLiteDataSource source(SQLiteConfig.TransactionMode mode) {
    SQLiteConfig config = new SQLiteConfig();
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(PATIENCE);
    config.enforceForeignKeys(true);
    config.setTransactionMode(mode);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  @Override
  public Connection reader() throws SQLException {
    return source(SQLiteConfig.TransactionMode.DEFERRED).getConnection();
  }

  @Override
  public Connection writer() throws SQLException {
    Connection connection = source(SQLiteConfig.TransactionMode.IMMEDIATE).getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  /** The first statement begins the transaction with BEGIN IMMEDIATE. */
  @Override
  public void lock(Connection writer) throws SQLException {
    try (Statement statement = writer.createStatement()) {
      statement.execute("SELECT 1");
    }
  }

  @Override
  public String searchSql() {
    return "SELECT rowid AS number, -rank AS score FROM search WHERE search MATCH ? ORDER BY rank,"
        + " rowid LIMIT ?";
  }

  @Override
  public String indexSql() {
    return "INSERT INTO search (rowid, words) VALUES (?, ?)";
  }

  @Override
  public String search(List<String> terms) {
    return terms.stream().map(term -> '"' + term + '"').collect(Collectors.joining(" "));
  }

  @Override
  public String explain(SQLException failure) {
    SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(failure.getErrorCode() & 0xff);
    return switch (code) {
      case SQLITE_BUSY, SQLITE_LOCKED ->
          "another process keeps writing to it; wait for that to end and try again";
      case SQLITE_FULL -> "the disk is full; make room and try again";
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN ->
          "it cannot be opened for writing, with its companions -wal and -shm; mend the rights of"
              + " the file and its folder";
      case SQLITE_CORRUPT, SQLITE_NOTADB -> "the file is damaged; restore it from a copy";
      default -> "the database failed (" + failure.getMessage() + ")";
    };
  }
}
