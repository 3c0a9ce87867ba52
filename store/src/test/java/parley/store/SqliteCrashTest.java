package parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.io.TempDir;

/** Kills at a store in one file. */
class SqliteCrashTest extends CrashContract {

  @TempDir private Path folder;

  @Override
  String emptyAddress() {
    return file();
  }

  private String file() {
    return folder.resolve("talks.parley").toString();
  }

  @Override
  String text(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      found.next();
      return found.getString(1);
    }
  }

  @Override
  void checkDatabase() throws SQLException {
    assertThat(text("PRAGMA integrity_check")).isEqualTo("ok");
  }
}
