package parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import parley.domain.Publication;
import parley.domain.Reading;
import parley.domain.Report;
import parley.pipeline.Pipeline;
import parley.pipeline.reconcile.Ledger;
import parley.pipeline.reconcile.Reconciler;
import parley.publish.export.DossierJson;

/** What must always hold (docs/architecture.md), over the example negotiations. */
class InvariantsTest {

  private static final int TRIES = 25;
  private static final List<Reading> ALL = Examples.readings(Examples.folders());
  private static final String WHOLE = dossier(null, ALL);

  @Example
  void theExamplesGiveFacts() throws JsonProcessingException {
    assertThat(ALL).hasSizeGreaterThan(5);
    assertThat(json(WHOLE).get("facts")).hasSizeGreaterThan(5);
  }

  @Example
  void reportsReadSideBySideAreReadAsOneByOne() {
    List<Report> reports =
        Stream.generate(() -> ALL).limit(4).flatMap(List::stream).map(Reading::report).toList();
    Pipeline pipeline = new Pipeline();
    List<Reading> sideBySide = reports.parallelStream().map(pipeline::read).toList();
    assertThat(sideBySide).isEqualTo(reports.stream().map(pipeline::read).toList());
  }

  @Property(tries = TRIES)
  void anyOrderGivesTheSameBytes(@ForAll("orders") List<Reading> order) {
    assertThat(dossier(null, order)).isEqualTo(WHOLE);
  }

  @Property(tries = 10)
  void addingOneAfterTheOtherGivesTheSameBytes(@ForAll("repeated") List<Reading> readings) {
    Ledger ledger = new Ledger();
    for (int i = 0; i < readings.size(); i++) {
      ledger.add(readings.get(i));
      assertThat(new DossierJson().write(ledger.dossier("Talks", null, List.of())))
          .isEqualTo(dossier(null, readings.subList(0, i + 1)));
    }
  }

  @Property(tries = TRIES)
  void readingAReportAgainChangesNothing(@ForAll("repeated") List<Reading> readings) {
    assertThat(dossier(null, readings)).isEqualTo(WHOLE);
  }

  @Example
  void ofTwoReportsWithOneIdTheSameOneCountsInAnyOrder() {
    Report one = report("Talks open in Oslo on Monday.");
    Report other = report("Talks closed in Oslo on Friday.");
    Reading first = new Reading(one, List.of(), List.of());
    Reading second = new Reading(other, List.of(), List.of());
    assertThat(dossier(null, List.of(first, second)))
        .isEqualTo(dossier(null, List.of(second, first)));
  }

  @Property(tries = 10)
  void anyPortionsGiveTheSameBytes(@ForAll("orderedFiles") List<Path> files, @ForAll int cut) {
    int first = Math.floorMod(cut, files.size() + 1);
    List<Reading> readings = new ArrayList<>(Examples.readings(files.subList(0, first)));
    readings.addAll(Examples.readings(files.subList(first, files.size())));
    assertThat(dossier(null, readings)).isEqualTo(WHOLE);
  }

  @Property(tries = TRIES)
  void asOfADayIsTheDossierOfTheReportsUntilThen(@ForAll("days") LocalDate day) {
    List<Reading> until = ALL.stream().filter(reading -> publishedBy(reading, day)).toList();
    assertThat(dossier(day, ALL)).isEqualTo(dossier(day, until));
  }

  @Property(tries = TRIES)
  void everyCitationResolves(@ForAll("some") Set<Reading> readings) throws JsonProcessingException {
    JsonNode dossier = json(dossier(null, readings));
    Set<String> actors = ids(dossier.get("actors"));
    Set<Integer> cited = new HashSet<>();
    for (JsonNode fact : dossier.get("facts")) {
      for (JsonNode values : fact.get("slots")) {
        for (JsonNode value : values) {
          assertThat(value.get("evidence")).as("evidence of %s", fact.get("id")).isNotEmpty();
          value.get("evidence").forEach(index -> cited.add(index.asInt()));
        }
      }
    }
    JsonNode evidence = dossier.get("evidence");
    assertThat(cited).hasSize(evidence.size());
    for (JsonNode each : evidence) {
      int[] text = text(dossier, each.get("document").asText());
      int start = each.get("start").asInt();
      assertThat(new String(text, start, each.get("end").asInt() - start))
          .isEqualTo(each.get("exact").asText());
      if (!each.get("attributedTo").isNull()) {
        assertThat(actors).contains(each.get("attributedTo").asText());
      }
    }
  }

  @Property(tries = TRIES)
  void everyActorMeetingAndFactThatIsNamedIsThere(@ForAll("some") Set<Reading> readings)
      throws JsonProcessingException {
    JsonNode dossier = json(dossier(null, readings));
    Set<String> actors = ids(dossier.get("actors"));
    Set<String> facts = ids(dossier.get("facts"));
    for (JsonNode fact : dossier.get("facts")) {
      for (String slot : List.of("actor", "participants", "person", "side", "speaker", "parties")) {
        fact.get("slots")
            .path(slot)
            .forEach(value -> assertThat(actors).contains(value.get("value").asText()));
      }
      fact.get("slots")
          .path("meeting")
          .forEach(value -> assertThat(facts).contains(value.get("value").asText()));
    }
    dossier.get("disagreements").forEach(d -> assertThat(facts).contains(d.get("fact").asText()));
  }

  @Provide
  Arbitrary<List<Reading>> orders() {
    return Arbitraries.shuffle(ALL);
  }

  @Provide
  Arbitrary<List<Reading>> repeated() {
    return Arbitraries.of(ALL)
        .list()
        .ofMaxSize(8)
        .flatMap(
            again -> {
              List<Reading> readings = new ArrayList<>(ALL);
              readings.addAll(again);
              return Arbitraries.shuffle(readings);
            });
  }

  @Provide
  Arbitrary<List<Path>> orderedFiles() {
    return Arbitraries.shuffle(Examples.files());
  }

  @Provide
  Arbitrary<Set<Reading>> some() {
    return Arbitraries.of(ALL).set().ofMinSize(1);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.of(
        ALL.stream()
            .map(reading -> reading.report().publication())
            .filter(java.util.Objects::nonNull)
            .map(Publication::day)
            .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
            .distinct()
            .toList());
  }

  private static Report report(String text) {
    return new Report("report", "a test", null, null, null, null, null, text, List.of());
  }

  private static boolean publishedBy(Reading reading, LocalDate day) {
    Publication publication = reading.report().publication();
    return publication != null && !publication.day().isAfter(day);
  }

  private static String dossier(@Nullable LocalDate asOf, Collection<Reading> readings) {
    return new DossierJson().write(new Reconciler().reconcile("Talks", asOf, readings, List.of()));
  }

  private static JsonNode json(String text) throws JsonProcessingException {
    return new ObjectMapper().readTree(text);
  }

  private static Set<String> ids(JsonNode array) {
    Set<String> ids = new HashSet<>();
    array.forEach(each -> ids.add(each.get("id").asText()));
    assertThat(ids).as("ids are unique").hasSize(array.size());
    return ids;
  }

  private static int[] text(JsonNode dossier, String document) {
    for (JsonNode each : dossier.get("documents")) {
      if (each.get("id").asText().equals(document)) {
        return each.get("text").asText().codePoints().toArray();
      }
    }
    throw new AssertionError("no such document: " + document);
  }
}
