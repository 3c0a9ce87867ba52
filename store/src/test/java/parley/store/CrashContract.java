package parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.domain.Reading;
import parley.domain.Report;

/** Real processes that write to one store, and are killed at it: the same in every database. */
abstract class CrashContract {

  private static final int KILLS = 100;
  private static final int AT_A_TIME = 4;
  static final int ENDLESS = 1_000_000;

  private String address = "";
  private String process = "";

  /** The address of a store that is not there yet. */
  abstract String emptyAddress() throws Exception;

  /** What a statement of one row and one column gives, asked of the database without the store. */
  abstract String text(String sql) throws SQLException;

  /** Whatever the database itself can say of its soundness. */
  abstract void checkDatabase() throws SQLException;

  @BeforeEach
  void makeStore() throws Exception {
    address = emptyAddress();
    try (Store store = Store.create(address, Clock.systemUTC())) {
      process = store.openProcess("Fishing talks", null).id();
    }
  }

  /** Each process has 0 to 6 reports acknowledged when it is killed, and is at the next. */
  @Test
  void noKillLosesAnAcknowledgedReportOrLeavesHalfOfOne() throws Exception {
    Random random = new Random(4);
    Set<String> acknowledged = new TreeSet<>();
    try (ExecutorService hands = Executors.newFixedThreadPool(AT_A_TIME)) {
      List<Future<List<String>>> killed = new ArrayList<>();
      for (int i = 0; i < KILLS; i++) {
        String prefix = "w" + i;
        int words = random.nextInt(9);
        long nanoseconds = random.nextInt(4_000_000);
        killed.add(hands.submit(() -> killAfter(prefix, words, nanoseconds)));
      }
      for (Future<List<String>> each : killed) {
        acknowledged.addAll(each.get());
      }
    }
    assertThat(acknowledged).hasSizeGreaterThan(KILLS);
    assertThat(storedWhole()).containsAll(acknowledged);
  }

  @Test
  void twoProcessesAddToOneStoreSideBySide() throws Exception {
    try (ExecutorService hands = Executors.newFixedThreadPool(2)) {
      Future<List<String>> one = hands.submit(() -> run("a", 40));
      Future<List<String>> other = hands.submit(() -> run("b", 40));
      Set<String> acknowledged = new TreeSet<>(one.get());
      acknowledged.addAll(other.get());
      assertThat(acknowledged).hasSize(80);
      assertThat(storedWhole()).isEqualTo(acknowledged);
    }
  }

  /** Kills a process (SIGKILL) when it has said so many words and gone on a little. */
  private List<String> killAfter(String prefix, int words, long nanoseconds) throws IOException {
    Process adding = start(prefix, ENDLESS);
    List<String> said = new ArrayList<>();
    try (BufferedReader reader = reader(adding)) {
      String word = "";
      while (said.size() < words && (word = reader.readLine()) != null) {
        said.add(word);
      }
      long until = System.nanoTime() + nanoseconds;
      while (System.nanoTime() < until) {
        Thread.onSpinWait();
      }
      adding.toHandle().destroyForcibly(); // the handle leaves the streams open
      while ((word = reader.readLine()) != null) {
        said.add(word);
      }
    }
    return ids(said, prefix);
  }

  List<String> run(String prefix, int many) throws IOException {
    try (BufferedReader reader = reader(start(prefix, many))) {
      return ids(reader.lines().toList(), prefix);
    }
  }

  static List<String> ids(List<String> said, String prefix) {
    return said.stream().filter(word -> word.startsWith(prefix + "-")).toList();
  }

  private Process start(String prefix, int many) throws IOException {
    return start(prefix, many, ProcessBuilder.Redirect.INHERIT);
  }

  /**
   * Starts a process that adds.
   *
   * @param errors where it says what goes wrong
   */
  Process start(String prefix, int many, ProcessBuilder.Redirect errors) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xlog:disable",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            classPath(),
            AddingProcess.class.getName(),
            address,
            process,
            prefix,
            String.valueOf(many)));
    return new ProcessBuilder(command).redirectError(errors).start();
  }

  /** Where the classes of an adding process lie, whoever runs this test. */
  private static String classPath() {
    return Stream.of(
            AddingProcess.class,
            Store.class,
            Report.class,
            org.jspecify.annotations.Nullable.class,
            com.fasterxml.jackson.databind.ObjectMapper.class,
            com.fasterxml.jackson.core.JsonFactory.class,
            com.fasterxml.jackson.annotation.JsonFormat.class,
            org.sqlite.JDBC.class,
            type("org.postgresql.Driver"),
            org.flywaydb.core.Flyway.class,
            type("org.flywaydb.database.postgresql.PostgreSQLDatabaseType"),
            org.slf4j.Logger.class,
            org.slf4j.nop.NOPServiceProvider.class)
        .map(type -> Path.of(uri(type)).toString())
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** A type that is there when Parley runs only. */
  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static URI uri(Class<?> type) {
    try {
      return type.getProtectionDomain().getCodeSource().getLocation().toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static BufferedReader reader(Process adding) {
    return new BufferedReader(
        new InputStreamReader(adding.getInputStream(), StandardCharsets.UTF_8));
  }

  /** The ids of the stored reports, each of which is there with all that belongs to it. */
  Set<String> storedWhole() throws SQLException {
    Set<String> ids = new TreeSet<>();
    try (Store store = Store.open(address, Clock.systemUTC())) {
      Journal journal = store.journal();
      for (Reading reading : journal.contents(process, null).readings()) {
        Report report = reading.report();
        assertThat(reading).isEqualTo(Talks.reading(Talks.report(report.id())));
        assertThat(journal.revisions(report.id())).hasSize(1);
        ids.add(report.id());
      }
      assertThat(journal.unread()).isEmpty();
      assertThat(journal.entries()).hasSize(3 * ids.size() + 1);
      assertThat(number("SELECT count(*) FROM log")).isEqualTo(journal.entries().size());
      int pieces = Searchable.in(Talks.reading(Talks.report("w"))).size();
      assertThat(number("SELECT count(*) FROM searchable")).isEqualTo((long) pieces * ids.size());
    }
    checkDatabase();
    return ids;
  }

  private long number(String sql) throws SQLException {
    return Long.parseLong(text(sql));
  }
}
