package parley.pipeline.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.domain.Claim;
import parley.domain.Dossier;
import parley.domain.Kind;
import parley.domain.Reading;
import parley.pipeline.world.World;

class LedgerTest {

  private static final int REPORTS = 24;

  static LongStream seeds() {
    return LongStream.range(0, 25);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void afterEachReportTheDossierIsThatOfTheReportsSoFar(long seed) {
    List<Reading> readings = Chance.readings(seed, REPORTS);
    Ledger ledger = new Ledger();
    for (int i = 0; i < readings.size(); i++) {
      ledger.add(readings.get(i));
      assertThat(dossier(ledger, null)).isEqualTo(whole(readings.subList(0, i + 1), null));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyOrderAndRepetitionGivesTheSameDossier(long seed) {
    List<Reading> readings = Chance.readings(seed, REPORTS);
    Dossier whole = whole(readings, null);
    List<Reading> mixed = new ArrayList<>(readings);
    mixed.addAll(readings.subList(0, REPORTS / 2));
    Random random = new Random(seed);
    Collections.shuffle(mixed, random);
    Ledger ledger = new Ledger();
    for (Reading reading : mixed) {
      ledger.add(reading);
      if (random.nextInt(4) == 0) {
        dossier(ledger, null);
      }
    }
    assertThat(dossier(ledger, null)).isEqualTo(whole);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyDayCanBeAskedForInAnyOrder(long seed) {
    List<Reading> readings = Chance.readings(seed, REPORTS);
    Ledger ledger = new Ledger();
    readings.forEach(ledger::add);
    Random random = new Random(seed);
    for (int i = 0; i < 6; i++) {
      @Nullable LocalDate day =
          i == 3 ? null : LocalDate.of(2031, 3, 1).plusDays(random.nextInt(30));
      assertThat(dossier(ledger, day)).isEqualTo(whole(readings, day));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aReportThatIsTakenOutOrEditedLeavesNothingBehind(long seed) {
    List<Reading> readings = Chance.readings(seed, REPORTS);
    Ledger ledger = new Ledger();
    Map<String, Reading> kept = new TreeMap<>();
    for (Reading reading : readings) {
      ledger.replace(reading);
      kept.put(reading.report().id(), reading);
    }
    dossier(ledger, null);
    String gone = readings.getFirst().report().id();
    ledger.remove(gone);
    kept.remove(gone);
    assertThat(dossier(ledger, null)).isEqualTo(whole(kept.values(), null));
    assertThat(ledger.size()).isEqualTo(kept.size());
  }

  /** That a block is grouped by itself is right only when no rule joins testimonies over blocks. */
  @ParameterizedTest
  @MethodSource("seeds")
  void groupingBlockByBlockIsGroupingAllAtOnce(long seed) {
    Map<Kind, List<Testimony>> byKind = new EnumMap<>(Kind.class);
    Identities identities = new Identities();
    Map<String, Reading> readings = new TreeMap<>();
    Chance.readings(seed, REPORTS).forEach(r -> readings.putIfAbsent(r.report().id(), r));
    readings.forEach((id, reading) -> identities.add(reading, id));
    identities.settle();
    for (Reading reading : readings.values()) {
      for (Claim claim : reading.claims()) {
        @Nullable LocalDate day =
            reading.report().publication() == null ? null : reading.report().publication().day();
        byKind
            .computeIfAbsent(claim.kind(), _ -> new ArrayList<>())
            .add(Testimony.of(claim, claim.report(), day, identities));
      }
    }
    Places places = new Places(World.standard());
    List<Fold> folds =
        List.of(
            new MeetingFold(identities, places),
            new StatementFold(),
            new FigureFold(),
            new IncidentFold(places),
            new InstrumentFold());
    for (Fold fold : folds) {
      List<Testimony> all = byKind.getOrDefault(fold.kind(), List.of());
      Blocks blocks = new Blocks(fold);
      all.forEach(blocks::add);
      blocks.settle();
      assertThat(ids(blocks.facts().values().stream().map(Group::members).toList()))
          .isEqualTo(ids(fold.groups(ordered(fold, all), each -> linked(fold, each, all))));
    }
  }

  /** The same of actors: no name joins reported actors over families. */
  @ParameterizedTest
  @MethodSource("seeds")
  void clusteringFamilyByFamilyIsClusteringAllAtOnce(long seed) {
    Kinships kinships = new Kinships();
    SortedSet<Reported> all = new TreeSet<>(Reported.ORDER);
    Map<String, Reading> readings = new TreeMap<>();
    Chance.readings(seed, REPORTS).forEach(r -> readings.putIfAbsent(r.report().id(), r));
    readings.forEach(
        (id, reading) ->
            reading
                .actors()
                .forEach(a -> all.add(new Reported(id, id, a, kinships.form(a.name())))));
    all.forEach(reported -> kinships.family(reported, new ArrayList<>()));
    Map<String, SortedSet<Reported>> families = new TreeMap<>();
    all.forEach(
        reported ->
            families
                .computeIfAbsent(
                    kinships.family(reported, new ArrayList<>()),
                    _ -> new TreeSet<>(Reported.ORDER))
                .add(reported));
    List<List<Reported>> apart = new ArrayList<>();
    families.values().forEach(family -> apart.addAll(Clustering.of(family)));
    assertThat(families.size()).isGreaterThan(3);
    assertThat(apart).containsExactlyInAnyOrderElementsOf(Clustering.of(all));
  }

  @Test
  void anEmptyLedgerGivesAnEmptyDossier() {
    assertThat(dossier(new Ledger(), null).documents()).isEmpty();
  }

  private static List<Testimony> ordered(Fold fold, List<Testimony> all) {
    return all.stream()
        .sorted(
            Comparator.comparingInt((Testimony t) -> -fold.weight(t))
                .thenComparing(Testimony.BY_DAY))
        .toList();
  }

  /** Every other testimony for the meetings, whose own rules decide; for others the same ones. */
  private static Set<Testimony> linked(Fold fold, Testimony each, List<Testimony> all) {
    Set<Testimony> linked = Collections.newSetFromMap(new IdentityHashMap<>());
    all.stream()
        .filter(other -> other != each)
        .filter(other -> fold.kind() == Kind.MEETING || fold.same(each, other))
        .forEach(linked::add);
    return linked;
  }

  private static Set<String> ids(List<List<Testimony>> groups) {
    Set<String> ids = new TreeSet<>();
    groups.forEach(
        group -> ids.add(group.stream().map(Testimony::id).sorted().toList().toString()));
    return ids;
  }

  private static Dossier dossier(Ledger ledger, @Nullable LocalDate asOf) {
    return ledger.dossier("Talks", asOf, List.of());
  }

  private static Dossier whole(Collection<Reading> readings, @Nullable LocalDate asOf) {
    return new Reconciler().reconcile("Talks", asOf, readings, List.of());
  }
}
