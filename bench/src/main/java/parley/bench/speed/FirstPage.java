package parley.bench.speed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.domain.Report;

/**
 * How long the web desk takes from the command to its address, and from the first request to the
 * last byte of the page; beside it a plain server of the JDK that sends the same pages as files.
 */
final class FirstPage {

  /** Processes of the store; a desk follows a handful, and each is as large as it gets. */
  private static final int PROCESSES = 10;

  private static final Pattern DESK = Pattern.compile("The desk is at (http://\\S+)");
  private static final Pattern FILES = Pattern.compile("URL (http://\\S+)");
  private static final int PATIENCE_MILLISECONDS = 300_000;

  private final Child child;
  private final Path work;
  private final Size size;

  FirstPage(Child child, Path work, Size size) {
    this.child = child;
    this.work = work;
    this.size = size;
  }

  /**
   * One start of a server.
   *
   * @param listening from the command to the printed address, in seconds
   * @param overview the first page of all, in milliseconds
   * @param again the same page once more
   * @param process the page of a process that nobody has opened, in milliseconds
   * @param processAgain the same page once more
   */
  private record Start(
      double listening, double overview, double again, double process, double processAgain) {}

  /**
   * A page that was sent.
   *
   * @param milliseconds from opening the connection to its last byte
   * @param body without the headers
   */
  private record Sent(double milliseconds, byte[] body) {}

  /** The section of the page. */
  String measured(List<Report> feed) throws IOException {
    Path store = store(reports(feed));
    List<Start> own = new ArrayList<>();
    List<Start> files = new ArrayList<>();
    Path pages = Files.createDirectories(work.resolve("desk-pages"));
    for (int run = 0; run < size.runs(); run++) {
      own.add(started(deskCommand(store), DESK, "/", process(PROCESSES), pages));
      files.add(started(filesCommand(pages), FILES, "/overview.html", "/process.html", null));
    }
    return String.format(
            Locale.ROOT,
            """
            ## The first page of the web desk

            `./parley serve` on a store of %,d reports in %d processes (%,d bytes; the reports of the feed, some of them twice
            under another outlet where it has too few), started %d times. The desk works out every dossier before it prints its
            address. The first page is the overview, asked for by the first request that the started desk gets, from opening the
            connection to the last byte (%,d bytes); the page of a process is one that nobody has opened before (%,d bytes).
            Beside it the JDK's own file server (`java -m jdk.httpserver`), started anew each time, with the same pages as files.
            Median, and the slowest in brackets.

            | | command to address, s | first page, ms | again, ms | a process, ms | again, ms |
            | --- | --- | --- | --- | --- | --- |
            """,
            size.desk(),
            PROCESSES,
            Files.size(store),
            size.runs(),
            Files.size(pages.resolve("overview.html")),
            Files.size(pages.resolve("process.html")))
        + row("Parley", own)
        + row("The same pages as files", files);
  }

  private static String row(String who, List<Start> starts) {
    return "| "
        + who
        + " | "
        + cell(starts, Start::listening)
        + " | "
        + cell(starts, Start::overview)
        + " | "
        + cell(starts, Start::again)
        + " | "
        + cell(starts, Start::process)
        + " | "
        + cell(starts, Start::processAgain)
        + " |\n";
  }

  private static String cell(List<Start> starts, ToDoubleFunction<Start> figure) {
    List<Double> sorted = starts.stream().mapToDouble(figure).sorted().boxed().toList();
    return String.format(
        Locale.ROOT, "%.1f (%.1f)", sorted.get(sorted.size() / 2), sorted.getLast());
  }

  /** As many as are wanted: where the feed has too few, some again under another outlet. */
  private List<Report> reports(List<Report> feed) {
    List<Report> reports = new ArrayList<>(Sample.spread(feed, size.desk()));
    int missing = size.desk() - reports.size();
    for (Report report : Sample.spread(feed, missing)) {
      reports.add(
          new Report(
              report.id() + "-again",
              report.source() + "-again",
              report.title(),
              "Second outlet",
              report.wire(),
              null,
              report.publication(),
              report.text(),
              report.dropped()));
    }
    return reports;
  }

  private Path store(List<Report> reports) throws IOException {
    Path store = work.resolve("desk.parley");
    for (String end : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(Path.of(store + end));
    }
    child.run("desk-open", List.of(parley(), "open", store.toString()));
    int each = (reports.size() + PROCESSES - 1) / PROCESSES;
    for (int part = 1; part <= PROCESSES; part++) {
      int end = Math.min(reports.size(), part * each);
      Path lines =
          Sample.lines(
              reports.subList(Math.min(end, (part - 1) * each), end),
              work.resolve("desk-" + part + ".jsonl"));
      child.run(
          "desk-add",
          List.of(
              parley(),
              "add",
              lines.toString(),
              "--store",
              store.toString(),
              "--title",
              "Process " + part));
    }
    return store;
  }

  private static String parley() {
    return Path.of("parley").toAbsolutePath().toString();
  }

  private static String process(int part) {
    return "/processes/process-" + part;
  }

  private static List<String> deskCommand(Path store) {
    return List.of(parley(), "serve", "--store", store.toString(), "--port", "0");
  }

  private static List<String> filesCommand(Path folder) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-m",
        "jdk.httpserver",
        "-b",
        "127.0.0.1",
        "-p",
        "0",
        "-d",
        folder.toString());
  }

  /**
   * @param kept where the pages are kept; null for nowhere
   */
  private Start started(
      List<String> command, Pattern address, String overview, String process, @Nullable Path kept)
      throws IOException {
    long start = System.nanoTime();
    Process server =
        new ProcessBuilder(command).redirectError(work.resolve("desk-serve.err").toFile()).start();
    try (BufferedReader lines = server.inputReader(StandardCharsets.UTF_8)) {
      URI at = address(lines, address);
      double listening = (System.nanoTime() - start) / 1e9;
      Sent first = sent(at, overview);
      Sent again = sent(at, overview);
      Sent other = sent(at, process);
      Sent otherAgain = sent(at, process);
      if (kept != null) {
        Files.write(kept.resolve("overview.html"), first.body());
        Files.write(kept.resolve("process.html"), other.body());
      }
      return new Start(
          listening,
          first.milliseconds(),
          again.milliseconds(),
          other.milliseconds(),
          otherAgain.milliseconds());
    } finally {
      end(server);
    }
  }

  private static URI address(BufferedReader lines, Pattern address) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher matcher = address.matcher(line);
      if (matcher.find()) {
        return URI.create(matcher.group(1));
      }
    }
    throw new IllegalStateException("the server ended before it named its address");
  }

  private static Sent sent(URI server, String path) throws IOException {
    long start = System.nanoTime();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLISECONDS);
      String request =
          "GET "
              + path
              + " HTTP/1.1\r\nHost: localhost:"
              + server.getPort()
              + "\r\n"
              + "Connection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      byte[] answer = in.readAllBytes();
      double milliseconds = (System.nanoTime() - start) / 1e6;
      return new Sent(milliseconds, body(path, answer));
    }
  }

  private static byte[] body(String path, byte[] answer) {
    String text = new String(answer, StandardCharsets.ISO_8859_1);
    int begin = text.indexOf("\r\n\r\n");
    if (!text.startsWith("HTTP/1.1 200 ") || begin < 0) {
      throw new IllegalStateException(path + " was not sent: " + text.lines().findFirst());
    }
    return Arrays.copyOfRange(answer, begin + 4, answer.length);
  }

  private static void end(Process server) {
    server.descendants().forEach(ProcessHandle::destroy);
    server.destroy();
    try {
      server.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
