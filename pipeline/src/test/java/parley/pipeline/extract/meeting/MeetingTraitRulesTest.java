package parley.pipeline.extract.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import parley.domain.Claim;
import parley.domain.Kind;
import parley.domain.Slot;
import parley.pipeline.extract.Scenes;
import parley.pipeline.rules.Rule;
import parley.pipeline.rules.RuleBook;
import parley.pipeline.rules.RunsRules;

/** The rules about what is said of a meeting: each holds in its examples, in no counterexample. */
class MeetingTraitRulesTest {

  private static final RuleBook BOOK = RuleBook.standard();
  private static final MeetingExtractor EXTRACTOR = new MeetingExtractor(BOOK);

  private static final LocalDate DAY = LocalDate.of(2026, 3, 11);

  @TestFactory
  @RunsRules("meeting-others")
  Stream<DynamicTest> othersAreNoMeetings() {
    return tests(
        "meeting-others",
        (rule, text) -> assertThat(sightings(text)).isEmpty(),
        (rule, text) -> assertThat(sightings(text)).isNotEmpty());
  }

  @TestFactory
  @RunsRules("meeting-rounds")
  Stream<DynamicTest> aRoundIsOfSomethingLikeTalks() {
    return tests(
        "meeting-rounds",
        (rule, text) -> assertThat(sightings(text)).isNotEmpty(),
        (rule, text) -> assertThat(sightings(text)).isEmpty());
  }

  @TestFactory
  @RunsRules("meeting-standing")
  Stream<DynamicTest> verbsTellWhereAMeetingStands() {
    return tests(
        "meeting-standing",
        (rule, text) -> assertThat(statuses(text)).containsExactly(status(rule)),
        (rule, text) -> assertThat(statuses(text)).isNotEmpty().doesNotContain(status(rule)));
  }

  /** What a verb of the rule comes to in the tense of the rule's example. */
  private static String status(Rule rule) {
    return switch (Standing.Word.of(rule.name())) {
      case BEGIN, CONTINUE -> "under-way";
      case END, HOLD -> "concluded";
      case PLAN -> "scheduled";
      case PROPOSE -> "proposed";
      case POSTPONE -> "postponed";
      case CANCEL -> "cancelled";
    };
  }

  @TestFactory
  @RunsRules("meeting-when")
  Stream<DynamicTest> adjectivesTellPastFromFuture() {
    return tests(
        "meeting-when",
        (rule, text) -> assertThat(pointing(text)).containsExactly(direction(rule)),
        (rule, text) -> assertThat(pointing(text)).isNotEmpty().doesNotContain(direction(rule)));
  }

  @TestFactory
  @RunsRules("meeting-when")
  Stream<DynamicTest> onlyWhatIsBehindIsOver() {
    return tests(
        "meeting-when",
        (rule, text) ->
            assertThat(statuses(text).contains("concluded"))
                .isEqualTo(rule.name().equals("behind")),
        (rule, text) ->
            assertThat(statuses(text).contains("concluded"))
                .isEqualTo(!rule.name().equals("behind")));
  }

  private static Sighting.Pointing direction(Rule rule) {
    return rule.name().equals("behind") ? Sighting.Pointing.LAST : Sighting.Pointing.NEXT;
  }

  @TestFactory
  @RunsRules("meeting-reasons")
  Stream<DynamicTest> reasonsAreRead() {
    return tests(
        "meeting-reasons",
        (rule, text) -> assertThat(values(text, Kind.MEETING, Slot.REASON)).isNotEmpty(),
        (rule, text) -> assertThat(values(text, Kind.MEETING, Slot.REASON)).isEmpty());
  }

  @TestFactory
  @RunsRules("meeting-delegates")
  Stream<DynamicTest> delegatesStandForTheirSides() {
    return tests(
        "meeting-delegates",
        (rule, text) ->
            assertThat(values(text, Kind.MEETING, Slot.PARTICIPANTS)).contains("chile", "norway"),
        (rule, text) -> assertThat(values(text, Kind.MEETING, Slot.PARTICIPANTS)).isEmpty());
  }

  @TestFactory
  @RunsRules("meeting-rivals")
  Stream<DynamicTest> aDayBehindAnotherEventIsNotTheMeetings() {
    return tests(
        "meeting-rivals",
        (rule, text) -> assertThat(sightings(text)).isNotEmpty().allMatch(s -> s.days.isEmpty()),
        (rule, text) -> assertThat(sightings(text)).anyMatch(s -> !s.days.isEmpty()));
  }

