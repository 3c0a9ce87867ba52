package parley.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A PostgreSQL server of the test's own, from Debian's package, on loopback. It refuses to run as
 * root; a test that does runs it as the user postgres, whom the package makes.
 */
final class PostgresServer implements AutoCloseable {

  private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

  private final Path programs;
  private final Path folder;
  private final int port;

  private PostgresServer(Path programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  /** The newest installed server's programs; empty where the package is not installed. */
  private static Optional<Path> installed() {
    if (!Files.isDirectory(INSTALLED)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(INSTALLED)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .filter(bin -> Files.isExecutable(bin.resolve("postgres")))
          .max(Comparator.naturalOrder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A running server; a test class that asks for it is skipped where none is installed. */
  static PostgresServer startOrSkip() throws IOException, InterruptedException {
    Optional<Path> installed = installed();
    Assumptions.assumeTrue(
        installed.isPresent(), "PostgreSQL is not installed; its tests are skipped");
    return start(installed.get());
  }

  private static PostgresServer start(Path programs) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("parley-postgres");
    int port = freePort();
    PostgresServer server = new PostgresServer(programs, folder, port);
    if (isRoot()) {
      run(List.of("chown", "postgres", folder.toString()));
    }
    server.postgres(
        "initdb",
        "-D",
        server.at("db"),
        "-A",
        "trust",
        "-U",
        "desk",
        "-E",
        "UTF8",
        "--locale=C",
        "-N");
    server.begin();
    return server;
  }

  private void begin() throws IOException, InterruptedException {
    postgres(
        "pg_ctl",
        "-D",
        at("db"),
        "-w",
        "-l",
        at("log"),
        "-o",
        "-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1",
        "start");
  }

  /** Kills the server and every process of it (SIGKILL), as a power cut would. */
  void kill() throws IOException {
    String first = Files.readAllLines(Path.of(at("db"), "postmaster.pid")).getFirst();
    ProcessHandle main = ProcessHandle.of(Long.parseLong(first.strip())).orElseThrow();
    List<ProcessHandle> all = new ArrayList<>(main.descendants().toList());
    main.destroyForcibly();
    all.forEach(ProcessHandle::destroyForcibly);
    all.add(main);
    all.forEach(process -> process.onExit().join());
  }

  /** Starts a server that was killed; it recovers what was committed. */
  void startAgain() throws IOException, InterruptedException {
    begin();
  }

  /** The address of a new database. */
  String newDatabase(String name) throws IOException, InterruptedException {
    postgres("createdb", "-h", "127.0.0.1", "-p", String.valueOf(port), "-U", "desk", name);
    return "postgresql://desk:any%40thing@127.0.0.1:" + port + "/" + name;
  }

  @Override
  public void close() throws IOException {
    try {
      postgres("pg_ctl", "-D", at("db"), "-w", "-m", "immediate", "stop");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private void postgres(String program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    run(command);
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("parley-postgres", ".out");
    Process process =
        new ProcessBuilder(command)
            .directory(Path.of("/").toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean ended = process.waitFor(2, TimeUnit.MINUTES);
    String said = Files.readString(output, StandardCharsets.UTF_8);
    Files.delete(output);
    if (!ended || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException(command + " failed: " + said);
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
