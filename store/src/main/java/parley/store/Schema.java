package parley.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings a store to the schema that this Parley knows. */
final class Schema {

  /** The number of the newest migration. */
  static final int VERSION = 4;

  private static final String HISTORY = "flyway_schema_history";

  /** How often to look again when another process migrates at the same time. */
  private static final int ATTEMPTS = 50;

  private static final long PAUSE = 100;

  private final Dialect dialect;

  Schema(Dialect dialect) {
    this.dialect = dialect;
  }

  /**
   * Migrates where needed; a store that is up to date costs one question.
   *
   * @throws StoreException when a newer Parley made the store
   */
  void migrate() throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try {
        if (version() == VERSION) {
          return;
        }
        dialect.prepare();
        FluentConfiguration migrations = Flyway.configure().table(HISTORY);
        dialect.describe(migrations);
        migrations.load().migrate();
        return;
      } catch (FlywayException | SQLException e) {
        if (attempt == ATTEMPTS) {
          throw new StoreException(
              dialect.name() + ": the store cannot be made or brought up to date: " + why(e), e);
        }
        pause();
      }
    }
  }

  private int version() throws SQLException {
    try (Connection connection = dialect.reader()) {
      if (!has(connection.getMetaData())) {
        return 0;
      }
      try (Statement statement = connection.createStatement();
          ResultSet found =
              statement.executeQuery(
                  "SELECT max(CAST(version AS INTEGER)) FROM " + HISTORY + " WHERE success")) {
        int version = found.next() ? found.getInt(1) : 0;
        if (version > VERSION) {
          throw new StoreException(
              dialect.name()
                  + ": a newer Parley made this store (schema "
                  + version
                  + ", this one knows "
                  + VERSION
                  + "); upgrade Parley. Nothing was changed");
        }
        return version;
      }
    }
  }

  /** What the database itself says, where it does. */
  private String why(Exception failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql) {
        return dialect.explain(sql);
      }
    }
    return String.valueOf(failure.getMessage());
  }

  private static boolean has(DatabaseMetaData database) throws SQLException {
    try (ResultSet tables = database.getTables(null, null, HISTORY, null)) {
      return tables.next();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("interrupted while waiting for another process", e);
    }
  }
}
