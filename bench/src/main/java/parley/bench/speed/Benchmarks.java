package parley.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openjdk.jmh.runner.RunnerException;
import parley.bench.Shared;
import parley.domain.Report;
import parley.pipeline.read.Reader;

/**
 * Measures speed and memory, each figure beside a peer in the same run, and writes {@code
 * docs/benchmarks.md}. Run from the project's folder; see the document for the command.
 */
public final class Benchmarks {

  private static final Path WORK = Path.of("bench", "target", "benchmarks");
  private static final Path PEER = Path.of("bench", "target", "peer.classpath");
  private static final Path EXAMPLE = Path.of("examples", "bergen-2031");

  private Benchmarks() {}

  /**
   * @param arguments the size, full or small; small only tries everything, and its page goes to the
   *     working folder
   */
  public static void main(String[] arguments) throws IOException, RunnerException {
    String name = arguments.length == 0 ? "full" : arguments[0];
    Size size = Size.of(name);
    Path work = Files.createDirectories(WORK.toAbsolutePath());
    Files.writeString(
        size.equals(Size.FULL) ? Path.of("docs", "benchmarks.md") : work.resolve("benchmarks.md"),
        page(size, work));
  }

  private static String page(Size size, Path work) throws IOException, RunnerException {
    Child child = new Child(work);
    Peer peer = Peer.of(PEER, child, work);
    Optional<Shared> shared = Shared.find();
    Path folder =
        shared
            .map(s -> s.folder().resolve("stories/abu-dhabi-2026/documents"))
            .filter(Files::isDirectory)
            .orElse(EXAMPLE);
    List<String> sections = new ArrayList<>();
    sections.add(head(peer));
    say("from the command to the brief");
    sections.add(new FirstBrief(child, peer, size).measured(folder));
    Optional<List<Report>> feed = shared.map(s -> feed(s.benchmark("feed/reports.jsonl")));
    if (feed.isPresent()) {
      say("throughput");
      sections.add(1, new Throughput(child, peer, work, size).measured(feed.get()));
      say("adding one report");
      sections.add(new Additions(size).measured(feed.get()));
      say("the first page of the web desk");
      sections.add(new FirstPage(child, work, size).measured(feed.get()));
    } else {
      sections.add(
          "Throughput, adding one report and the web desk were not measured: there is no folder"
              + " `../shared` with the feed beside the project.\n");
    }
    say("each stage");
    sections.add(new Stages(size).measured());
    return String.join("\n", sections);
  }

  private static String head(Peer peer) {
    return String.format(
        Locale.ROOT,
        """
        # Benchmarks

        Written by `mvn -q -DskipTests -Pbenchmarks verify`, never by hand; every figure was measured beside its peer in the
        same run, on one machine: %s.
        The peer is CoreNLP %s as it is published (`bench/peer/pom.xml`), a process of its own with its default models: what one
        would start from without Parley.
        """,
        Machine.description(),
        peer.version());
  }

  private static List<Report> feed(Path file) {
    return new Reader().read(List.of(file)).reports();
  }

  private static void say(String what) {
    System.err.println("measuring: " + what);
  }
}
