package parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Kills at a store in PostgreSQL, also of the server. Skipped where Debian's package is not
 * installed (apt-get install postgresql).
 */
class PostgresCrashTest extends CrashContract {

  private static final int SERVER_KILLS = 3;

  private static @Nullable PostgresServer server;
  private static int databases;

  private String address = "";

  @BeforeAll
  static void startServer() throws Exception {
    server = PostgresServer.startOrSkip();
  }

  @AfterAll
  static void stopServer() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  private static PostgresServer server() {
    return Objects.requireNonNull(server);
  }

  @Override
  String emptyAddress() throws Exception {
    address = server().newDatabase("crash" + databases++);
    return address;
  }

  @Override
  String text(String sql) throws SQLException {
    try (Connection connection = new Postgres(address).reader();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      found.next();
      return found.getString(1);
    }
  }

  /** Every row of the log has its row elsewhere, and no other has one. */
  @Override
  void checkDatabase() throws SQLException {
    assertThat(
            text(
                "SELECT count(*) FROM (SELECT position FROM log EXCEPT (SELECT position FROM report"
                    + " UNION SELECT position FROM reading UNION SELECT position FROM placement"
                    + " UNION SELECT position FROM process)) AS alone"))
        .isEqualTo("0");
  }

  /** The server and all its processes get SIGKILL while two processes add to the store. */
  @Test
  void aKilledServerHasAllThatWasAcknowledged() throws Exception {
    Set<String> acknowledged = new TreeSet<>();
    for (int kill = 0; kill < SERVER_KILLS; kill++) {
      try (ExecutorService hands = Executors.newFixedThreadPool(2)) {
        List<Future<List<String>>> adding = new ArrayList<>();
        for (String prefix : List.of("a" + kill, "b" + kill)) {
          adding.add(hands.submit(() -> killServerAfter(prefix, prefix.startsWith("a") ? 9 : -1)));
        }
        for (Future<List<String>> each : adding) {
          acknowledged.addAll(each.get());
        }
      }
      server().startAgain();
      assertThat(storedWhole()).containsAll(acknowledged);
    }
    assertThat(acknowledged).hasSizeGreaterThan(7 * SERVER_KILLS);
  }

  /** Runs a process until its server is gone, which it is when it has said so many words. */
  private List<String> killServerAfter(String prefix, int words) throws Exception {
    List<String> said = new ArrayList<>();
    try (BufferedReader reader = reader(start(prefix, ENDLESS, ProcessBuilder.Redirect.DISCARD))) {
      String word = "";
      while ((word = reader.readLine()) != null) {
        said.add(word);
        if (said.size() == words) {
          server().kill();
        }
      }
    }
    return ids(said, prefix);
  }
}
