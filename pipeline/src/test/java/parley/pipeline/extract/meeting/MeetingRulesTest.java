package parley.pipeline.extract.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import parley.domain.Claim;
import parley.domain.Kind;
import parley.domain.Slot;
import parley.pipeline.extract.Scenes;
import parley.pipeline.rules.Rule;
import parley.pipeline.rules.RuleBook;
import parley.pipeline.rules.RunsRules;

/** Every rule about meetings fires in its examples and not in its counterexamples. */
@RunsRules({
  "meeting-nouns",
  "meeting-verbs",
  "meeting-formats",
  "meeting-media",
  "meeting-outcomes",
  "meeting-address",
  "meeting-predicates",
  "meeting-often",
  "meeting-ends",
  "attendance-verbs",
  "attendance-present"
})
class MeetingRulesTest {

  private static final RuleBook BOOK = RuleBook.standard();
  private static final MeetingExtractor EXTRACTOR = new MeetingExtractor(BOOK);

  private static Stream<Arguments> of(List<String> sections, boolean examples) {
    return sections.stream()
        .flatMap(section -> BOOK.rules(section).stream())
        .flatMap(
            rule ->
                (examples ? rule.examples() : rule.counterexamples())
                    .stream().map(words -> Arguments.of(rule.name(), rule, words)));
  }

  static Stream<Arguments> anchors() {
    return of(List.of("meeting-nouns", "meeting-verbs"), true);
  }

  static Stream<Arguments> others() {
    return of(List.of("meeting-nouns", "meeting-verbs"), false);
  }

  static Stream<Arguments> formats() {
    return of(List.of("meeting-formats"), true);
  }

  static Stream<Arguments> otherFormats() {
    return of(List.of("meeting-formats"), false);
  }

  static Stream<Arguments> media() {
    return of(List.of("meeting-media"), true);
  }

  static Stream<Arguments> outcomes() {
    return of(List.of("meeting-outcomes"), true);
  }

  static Stream<Arguments> noOutcomes() {
    return of(List.of("meeting-outcomes"), false);
  }

  static Stream<Arguments> attendance() {
    return of(List.of("attendance-verbs", "attendance-present"), true);
  }

  static Stream<Arguments> noAttendance() {
    return of(List.of("attendance-verbs", "attendance-present"), false);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("anchors")
  void seesAMeeting(String name, Rule rule, String words) {
    assertThat(forms(words)).contains(rule.one("form").orElse(rule.name()));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("others")
  void seesNone(String name, Rule rule, String words) {
    assertThat(forms(words)).doesNotContain(rule.one("form").orElse(rule.name()));
  }

  static Stream<Arguments> addressed() {
    return of(List.of("meeting-address"), true);
  }

  static Stream<Arguments> notAddressed() {
    return of(List.of("meeting-address"), false);
  }

  static Stream<Arguments> predicates() {
    return of(List.of("meeting-predicates"), true);
  }

  static Stream<Arguments> otherPredicates() {
    return of(List.of("meeting-predicates"), false);
  }

  static Stream<Arguments> manyOrNone() {
    return of(List.of("meeting-often", "meeting-ends"), true);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("addressed")
  void seatsTheAddressed(String name, Rule rule, String words) {
    assertThat(sightings(words)).anyMatch(s -> s.parties.size() == 2);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("notAddressed")
  void seatsNobodyElse(String name, Rule rule, String words) {
    assertThat(sightings(words)).noneMatch(s -> s.parties.size() == 2);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("predicates")
  void readsThePredicate(String name, Rule rule, String words) {
    assertThat(sightings(words)).anyMatch(s -> s.hasStatus(name));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("otherPredicates")
  void readsNoPredicate(String name, Rule rule, String words) {
    assertThat(sightings(words)).noneMatch(s -> s.hasStatus(name));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("manyOrNone")
  void seesNoSingleMeeting(String name, Rule rule, String words) {
    assertThat(sightings(words)).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("formats")
  void readsTheFormat(String name, Rule rule, String words) {
    assertThat(values(words, Kind.MEETING, Slot.FORMAT)).containsExactly(name);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("otherFormats")
  void readsAnotherFormat(String name, Rule rule, String words) {
    assertThat(values(words, Kind.MEETING, Slot.FORMAT)).isNotEmpty().doesNotContain(name);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("media")
  void readsTheMedium(String name, Rule rule, String words) {
    assertThat(values(words, Kind.MEETING, Slot.MEDIUM)).containsExactly(name);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("outcomes")
  void readsTheOutcome(String name, Rule rule, String words) {
    assertThat(values(words, Kind.MEETING, Slot.OUTCOME)).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("noOutcomes")
  void readsNoOutcome(String name, Rule rule, String words) {
    assertThat(values(words, Kind.MEETING, Slot.OUTCOME)).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("attendance")
  void seatsAPerson(String name, Rule rule, String words) {
    assertThat(values(words, Kind.ATTENDANCE, Slot.PERSON)).contains("ada-holm");
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("noAttendance")
  void seatsNobody(String name, Rule rule, String words) {
    assertThat(values(words, Kind.ATTENDANCE, Slot.PERSON)).isEmpty();
  }

  private static List<Sighting> sightings(String words) {
    return EXTRACTOR.sightings(Scenes.of(words));
  }

  private static List<String> forms(String words) {
    return sightings(words).stream().map(s -> s.form).toList();
  }

  private static List<String> values(String words, Kind kind, Slot slot) {
    return EXTRACTOR.extract(Scenes.of(words)).stream()
        .filter(claim -> claim.kind() == kind)
        .map(Claim::slots)
        .flatMap(slots -> slots.getOrDefault(slot, List.of()).stream())
        .map(cited -> cited.value().text())
        .toList();
  }
}
