package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreContract {

  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  @TempDir Path folder;
  private int files;

  @Override
  String emptyAddress() {
    return folder.resolve("talks " + files++ + ".parley").toString();
  }

  @Test
  void whatIsNoStoreIsNotTouched() throws Exception {
    Path text = Files.writeString(folder.resolve("notes.txt"), "Norway and Iceland hold talks.");
    assertThatThrownBy(() -> Store.create(text.toString(), CLOCK))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("notes.txt")
        .hasMessageContaining("no Parley store");
    assertThat(text).hasContent("Norway and Iceland hold talks.");
    Path foreign = folder.resolve("foreign.db");
    execute(foreign, "CREATE TABLE bookmark (url TEXT)");
    assertThatThrownBy(() -> Store.create(foreign.toString(), CLOCK))
        .hasMessageContaining("another program's");
    assertThatThrownBy(() -> Store.create(folder.toString(), CLOCK)).hasMessageContaining("folder");
    assertThatThrownBy(() -> Store.create(folder.resolve("no/where.parley").toString(), CLOCK))
        .hasMessageContaining("make it first");
    assertThatThrownBy(() -> Store.create("mysql://host/talks", CLOCK))
        .hasMessageContaining("postgresql://");
  }

  @Test
  void aStoreOfANewerParleyIsRefusedAndKept() throws Exception {
    String address = emptyAddress();
    Store.create(address, CLOCK).close();
    execute(
        Path.of(address),
        "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
            + " checksum, installed_by, execution_time, success) VALUES (99, '99', 'later', 'SQL',"
            + " 'V99__later.sql', 0, '', 0, 1)");
    assertThatThrownBy(() -> Store.open(address, CLOCK))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("newer Parley")
        .hasMessageContaining("upgrade");
  }

  @Test
  void rowsCannotBeChanged() throws Exception {
    String address = emptyAddress();
    try (Store store = Store.create(address, CLOCK)) {
      store.openProcess("Fishing talks", null);
    }
    assertThatThrownBy(() -> execute(Path.of(address), "UPDATE process SET title = 'x'"))
        .hasMessageContaining("only ever added to");
    assertThatThrownBy(() -> execute(Path.of(address), "DELETE FROM log"))
        .hasMessageContaining("only ever added to");
    try (Store store = Store.create(address, CLOCK)) {
      store.visited(
          List.of(
              new Visit(
                  Visit.Kind.FEED,
                  "https://coast.example/feed",
                  Instant.EPOCH,
                  Visit.Outcome.READ,
                  null,
                  null,
                  0,
                  null,
                  new TreeMap<>())));
    }
    assertThatThrownBy(() -> execute(Path.of(address), "UPDATE visit SET failures = 1"))
        .hasMessageContaining("only ever added to");
    assertThatThrownBy(() -> execute(Path.of(address), "DELETE FROM visit"))
        .hasMessageContaining("only ever added to");
  }

  @Test
  void aStoreOfAnOlderParleyIsBroughtUpAndKeepsWhatItHolds() throws Exception {
    String address = emptyAddress();
    Sqlite file = new Sqlite(Path.of(address));
    file.prepare();
    FluentConfiguration first = Flyway.configure().table("flyway_schema_history").target("1");
    file.describe(first);
    first.load().migrate();
    execute(Path.of(address), "INSERT INTO log (recorded, kind) VALUES (1, 'process')");
    execute(
        Path.of(address),
        "INSERT INTO process (position, id, title) VALUES (1, 'fishing', 'Fishing talks')");
    try (Store store = Store.open(address, CLOCK)) {
      assertThat(store.journal().processes())
          .extracting(StoredProcess::title)
          .containsExactly("Fishing talks");
      assertThat(store.visits(Visit.Kind.FEED)).isEmpty();
      store.note("desk", Told.upTo(1));
      assertThat(store.told("desk")).contains(Told.upTo(1));
    }
  }

  private static void execute(Path file, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
