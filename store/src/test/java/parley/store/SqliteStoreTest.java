package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.domain.Report;

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
  void aDamagedFileIsToldAsSuch() throws Exception {
    String address = emptyAddress();
    try (Store store = Store.create(address, CLOCK)) {
      String process = store.openProcess("Fishing talks", null).id();
      for (int i = 0; i < 20; i++) {
        Report report = Talks.report("r" + i);
        store.add(report, Talks.reading(report), Talks.READER, process, "");
      }
    }
    Path file = Path.of(address);
    byte[] whole = Files.readAllBytes(file);
    for (int part : List.of(whole.length / 2, 5_000, 100)) {
      Files.write(file, Arrays.copyOf(whole, part));
      assertThatThrownBy(() -> journal(address))
          .as("cut to %s bytes", part)
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("damaged")
          .hasMessageContaining("restore it from a copy");
    }
    Files.write(file, Arrays.copyOf(whole, 10));
    assertThatThrownBy(() -> journal(address)).hasMessageContaining("no Parley store");
    Files.write(file, whole);
    assertThat(journal(address).readings()).hasSize(20);
  }

  private static Journal journal(String address) {
    try (Store store = Store.open(address, CLOCK)) {
      return store.journal();
    }
  }

  /** SQLite itself sets the limit here; the disk's own answer is the same. */
  @Test
  void aFullDiskLosesNothingThatWasAcknowledged() throws Exception {
    String address = emptyAddress();
    Report report = Talks.report("r0");
    try (Store store = Store.create(address, CLOCK)) {
      String process = store.openProcess("Fishing talks", null).id();
      store.add(report, Talks.reading(report), Talks.READER, process, "");
    }
    Sqlite file = new Sqlite(Path.of(address));
    assertThat(file.explain(full(Path.of(address))))
        .isEqualTo("the disk is full; make room and try again");
    assertThat(journal(address).readings()).containsOnlyKeys("r0");
  }

  /** What SQLite says when a store may not grow. */
  private static SQLException full(Path file) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA max_page_count = 1");
      return catchThrowableOfType(
          SQLException.class,
          () ->
              statement.execute(
                  "INSERT INTO failure (position, process, source, stage, message) SELECT"
                      + " position, '', '', '', hex(zeroblob(1000000)) FROM log LIMIT 1"));
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsTold() throws Exception {
    Path shut = Files.createDirectory(folder.resolve("shut"));
    Assumptions.assumeTrue(shut.toFile().setWritable(false), "rights cannot be taken here");
    Assumptions.assumeFalse(Files.isWritable(shut), "whoever runs this may write anywhere");
    assertThatThrownBy(() -> Store.create(shut.resolve("talks.parley").toString(), CLOCK))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("cannot be opened for writing")
        .hasMessageContaining("mend the rights");
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
