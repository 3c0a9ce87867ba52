package parley.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.domain.Dossier;
import parley.domain.Reading;
import parley.domain.Report;
import parley.pipeline.Pipeline;
import parley.pipeline.read.Reader;
import parley.pipeline.reconcile.Reconciler;
import parley.store.Placement;
import parley.store.Store;
import parley.store.StoredProcess;

/** Two negotiations in one store, come in in any order. */
class MixedStoreTest {

  private static final int ORDERS = 6;
  private static final int CUTS = 8;

  private static final Map<String, Reading> readings = new HashMap<>();

  /** By example: its reports. */
  private static final Map<String, List<Report>> examples = new TreeMap<>();

  @TempDir Path folder;

  @BeforeAll
  static void read() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(at.resolve("examples"))) {
      at = Objects.requireNonNull(at.getParent(), "no examples above the module");
    }
    Pipeline pipeline = new Pipeline();
    for (String example : List.of("bergen-2031", "wellington-rail-2031")) {
      List<Report> reports =
          new Reader().read(List.of(at.resolve("examples").resolve(example))).reports();
      reports.forEach(report -> readings.put(report.id(), pipeline.read(report)));
      examples.put(example, reports);
    }
  }

  @Test
  void theSameReportsGiveTheSameDossiersInAnyOrder() {
    for (int seed = 0; seed < ORDERS; seed++) {
      Random random = new Random(seed);
      try (Desk desk = new Desk(Store.create(file(seed), Clock.systemUTC()))) {
        for (List<Report> portion : portions(random)) {
          new Intake(desk.store(), _ -> new Ready(), "rules 1").add(portion, new Routed(desk));
          check(desk, random);
        }
        assertThat(desk.processes()).as("order %s", seed).hasSize(examples.size());
        assertThat(desk.processes())
            .extracting(StoredProcess::title)
            .as("order %s", seed)
            .containsExactlyInAnyOrderElementsOf(titles());
        for (List<Report> example : examples.values()) {
          assertThat(example)
              .extracting(report -> desk.journal().processOf(report.id()).orElseThrow().id())
              .as("order %s", seed)
              .containsOnly(desk.journal().processOf(example.getFirst().id()).orElseThrow().id());
        }
      }
    }
  }

  @Test
  void whatTheDeskSaysIsKept() {
    try (Desk desk = new Desk(Store.create(file(0), Clock.systemUTC()))) {
      List<Report> all = examples.values().stream().flatMap(List::stream).toList();
      String moved = examples.getOrDefault("bergen-2031", List.of()).getFirst().id();
      new Intake(desk.store(), _ -> new Ready(), "rules 1")
          .add(all.subList(0, all.size() - 1), new Routed(desk));
      String rail = desk.journal().processOf(all.get(all.size() - 2).id()).orElseThrow().id();
      desk.store().place(moved, rail, "the desk knows better");
      new Intake(desk.store(), _ -> new Ready(), "rules 1")
          .add(List.of(all.getLast()), new Routed(desk));
      assertThat(desk.journal().processOf(moved).orElseThrow().id()).isEqualTo(rail);

      String fishing =
          desk.journal()
              .processOf(examples.getOrDefault("bergen-2031", List.of()).getLast().id())
              .orElseThrow()
              .id();
      desk.store().merge(fishing, rail);
      desk.route(null);
      assertThat(desk.processes()).extracting(StoredProcess::id).containsExactly(rail);
      desk.store().rename(rail, "All of it");
      desk.route(null);
      assertThat(desk.processes()).extracting(StoredProcess::title).containsExactly("All of it");
    }
  }

  /** Every dossier, also as of some day, is that of its process's reports alone. */
  private static void check(Desk desk, Random random) {
    for (StoredProcess process : desk.processes()) {
      List<Reading> own = desk.journal().contents(process.id(), null).readings();
      List<LocalDate> days =
          own.stream()
              .map(reading -> reading.report().publication())
              .filter(java.util.Objects::nonNull)
              .map(publication -> publication.day())
              .toList();
      for (int cut = 0; cut < CUTS / 2; cut++) {
        LocalDate day = random.nextBoolean() ? null : days.get(random.nextInt(days.size()));
        Dossier fresh = new Reconciler().reconcile(process.title(), day, own, List.of());
        assertThat(desk.dossier(new View(process.id(), day, null)))
            .as("%s as of %s", process.title(), day)
            .isEqualTo(fresh);
      }
    }
  }

  private static List<List<Report>> portions(Random random) {
    List<Report> all = new ArrayList<>(examples.values().stream().flatMap(List::stream).toList());
    Collections.shuffle(all, random);
    List<List<Report>> portions = new ArrayList<>();
    int from = 0;
    while (from < all.size()) {
      int to = Math.min(all.size(), from + 1 + random.nextInt(4));
      portions.add(all.subList(from, to));
      from = to;
    }
    return portions;
  }

  private String file(int seed) {
    return folder.resolve("mixed" + seed + ".parley").toString();
  }

  /** What the parties of each example are, as routed from all of it at once. */
  private List<String> titles() {
    try (Desk desk = new Desk(Store.create(file(-1), Clock.systemUTC()))) {
      new Intake(desk.store(), _ -> new Ready(), "rules 1")
          .add(examples.values().stream().flatMap(List::stream).toList(), new Routed(desk));
      return desk.processes().stream().map(StoredProcess::title).toList();
    }
  }

  /** Leaves all to the router. */
  private record Routed(Desk desk) implements Intake.Placing {

    @Override
    public Placement place(Report report, @Nullable Reading reading) {
      return desk.arrival();
    }

    @Override
    public void finish() {
      desk.route(null);
    }
  }

  /** What was read before. */
  private record Ready() implements Intake.Readers {

    @Override
    public List<Intake.Outcome> read(List<Report> reports) {
      return reports.stream()
          .map(report -> new Intake.Outcome(report, readings.get(report.id()), null))
          .toList();
    }

    @Override
    public void close() {}
  }
}
