package parley.bench.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import parley.domain.Report;

/**
 * Reports a second and memory over the feed. Both sides run as processes of their own, from their
 * command line, reading files and writing JSON; the time of the same process with one report is
 * taken off, so that neither start-up nor loading counts.
 */
final class Throughput {

  private static final List<String> PARLEY = List.of("-Xmx1500m", "-XX:+UseSerialGC");

  private final Child child;
  private final Peer peer;
  private final Path work;
  private final Size size;

  Throughput(Child child, Peer peer, Path work, Size size) {
    this.child = child;
    this.peer = peer;
    this.work = work;
    this.size = size;
  }

  /** A line of the table: who, over how many reports, with what start-up taken off. */
  private record Row(String who, int reports, Cost whole, Cost start) {

    double perSecond() {
      return (reports - 1) / (whole.seconds() - start.seconds());
    }

    double processorMilliseconds() {
      return 1000 * (whole.processorSeconds() - start.processorSeconds()) / (reports - 1);
    }

    String cells() {
      return String.format(
          Locale.ROOT,
          "| %s | %,d | %.2f | %.0f | %.1f | %,d (%,d) | %,.0f |%n",
          who,
          reports,
          perSecond(),
          processorMilliseconds(),
          start.seconds(),
          whole.heap(),
          whole.live(),
          whole.memoryMegabytes());
    }
  }

  /** The section of the page. */
  String measured(List<Report> feed) throws IOException {
    List<Report> all = Sample.spread(feed, size.feed());
    List<Report> sample = Sample.spread(feed, size.sample());
    Cost start = parley("parley-one", sample.subList(0, 1), size.runs());
    Row whole = new Row("Parley, the whole feed", all.size(), parley("parley-all", all, 1), start);
    Row same =
        new Row(
            "Parley, the peer's sample",
            sample.size(),
            parley("parley-sample", sample, size.runs()),
            start);
    Cost peerStart = peer.read("peer-one", sample.subList(0, 1));
    Row other =
        new Row(
            "CoreNLP, the same sample", sample.size(), peer.read("peer-sample", sample), peerStart);
    return section(whole, same, other, peer.steps("peer-sample"));
  }

  private Cost parley(String name, List<Report> reports, int runs) throws IOException {
    Path lines = Sample.lines(reports, work.resolve(name + ".jsonl"));
    List<Cost> costs = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      costs.add(
          child.java(
              name,
              PARLEY,
              System.getProperty("java.class.path"),
              List.of(
                  "parley.app.Main",
                  "read",
                  lines.toString(),
                  "-o",
                  work.resolve(name + ".json").toString())));
    }
    return Cost.median(costs);
  }

  private static String section(Row whole, Row same, Row other, Map<String, Double> steps) {
    StringBuilder section = new StringBuilder();
    section.append(
        String.format(
            Locale.ROOT,
            """
            ## Throughput

            Parley reads the reports of a feed of general news (`parley read feed.jsonl -o feed.json`, heap limited to
            1,500 MB), extracts and reconciles all of it into one dossier and writes that as JSON. CoreNLP as published, with
            the annotators `%s`, only annotates, and writes its annotations
            as JSON. Two threads each. What the same process takes with one report is taken off, so that start-up does not
            count; the time of that process from start to end stands in its own column. Peak heap is what stood in it before a
            collection, garbage included; live, what was left after one.

            | | reports | reports a second | processor ms a report | one report, start to end, s | peak heap (live) MB | peak memory MB |
            | --- | --- | --- | --- | --- | --- | --- |
            """,
            Peer.ANNOTATORS));
    List.of(whole, same, other).forEach(row -> section.append(row.cells()));
    section.append(
        String.format(
            Locale.ROOT,
            "%nParley over the whole feed is **%.1f times** as fast as CoreNLP over the sample; on"
                + " the same sample, still cold, %.1f times.%n",
            whole.perSecond() / other.perSecond(),
            same.perSecond() / other.perSecond()));
    section.append("\nWhere CoreNLP's time goes, by its own account, ms a report and thread: ");
    section.append(
        String.join(
            ", ",
            steps.entrySet().stream()
                .map(
                    step ->
                        String.format(
                            Locale.ROOT,
                            "%s %.0f",
                            step.getKey().replace("Annotator", ""),
                            1000 * step.getValue() / other.reports()))
                .toList()));
    return section.append(".\n").toString();
  }
}
