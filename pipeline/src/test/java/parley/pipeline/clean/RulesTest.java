package parley.pipeline.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.pipeline.rules.Rule;
import parley.pipeline.rules.RuleBook;
import parley.pipeline.rules.RunsRules;

/** Every rule fires on its examples and on none of its counterexamples. */
@RunsRules({"boilerplate", "wire-credits"})
class RulesTest {

  private static final RuleBook BOOK = RuleBook.standard();

  static Stream<Rule> boilerplate() {
    return BOOK.rules("boilerplate").stream();
  }

  static Stream<Rule> credits() {
    return BOOK.rules("wire-credits").stream();
  }

  @ParameterizedTest
  @MethodSource("boilerplate")
  void boilerplateHasExamples(Rule rule) {
    BoilerplateRules alone = new BoilerplateRules(List.of(rule));
    assertThat(rule.examples()).isNotEmpty().allMatch(alone::drops);
    assertThat(rule.counterexamples()).isNotEmpty().noneMatch(alone::drops);
  }

  @ParameterizedTest
  @MethodSource("boilerplate")
  void noRuleDropsAnyCounterexample(Rule rule) {
    BoilerplateRules all = BoilerplateRules.of(BOOK);
    assertThat(rule.counterexamples()).noneMatch(all::drops);
  }

  @ParameterizedTest
  @MethodSource("credits")
  void creditsHaveExamples(Rule rule) {
    WireCredits credits = new WireCredits(BOOK);
    assertThat(rule.examples()).isNotEmpty().allMatch(words -> names(credits, words));
    assertThat(rule.counterexamples()).isNotEmpty().noneMatch(words -> names(credits, words));
  }

  private static boolean names(WireCredits credits, String words) {
    List<Line> lines = Line.of(words);
    return credits.agency(lines, lines, null).isPresent();
  }
}
