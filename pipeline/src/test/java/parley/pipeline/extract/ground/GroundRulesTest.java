package parley.pipeline.extract.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import parley.domain.Cited;
import parley.domain.Claim;
import parley.domain.Publication;
import parley.domain.Report;
import parley.domain.Slot;
import parley.pipeline.annotate.Annotated;
import parley.pipeline.annotate.Annotator;
import parley.pipeline.annotate.time.Times;
import parley.pipeline.extract.Extractor;
import parley.pipeline.extract.Scene;
import parley.pipeline.extract.cast.CastReader;
import parley.pipeline.rules.Rule;
import parley.pipeline.rules.RuleBook;
import parley.pipeline.rules.RunsRules;

/** Every rule about incidents and figures fires in its examples, and not in its counterexamples. */
@RunsRules({
  "incidents",
  "incident-unreal",
  "incident-forces",
  "incident-causes",
  "incident-blame",
  "incident-carriers",
  "figure-qualifiers",
  "figure-units",
  "figure-currencies",
  "figure-subjects",
  "figure-noise",
  "figure-terms",
  "figure-tellers"
})
class GroundRulesTest {

  private final RuleBook book = RuleBook.standard();
  private final Annotator annotator = new Annotator();
  private final Times times = new Times(book);
  private final CastReader cast = new CastReader(book);

  @TestFactory
  Stream<DynamicTest> incidents() {
    Extractor extractor = new IncidentExtractor(book);
    return book.rules("incidents").stream()
        .flatMap(
            rule ->
                tests(
                    rule,
                    text ->
                        assertThat(values(extractor, text, Slot.TYPE))
                            .as(text)
                            .contains(rule.one("type").orElseThrow()),
                    text ->
                        assertThat(values(extractor, text, Slot.TYPE))
                            .as(text)
                            .doesNotContain(rule.one("type").orElseThrow())));
  }

  @TestFactory
  Stream<DynamicTest> unrealEvents() {
    Extractor extractor = new IncidentExtractor(book);
    return book.rules("incident-unreal").stream()
        .flatMap(
            rule ->
                tests(
                    rule,
                    text -> assertThat(values(extractor, text, Slot.TYPE)).as(text).isEmpty(),
                    text -> assertThat(values(extractor, text, Slot.TYPE)).as(text).isNotEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> qualifiers() {
    Extractor extractor = new FigureExtractor(book);
    return book.rules("figure-qualifiers").stream()
        .flatMap(
            rule ->
                tests(
                    rule,
                    text ->
                        assertThat(values(extractor, text, Slot.QUALIFIER))
                            .as(text)
                            .contains(rule.name()),
                    text ->
                        assertThat(values(extractor, text, Slot.QUALIFIER))
                            .as(text)
                            .doesNotContain(rule.name())));
  }

  @TestFactory
  Stream<DynamicTest> units() {
    Extractor extractor = new FigureExtractor(book);
    return Stream.of("figure-units", "figure-currencies")
        .flatMap(section -> book.rules(section).stream())
        .flatMap(
            rule ->
                tests(
                    rule,
                    text ->
                        assertThat(values(extractor, text, Slot.UNIT))
                            .as(text)
                            .contains(rule.name()),
                    text -> assertThat(values(extractor, text, Slot.UNIT)).as(text).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> subjects() {
    Extractor extractor = new FigureExtractor(book);
    return book.rules("figure-subjects").stream()
        .flatMap(
            rule ->
                tests(
                    rule,
                    text -> assertThat(values(extractor, text, Slot.VALUE)).as(text).isNotEmpty(),
                    text -> assertThat(values(extractor, text, Slot.VALUE)).as(text).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> noise() {
    Extractor extractor = new FigureExtractor(book);
    return book.rules("figure-noise").stream()
        .flatMap(
            rule ->
                tests(
                    rule,
                    text -> assertThat(values(extractor, text, Slot.VALUE)).as(text).isEmpty(),
                    text -> assertThat(values(extractor, text, Slot.VALUE)).as(text).isNotEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> terms() {
    Extractor extractor = new FigureExtractor(book);
    return book.rules("figure-terms").stream()
        .flatMap(
            rule ->
                tests(
                    rule,
                    text -> assertThat(surest(extractor, text)).as(text).isGreaterThan(0.5),
                    text -> assertThat(surest(extractor, text)).as(text).isLessThan(0.5)));
  }

  @TestFactory
  Stream<DynamicTest> eventsByTheirVerbs() {
    Extractor extractor = new IncidentExtractor(book);
    return Stream.of("incident-forces", "incident-causes", "incident-carriers")
        .flatMap(section -> book.rules(section).stream())
        .flatMap(
            rule ->
                tests(
                    rule,
                    text -> assertThat(values(extractor, text, Slot.TYPE)).as(text).isNotEmpty(),
                    text -> assertThat(values(extractor, text, Slot.TYPE)).as(text).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> doers() {
    Extractor extractor = new IncidentExtractor(book);
    return Stream.of("incident-forces", "incident-blame")
        .flatMap(section -> book.rules(section).stream())
        .flatMap(
            rule ->
                tests(
                    rule,
                    text ->
                        assertThat(values(extractor, text, Slot.ACTOR)).as(text).contains("norway"),
                    text -> assertThat(values(extractor, text, Slot.ACTOR)).as(text).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> tellers() {
    Extractor extractor = new FigureExtractor(book);
    return book.rules("figure-tellers").stream()
        .flatMap(
            rule ->
                tests(
                    rule,
                    text ->
                        assertThat(values(extractor, text, Slot.ATTRIBUTED_TO))
                            .as(text)
                            .isNotEmpty(),
                    text ->
                        assertThat(values(extractor, text, Slot.ATTRIBUTED_TO))
                            .as(text)
                            .isEmpty()));
  }

  private interface Check {
    void of(String text);
  }

  private static Stream<DynamicTest> tests(Rule rule, Check fires, Check stays) {
    return Stream.concat(
        rule.examples().stream()
            .map(t -> DynamicTest.dynamicTest(rule.name() + ": " + t, () -> fires.of(t))),
        rule.counterexamples().stream()
            .map(t -> DynamicTest.dynamicTest(rule.name() + " not: " + t, () -> stays.of(t))));
  }

  /** How sure the surest figure is; 0 when there is none. */
  private double surest(Extractor extractor, String text) {
    return claims(extractor, text).stream()
        .flatMap(c -> c.values(Slot.VALUE).stream())
        .mapToDouble(Cited::confidence)
        .max()
        .orElse(0);
  }

  private List<String> values(Extractor extractor, String text, Slot slot) {
    return claims(extractor, text).stream()
        .flatMap(c -> c.values(slot).stream())
        .map(c -> c.value().text())
        .toList();
  }

  private List<Claim> claims(Extractor extractor, String text) {
    Report report =
        new Report(
            "r",
            "r",
            null,
            null,
            null,
            null,
            Publication.stated(LocalDate.of(2026, 3, 11)),
            text,
            List.of());
    Annotated annotated = times.in(annotator.annotate(report));
    return extractor.extract(new Scene(annotated, cast.read(annotated)));
  }
}
