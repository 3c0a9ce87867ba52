package parley.pipeline.annotate.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.pipeline.annotate.Annotated;
import parley.pipeline.annotate.TimeExpression;
import parley.pipeline.annotate.TimeMention;
import parley.pipeline.rules.Rule;
import parley.pipeline.rules.RuleBook;
import parley.pipeline.rules.RunsRules;

@RunsRules({
  "time-months",
  "time-weekdays",
  "time-seasons",
  "time-units",
  "time-references",
  "time-parts",
  "time-vague-numbers",
  "time-plans",
  "time-markers",
  "time-programme"
})
class TimesTest {

  private static final Set<String> SECTIONS_OF_TIMES =
      Set.of(
          "time-months",
          "time-weekdays",
          "time-seasons",
          "time-units",
          "time-references",
          "time-parts",
          "time-vague-numbers",
          "time-plans",
          "time-markers",
          "time-programme");

  /** The table {@code sentences.txt}: day of publication, sentence, what its times are. */
  @TestFactory
  Stream<DynamicTest> everySentenceOfTheTable() throws IOException {
    return rows()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.day() + " " + row.sentence(),
                    () ->
                        assertThat(Reading.times(row.sentence(), row.day()))
                            .isEqualTo(row.times())));
  }

  @TestFactory
  Stream<DynamicTest> everyExampleOfTheRuleBook() {
    LocalDate day = LocalDate.of(2024, 5, 15);
    return SECTIONS_OF_TIMES.stream()
        .sorted()
        .flatMap(section -> RuleBook.standard().rules(section).stream())
        .flatMap(rule -> Stream.concat(examples(rule, day), counterexamples(rule, day)));
  }

  private static Stream<DynamicTest> examples(Rule rule, LocalDate day) {
    return rule.examples().stream()
        .map(
            text ->
                DynamicTest.dynamicTest(
                    rule.place() + " " + text,
                    () ->
                        assertThat(Reading.of(text, day).times())
                            .as("times of: %s", text)
                            .isNotEmpty()));
  }

  private static Stream<DynamicTest> counterexamples(Rule rule, LocalDate day) {
    return rule.counterexamples().stream()
        .map(
            text ->
                DynamicTest.dynamicTest(
                    rule.place() + " not " + text,
                    () -> assertThat(Reading.times(text, day)).as("times of: %s", text).isEmpty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The envoys met on Friday and Saturday.",
        "The envoys will meet early next week.",
        "The strike began three days ago and ends tomorrow.",
        "They met over the weekend, and the army struck overnight into Monday."
      })
  void aReportOfAWeekLaterMeansDaysAWeekLater(String sentence) {
    for (LocalDate day = LocalDate.of(2024, 2, 20);
        day.isBefore(LocalDate.of(2024, 3, 10));
        day = day.plusDays(1)) {
      List<TimeMention> earlier = Reading.of(sentence, day).times();
      List<TimeMention> later = Reading.of(sentence, day.plusWeeks(1)).times();
      assertThat(later).hasSameSizeAs(earlier);
      for (int i = 0; i < later.size(); i++) {
        assertThat(Objects.requireNonNull(later.get(i).resolved()).earliest())
            .isEqualTo(Objects.requireNonNull(earlier.get(i).resolved()).earliest().plusWeeks(1));
        assertThat(Objects.requireNonNull(later.get(i).resolved()).latest())
            .isEqualTo(Objects.requireNonNull(earlier.get(i).resolved()).latest().plusWeeks(1));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The talks went on for two hours.",
        "The two-day talks ended.",
        "The nearly four-year war goes on.",
        "It took 18 months to agree.",
        "They have fought for decades."
      })
  void aDurationIsFoundAndNeverResolved(String sentence) {
    assertThat(Reading.of(sentence, LocalDate.of(2024, 5, 15)).times())
        .singleElement()
        .satisfies(
            time -> assertThat(time.expression()).isInstanceOf(TimeExpression.Duration.class))
        .satisfies(time -> assertThat(time.resolved()).isNull());
  }

  @ParameterizedTest
  @CsvSource({
    "The law of March 3 2021 holds., 2021-03-03",
    "The war began in February 2022., 2022-02",
    "The war began in 2022., 2022"
  })
  void aFullDateNeedsNoDayOfPublication(String sentence, String days) {
    Annotated annotated = Reading.of(sentence + " They met on Friday.", null);
    assertThat(annotated.times().getFirst().resolved()).hasToString("Edtf[text=" + days + "]");
  }

  private record Row(LocalDate day, String sentence, String times) {}

  private static Stream<Row> rows() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(TimesTest.class.getResourceAsStream("sentences.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> line.split("\\|", -1))
              .map(
                  parts ->
                      new Row(
                          LocalDate.parse(parts[0].strip()), parts[1].strip(), parts[2].strip()))
              .toList()
              .stream();
    }
  }
}
