package parley.pipeline.correct;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.domain.Actor;
import parley.domain.ActorType;
import parley.domain.Cited;
import parley.domain.Claim;
import parley.domain.Correction;
import parley.domain.Correction.NamedActor;
import parley.domain.Correction.NamedFact;
import parley.domain.Document;
import parley.domain.Dossier;
import parley.domain.Edtf;
import parley.domain.Evidence;
import parley.domain.Fact;
import parley.domain.FactValue;
import parley.domain.Kind;
import parley.domain.Publication;
import parley.domain.Reading;
import parley.domain.Report;
import parley.domain.ReportedActor;
import parley.domain.Slot;
import parley.domain.Span;
import parley.domain.State;
import parley.domain.Value;
import parley.pipeline.reconcile.Reconciler;

class CorrectionsTest {

  private static final String MONDAY =
      "Norway and Iceland will meet in Lund on 6 March 2031. Adda Holmen will speak for Norway.";
  private static final String TUESDAY =
      "Norway and Iceland will meet in Lund on 6 March 2031. Ada Holm, of Norway, was hopeful.";

  private final List<Correction> corrections = new ArrayList<>();
  private final Reading monday = reading("monday", "2031-03-03", MONDAY, "Adda Holmen");
  private final Reading tuesday = reading("tuesday", "2031-03-04", TUESDAY, "Ada Holm");

  @Test
  void withoutCorrectionsNothingChanges() {
    Dossier dossier = reconciled(List.of(monday, tuesday));
    assertThat(Corrections.of(List.of()).in(dossier).dossier()).isSameAs(dossier);
    assertThat(Corrections.of(List.of()).in(List.of(monday))).containsExactly(monday);
  }

  @Test
  void aValueThatIsSetHoldsAndCitesTheDesk() {
    Fact meeting = meeting(corrected());
    correct(new Correction.SetValue(NamedFact.of(meeting), Slot.PLACE, words("Oslo"), null));
    Dossier dossier = corrected();
    FactValue place = meeting(dossier).first(Slot.PLACE).orElseThrow();
    assertThat(place.value()).isEqualTo(words("Oslo"));
    assertThat(place.evidence()).hasSize(1);
    Document note = dossier.document(place.evidence().getFirst().passage().report()).orElseThrow();
    assertThat(note.isCorrection()).isTrue();
    assertThat(note.report().text()).contains("Oslo", "for a reason");
    assertCitedToTheLetter(dossier);
    assertThat(meeting(dossier).values(Slot.PLACE))
        .filteredOn(value -> value.value().equals(words("Lund")))
        .singleElement()
        .extracting(FactValue::state)
        .isEqualTo(State.SUPERSEDED);
  }

  @Test
  void aValueInAListIsAdded() {
    Fact meeting = meeting(corrected());
    int before = meeting.standing(Slot.PARTICIPANTS).size();
    Value.Party holm = new Value.Party("ada-holm");
    correct(new Correction.SetValue(NamedFact.of(meeting), Slot.PARTICIPANTS, holm, null));
    assertThat(meeting(corrected()).standing(Slot.PARTICIPANTS)).hasSize(before + 1);
  }

  @Test
  void theDesksOwnPassageIsCitedBesideTheCorrection() {
    Fact meeting = meeting(corrected());
    var passage = passage(tuesday.report(), "hopeful");
    correct(new Correction.SetValue(NamedFact.of(meeting), Slot.PLACE, words("Oslo"), passage));
    assertThat(meeting(corrected()).first(Slot.PLACE).orElseThrow().evidence())
        .extracting(Evidence::passage)
        .contains(passage)
        .hasSize(2);
  }

  @Test
  void aValueThatIsRejectedFalls() {
    Fact meeting = meeting(corrected());
    correct(new Correction.RejectValue(NamedFact.of(meeting), Slot.PLACE, words("Lund")));
    Fact after = meeting(corrected());
    assertThat(after.standing(Slot.PLACE)).isEmpty();
    assertThat(after.values(Slot.PLACE).getFirst().evidence())
        .anyMatch(evidence -> Document.isCorrectionId(evidence.passage().report()));
  }

