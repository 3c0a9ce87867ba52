package parley.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import parley.domain.Reading;
import parley.domain.Report;
import parley.pipeline.Pipeline;
import parley.pipeline.read.Reader;
import parley.pipeline.route.Group;
import parley.pipeline.route.Router;

/**
 * How well reports of several negotiations are put together. Prints a table for decision 13; the
 * labels stand in {@code negotiations.tsv}.
 */
public final class Routing {

  private static final int ORDERS = 5;
  private static final String NONE = "-";

  /** Two stories of one negotiation. */
  private static final String WIDE = "-wide";

  /**
   * A report that was read.
   *
   * @param negotiation that it tells of, or "-"
   */
  private record Labelled(Reading reading, String negotiation) {
    String id() {
      return reading.report().id();
    }

    boolean isOfAny() {
      return !negotiation.equals(NONE);
    }
  }

  private final List<Labelled> reports;

  private Routing(List<Labelled> reports) {
    this.reports = reports;
  }

  /** Measures both sets; no arguments. */
  public static void main(String[] arguments) throws IOException {
    Shared shared =
        Shared.find().orElseThrow(() -> new IOException("no folder ../shared beside the project"));
    Pipeline pipeline = new Pipeline();
    Map<String, Report> feed = new HashMap<>();
    reports(shared.benchmark("feed").resolve("reports.jsonl"))
        .forEach(report -> feed.put(report.id(), report));
    Map<String, List<Labelled>> sets = new TreeMap<>();
    for (String[] row : rows()) {
      Report report = Objects.requireNonNull(feed.get(row[2]), row[2]);
      sets.computeIfAbsent(row[0], _ -> new ArrayList<>())
          .add(new Labelled(pipeline.read(report), row[1]));
    }
    for (Path story : shared.stories()) {
      String name = story.getFileName().toString().replace(WIDE, "");
      for (Report report : reports(Shared.reports(story))) {
        sets.getOrDefault("first", new ArrayList<>())
            .add(new Labelled(pipeline.read(report), name));
      }
    }
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    out.println(
        "| set | precision | recall | same in any order | left out: kept out | opened a process |"
            + " strays | in a process | proposed of others |");
    out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    for (String set : List.of("first", "second")) {
      List<Labelled> all = new ArrayList<>(sets.getOrDefault(set, List.of()));
      all.addAll(sets.getOrDefault("none", List.of()));
      out.println("| " + set + " " + new Routing(all).measured() + " |");
    }
  }

  private static List<Report> reports(Path path) {
    return new Reader().read(List.of(path)).reports();
  }

  private static List<String[]> rows() {
    try (InputStream in = Routing.class.getResourceAsStream("negotiations.tsv")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().filter(l -> !l.startsWith("#")).map(l -> l.split("\t")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String measured() {
    List<Group> routed = routed(reports);
    List<Set<String>> groups = sets(routed);
    int same = 0;
    for (int seed = 0; seed < ORDERS; seed++) {
      List<Labelled> shuffled = new ArrayList<>(reports);
      Collections.shuffle(shuffled, new Random(seed));
      same += new HashSet<>(sets(routed(shuffled))).equals(new HashSet<>(groups)) ? 1 : 0;
    }
    Map<String, String> labels = new HashMap<>();
    reports.forEach(report -> labels.put(report.id(), report.negotiation()));
    double precision = 0;
    double recall = 0;
    int labelled = 0;
    int strays = 0;
    for (Set<String> group : groups) {
      for (String report : group) {
        String label = labels.getOrDefault(report, NONE);
        long like = group.stream().filter(other -> label.equals(labels.get(other))).count();
        if (!label.equals(NONE)) {
          labelled++;
          precision += (double) like / group.size();
          recall +=
              (double) like / reports.stream().filter(r -> r.negotiation().equals(label)).count();
        } else if (like < group.size()) {
          strays++;
        }
      }
    }
    int[] out = leftOut();
    int[] opened = opened(routed, labels);
    return String.format(
        Locale.ROOT,
        "| %.3f | %.3f | %d of %d | %d of %d | %d of %d | %d of %d | %d of %d | %d",
        precision / labelled,
        recall / labelled,
        same,
        ORDERS,
        out[0],
        labelled,
        out[1],
        labelled,
        strays,
        reports.size() - labelled,
        opened[0],
        labelled,
        opened[1]);
  }

  private static List<Group> routed(List<Labelled> reports) {
    return new Router(reports.stream().map(Labelled::reading).toList(), Map.of()).groups();
  }

  private static List<Set<String>> sets(List<Group> groups) {
    return groups.stream()
        .map(group -> (Set<String>) new TreeSet<>(group.reports().keySet()))
        .toList();
  }

  /** Labelled reports that are in a process; processes that hold none. */
  private static int[] opened(List<Group> groups, Map<String, String> labels) {
    int home = 0;
    int proposed = 0;
    for (Group group : groups) {
      int own = 0;
      for (String report : group.reports().keySet()) {
        own += labels.getOrDefault(report, NONE).equals(NONE) ? 0 : 1;
      }
      home += group.negotiation() ? own : 0;
      proposed += group.negotiation() && own == 0 ? 1 : 0;
    }
    return new int[] {home, proposed};
  }

  /** Of each report alone among the processes of the others: kept out of them; opening one. */
  private int[] leftOut() {
    int kept = 0;
    int opened = 0;
    for (Labelled alone : reports) {
      if (alone.isOfAny()) {
        Group group = among(alone);
        kept += group.process() == null ? 1 : 0;
        opened += group.process() == null && group.negotiation() ? 1 : 0;
      }
    }
    return new int[] {kept, opened};
  }

  private Group among(Labelled alone) {
    List<Reading> there = new ArrayList<>(List.of(alone.reading()));
    Map<String, String> decided = new HashMap<>();
    for (Labelled other : reports) {
      if (other.isOfAny() && !other.negotiation().equals(alone.negotiation())) {
        there.add(other.reading());
        decided.put(other.id(), other.negotiation());
      }
    }
    return new Router(there, decided)
        .groups().stream()
            .filter(g -> g.reports().containsKey(alone.id()))
            .findFirst()
            .orElseThrow();
  }
}
