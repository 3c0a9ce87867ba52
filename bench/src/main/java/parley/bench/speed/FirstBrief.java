package parley.bench.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.domain.Report;
import parley.pipeline.read.Reader;

/** The time from the command to the finished brief of a handful of reports. */
final class FirstBrief {

  private final Child child;
  private final Peer peer;
  private final Size size;

  FirstBrief(Child child, Peer peer, Size size) {
    this.child = child;
    this.peer = peer;
    this.size = size;
  }

  /** The section of the page. */
  String measured(Path folder) throws IOException {
    List<Report> reports = new Reader().read(List.of(folder)).reports();
    List<String> command =
        List.of(Path.of("parley").toAbsolutePath().toString(), "read", folder.toString());
    child.run("launcher", command);
    List<Cost> own = new ArrayList<>();
    for (int run = 0; run < size.runs(); run++) {
      own.add(child.run("launcher", command));
    }
    List<Cost> others = new ArrayList<>();
    for (int run = 0; run < size.peerRuns(); run++) {
      others.add(peer.read("peer-brief", reports));
    }
    return String.format(
            Locale.ROOT,
            """
            ## From the command to the brief

            `./parley read` over a folder of %d reports (%,d characters), from the command to its end with the finished brief
            printed, any but the first call (which builds). Beside it CoreNLP's own command line over the same texts, with the
            annotators named above, to its end with the annotations written.

            | | runs | fastest s | median s | slowest s | peak memory MB |
            | --- | --- | --- | --- | --- | --- |
            """,
            reports.size(),
            reports.stream().mapToInt(report -> report.text().length()).sum())
        + row("Parley", own)
        + row("CoreNLP", others);
  }

  private static String row(String who, List<Cost> costs) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.2f | %.2f | %.2f | %.0f |%n",
        who,
        costs.size(),
        costs.stream().mapToDouble(Cost::seconds).min().orElseThrow(),
        Cost.median(costs).seconds(),
        costs.stream().mapToDouble(Cost::seconds).max().orElseThrow(),
        costs.stream().mapToDouble(Cost::memoryMegabytes).max().orElseThrow());
  }
}
