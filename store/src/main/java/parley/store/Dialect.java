package parley.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/** What differs between the databases. */
sealed interface Dialect permits Sqlite, Postgres {

  /**
   * The dialect that an address asks for.
   *
   * @throws StoreException when the address is none
   */
  static Dialect of(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    if (lower.startsWith("postgresql://") || lower.startsWith("postgres://")) {
      return new Postgres(address);
    }
    if (lower.matches("[a-z][a-z0-9+.-]+://.*")) {
      throw new StoreException(
          address + ": a store is a file or postgresql://user:password@host:port/database");
    }
    try {
      return new Sqlite(Path.of(address));
    } catch (InvalidPathException e) {
      throw new StoreException(address + ": this is no file name (" + e.getMessage() + ")", e);
    }
  }

  /** What names the store in a message. */
  String name();

  /**
   * Refuses what is no store before anything is written.
   *
   * @param create whether a missing store will be made
   * @throws StoreException when the store is missing, or something else has its place
   */
  void check(boolean create);

  /** Makes ready what has to be before the schema: once, where there is no schema. */
  void prepare() throws SQLException;

  /** Tells the migrations which database is meant, and where they lie on the class path. */
  void describe(FluentConfiguration migrations);

  /** A connection for single questions. */
  Connection reader() throws SQLException;

  /** A connection that only writes in transactions; no two of one store write at a time. */
  Connection writer() throws SQLException;

  /** Begins writing in a transaction: waits until no other process writes. */
  void lock(Connection writer) throws SQLException;

  /**
   * The pieces that fit a search, best first: number of the searchable piece, and score. Its
   * parameters are the search and the greatest number of hits.
   */
  String searchSql();

  /**
   * Adds a piece to an index of its own, where searching has one: its parameters are number and
   * words.
   */
  @Nullable String indexSql();

  /** The search as the database wants it. */
  String search(List<String> terms);

  /** The cause and the remedy of a failure of the database. */
  String explain(SQLException failure);
}
