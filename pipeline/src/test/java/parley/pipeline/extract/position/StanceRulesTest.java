package parley.pipeline.extract.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import parley.pipeline.extract.Scenes;
import parley.pipeline.rules.Rule;
import parley.pipeline.rules.RuleBook;
import parley.pipeline.rules.RunsRules;

/** Every stance rule fires in its examples and keeps quiet in its counterexamples. */
@RunsRules({
  "stance-verbs",
  "stance-adjectives",
  "stance-nouns",
  "stance-predicates",
  "stance-modals",
  "stance-futures",
  "stance-conditions"
})
class StanceRulesTest {

  private static final RuleBook BOOK = RuleBook.standard();
  private static final PositionExtractor EXTRACTOR = new PositionExtractor(BOOK);
  private static final List<String> SECTIONS =
      List.of(
          "stance-verbs",
          "stance-adjectives",
          "stance-nouns",
          "stance-predicates",
          "stance-modals",
          "stance-futures",
          "stance-conditions");

  static Stream<Arguments> examples() {
    return rules()
        .flatMap(r -> r.examples().stream().map(e -> Arguments.of(r.section(), r.name(), e)));
  }

  static Stream<Arguments> counterexamples() {
    return rules()
        .flatMap(
            r -> r.counterexamples().stream().map(e -> Arguments.of(r.section(), r.name(), e)));
  }

  private static Stream<Rule> rules() {
    return SECTIONS.stream().flatMap(section -> BOOK.rules(section).stream());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void firesIn(String section, String rule, String example) {
    assertThat(fired(example)).as(section).contains(rule);
  }

  @ParameterizedTest
  @MethodSource("counterexamples")
  void keepsQuietIn(String section, String rule, String counterexample) {
    assertThat(fired(counterexample)).as(section).doesNotContain(rule);
  }

  private static List<String> fired(String text) {
    return EXTRACTOR.positions(Scenes.of(text)).stream()
        .map(p -> p.candidate().rule().name())
        .toList();
  }
}