  @TestFactory
  @RunsRules("meeting-leaving")
  Stream<DynamicTest> aDayOnWhichSomebodyLeftIsNotTheMeetings() {
    return tests(
        "meeting-leaving",
        (rule, text) -> assertThat(sightings(text)).isNotEmpty().allMatch(s -> s.days.isEmpty()),
        (rule, text) -> assertThat(sightings(text)).anyMatch(s -> !s.days.isEmpty()));
  }

  @TestFactory
  @RunsRules("meeting-sites")
  Stream<DynamicTest> anOccasionAtASeatIsThere() {
    return tests(
        "meeting-sites",
        (rule, text) -> assertThat(sightings(text)).anyMatch(s -> !s.places.isEmpty()),
        (rule, text) -> assertThat(sightings(text)).allMatch(s -> s.places.isEmpty()));
  }

  @TestFactory
  @RunsRules("meeting-presence")
  Stream<DynamicTest> whereTheTwoSidesStandTogetherIsWhereTheyMeet() {
    return tests(
        "meeting-presence",
        (rule, text) -> assertThat(values(text, Kind.MEETING, Slot.PLACE)).containsExactly("Lima"),
        (rule, text) -> assertThat(values(text, Kind.MEETING, Slot.PLACE)).isEmpty());
  }

  @TestFactory
  @RunsRules("meeting-results")
  Stream<DynamicTest> theNextSentenceTellsWhatCameOfIt() {
    return tests(
        "meeting-results",
        (rule, text) -> assertThat(values(text, Kind.MEETING, Slot.OUTCOME)).isNotEmpty(),
        (rule, text) -> assertThat(values(text, Kind.MEETING, Slot.OUTCOME)).isEmpty());
  }

  @TestFactory
  @RunsRules("meeting-topics")
  Stream<DynamicTest> aCountryThatIsTalkedAboutTakesNoPart() {
    return tests(
        "meeting-topics",
        (rule, text) ->
            assertThat(values(text, Kind.MEETING, Slot.PARTICIPANTS))
                .containsExactly("chile", "norway"),
        (rule, text) ->
            assertThat(values(text, Kind.MEETING, Slot.PARTICIPANTS))
                .containsExactly("chile", "norway"));
  }

  @TestFactory
  @RunsRules({"role-mediators", "role-hosts", "role-observers", "role-guarantors"})
  Stream<DynamicTest> rolesAreRead() {
    return Stream.of("mediator", "host", "observer", "guarantor")
        .flatMap(
            role ->
                tests(
                    "role-" + role + "s",
                    (rule, text) -> assertThat(values(text, Kind.ROLE, Slot.ROLE)).contains(role),
                    (rule, text) ->
                        assertThat(values(text, Kind.ROLE, Slot.ROLE)).doesNotContain(role)));
  }

  private interface Check {
    void of(Rule rule, String text);
  }

  private static Stream<DynamicTest> tests(String section, Check fires, Check stays) {
    return BOOK.rules(section).stream()
        .flatMap(
            rule ->
                Stream.concat(
                    named(rule, ": ", rule.examples(), text -> fires.of(rule, text)),
                    named(rule, " not: ", rule.counterexamples(), text -> stays.of(rule, text))));
  }

  private static Stream<DynamicTest> named(
      Rule rule, String between, List<String> texts, Consumer<String> check) {
    return texts.stream()
        .map(
            text ->
                DynamicTest.dynamicTest(rule.name() + between + text, () -> check.accept(text)));
  }

  private static List<Sighting> sightings(String text) {
    return EXTRACTOR.sightings(Scenes.on(DAY, text));
  }

  private static List<String> statuses(String text) {
    return sightings(text).stream()
        .filter(sighting -> sighting.status != null)
        .map(sighting -> sighting.status.value())
        .toList();
  }

  private static List<Sighting.Pointing> pointing(String text) {
    return sightings(text).stream().map(sighting -> sighting.pointing).toList();
  }

  private static List<String> values(String text, Kind kind, Slot slot) {
    return EXTRACTOR.extract(Scenes.on(DAY, text)).stream()
        .filter(claim -> claim.kind() == kind)
        .map(Claim::slots)
        .flatMap(slots -> slots.getOrDefault(slot, List.of()).stream())
        .map(cited -> cited.value().text())
        .toList();
  }
}