  @Test
  void aFactThatIsRejectedGoesAndComesBackWhenThatIsTakenBack() {
    Dossier before = corrected();
    correct(new Correction.RejectFact(NamedFact.of(meeting(before))));
    assertThat(corrected().facts(Kind.MEETING)).isEmpty();
    assertThat(corrected().documents()).anyMatch(Document::isCorrection);
    correct(new Correction.Undo(1));
    assertThat(corrected()).isEqualTo(before);
    correct(new Correction.Undo(2));
    assertThat(corrected().facts(Kind.MEETING)).isEmpty();
  }

  @Test
  void actorsThatAreMergedAreOneInEveryReport() {
    assertThat(ids(corrected())).contains("adda-holmen", "ada-holm");
    correct(
        new Correction.MergeActors(
            named(corrected(), "ada-holm"), List.of(named(corrected(), "adda-holmen"))));
    Dossier dossier = corrected();
    assertThat(ids(dossier)).contains("ada-holm").doesNotContain("adda-holmen");
    assertThat(dossier.actor("ada-holm").orElseThrow().aliases()).contains("Adda Holmen");
    assertThat(dossier.documents()).anyMatch(Document::isCorrection);
    assertCitedToTheLetter(dossier);
  }

  @Test
  void actorsOfOneReportThatAreMergedAreOne() {
    Reading both =
        reading("both", "2031-03-05", MONDAY + " Ada Holm was hopeful.", "Adda Holmen", "Ada Holm");
    Dossier before = reconciled(List.of(both));
    correct(
        new Correction.MergeActors(
            named(before, "ada-holm"), List.of(named(before, "adda-holmen"))));
    List<Reading> readings = Corrections.of(corrections).in(List.of(both));
    assertThat(readings.getFirst().actors())
        .extracting(ReportedActor::key)
        .doesNotContain("adda-holmen");
    assertThat(ids(reconciled(readings))).contains("ada-holm").doesNotContain("adda-holmen");
  }

  @Test
  void anActorIsSplitByReport() {
    Reading wednesday = reading("wednesday", "2031-03-05", TUESDAY, "Ada Holm");
    Dossier before = reconciled(List.of(tuesday, wednesday));
    correct(
        new Correction.SplitActor(
            named(before, "ada-holm"),
            new TreeSet<>(),
            new TreeSet<>(Set.of("wednesday")),
            "Eva Holm"));
    List<Reading> readings = Corrections.of(corrections).in(List.of(tuesday, wednesday));
    assertThat(ids(reconciled(readings))).contains("ada-holm", "eva-holm");
  }

  @Test
  void aFactIsSplitByReportAndMergedAgain() {
    Dossier before = corrected();
    Fact meeting = meeting(before);
    correct(new Correction.SplitFact(NamedFact.of(meeting), new TreeSet<>(Set.of("tuesday"))));
    Dossier split = corrected();
    assertThat(split.facts(Kind.MEETING)).hasSize(2);
    assertThat(split.facts(Kind.MEETING)).extracting(Fact::origins).containsOnly(1);
    List<Fact> two = split.facts(Kind.MEETING);
    correct(
        new Correction.MergeFacts(
            NamedFact.of(two.getFirst()), List.of(NamedFact.of(two.getLast()))));
    Dossier merged = corrected();
    assertThat(merged.facts(Kind.MEETING)).hasSize(1);
    assertThat(meeting(merged).slots().keySet()).isEqualTo(meeting.slots().keySet());
    assertCitedToTheLetter(merged);
  }

  @Test
  void aCorrectionFindsItsFactByItsWordsWhenTheIdHasChanged() {
    Fact meeting = meeting(corrected());
    NamedFact renamed =
        new NamedFact(
            "meeting-2031-03-01-elsewhere", Kind.MEETING, NamedFact.of(meeting).passages());
    correct(new Correction.SetValue(renamed, Slot.PLACE, words("Oslo"), null));
    assertThat(meeting(corrected()).first(Slot.PLACE))
        .map(FactValue::value)
        .contains(words("Oslo"));
  }

