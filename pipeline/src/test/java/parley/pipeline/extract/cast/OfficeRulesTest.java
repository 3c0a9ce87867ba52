package parley.pipeline.extract.cast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.pipeline.rules.Rule;
import parley.pipeline.rules.RuleBook;
import parley.pipeline.rules.RunsRules;

/** The rules' own examples: their words stand in them, and not in the counterexamples. */
@RunsRules({
  "titles",
  "honorifics",
  "persons",
  "groups",
  "bodies",
  "seats",
  "movements",
  "texts",
  "portfolios",
  "watchers"
})
class OfficeRulesTest {

  static Stream<Rule> rules() {
    RuleBook book = RuleBook.standard();
    return Stream.of(
            "titles",
            "portfolios",
            "watchers",
            "honorifics",
            "persons",
            "groups",
            "bodies",
            "seats",
            "movements",
            "texts")
        .flatMap(section -> book.rules(section).stream());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void examplesHold(Rule rule) {
    assertThat(rule.examples()).isNotEmpty().allMatch(example -> occurs(rule, example));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void counterexamplesDoNot(Rule rule) {
    assertThat(rule.counterexamples()).isNotEmpty().noneMatch(example -> occurs(rule, example));
  }

  private static boolean occurs(Rule rule, String text) {
    String padded = " " + text.toLowerCase(Locale.ROOT).replaceAll("[,\"]|'s", " ") + " ";
    return Stream.concat(rule.all("words").stream(), Stream.of(rule.name()))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .anyMatch(
            word -> List.of(" ", "s ").stream().anyMatch(end -> padded.contains(" " + word + end)));
  }
}