  @Test
  void aCorrectionOfWhatTheDossierLacksIsIdle() {
    correct(new Correction.RejectFact(new NamedFact("figure-none", Kind.FIGURE, List.of())));
    Dossier plain = reconciled(List.of(monday, tuesday));
    Corrections.Corrected corrected = Corrections.of(corrections).in(plain);
    assertThat(corrected.idle()).containsExactly(1L);
    assertThat(corrected.dossier()).isEqualTo(plain);
  }

  private void correct(Correction.Change change) {
    corrections.add(
        new Correction(
            corrections.size() + 1L,
            "talks",
            Instant.parse("2031-03-09T10:00:00Z"),
            "eva",
            "for a reason",
            change));
  }

  private Dossier corrected() {
    Corrections all = Corrections.of(corrections);
    return all.in(reconciled(all.in(List.of(monday, tuesday)))).dossier();
  }

  private static Dossier reconciled(List<Reading> readings) {
    return new Reconciler().reconcile("Talks", null, readings, List.of());
  }

  private static Fact meeting(Dossier dossier) {
    return dossier.facts(Kind.MEETING).getFirst();
  }

  private static NamedActor named(Dossier dossier, String id) {
    return NamedActor.of(dossier.actor(id).orElseThrow());
  }

  private static List<String> ids(Dossier dossier) {
    return dossier.actors().stream().map(Actor::id).toList();
  }

  private static void assertCitedToTheLetter(Dossier dossier) {
    for (Fact fact : dossier.facts()) {
      for (List<FactValue> values : fact.slots().values()) {
        for (FactValue value : values) {
          for (Evidence evidence : value.evidence()) {
            Report report = dossier.document(evidence.passage().report()).orElseThrow().report();
            assertThat(report.span(evidence.passage()).of(report.text()))
                .isEqualTo(evidence.passage().exact());
          }
        }
      }
    }
  }

  private static Value.Words words(String text) {
    return new Value.Words(text);
  }

  private static Reading reading(String id, String day, String text, String... people) {
    Report report =
        new Report(
            id,
            id + ".txt",
            null,
            null,
            null,
            null,
            Publication.stated(LocalDate.parse(day)),
            text,
            List.of());
    Map<Slot, List<Cited>> meeting = new EnumMap<>(Slot.class);
    meeting.put(
        Slot.PARTICIPANTS,
        List.of(
            cited(report, new Value.Party("norway"), "Norway"),
            cited(report, new Value.Party("iceland"), "Iceland")));
    meeting.put(
        Slot.DATES, List.of(cited(report, new Value.Time(new Edtf("2031-03-06")), "6 March 2031")));
    meeting.put(Slot.PLACE, List.of(cited(report, words("Lund"), "Lund")));
    meeting.put(Slot.STATUS, List.of(cited(report, new Value.Term("scheduled"), "will meet")));
    List<Claim> claims = new ArrayList<>(List.of(Claim.of(id, Kind.MEETING, meeting, null)));
    List<ReportedActor> actors = new ArrayList<>();
    actors.add(actor(report, "norway", "Norway", ActorType.COUNTRY, null));
    actors.add(actor(report, "iceland", "Iceland", ActorType.COUNTRY, null));
    for (String person : people) {
      String key = person.equals("Adda Holmen") ? "adda-holmen" : "ada-holm";
      actors.add(actor(report, key, person, ActorType.PERSON, "norway"));
      Map<Slot, List<Cited>> role = new EnumMap<>(Slot.class);
      role.put(Slot.ACTOR, List.of(cited(report, new Value.Party(key), person)));
      role.put(Slot.ROLE, List.of(cited(report, new Value.Term("mediator"), person)));
      claims.add(Claim.of(id, Kind.ROLE, role, key));
    }
    return new Reading(report, actors, claims);
  }

  private static parley.domain.Passage passage(Report report, String words) {
    int start = report.text().indexOf(words);
    return report.passage(new Span(start, start + words.length()));
  }

  private static Cited cited(Report report, Value value, String words) {
    return Cited.of(value, 0.9, passage(report, words));
  }

  private static ReportedActor actor(
      Report report, String key, String name, ActorType type, @Nullable String side) {
    return new ReportedActor(
        key, name, new TreeSet<>(), type, side, List.of(), false, List.of(passage(report, name)));
  }
}
