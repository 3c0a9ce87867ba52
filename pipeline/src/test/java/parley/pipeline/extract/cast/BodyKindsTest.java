package parley.pipeline.extract.cast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import parley.pipeline.rules.Rule;
import parley.pipeline.rules.RuleBook;
import parley.pipeline.rules.RunsRules;

@RunsRules("body-kinds")
class BodyKindsTest {

  private static final RuleBook BOOK = RuleBook.standard();
  private static final BodyKinds KINDS = new BodyKinds(BOOK);

  @Test
  void everyRuleKnowsItsExamplesAndNotItsCounterexamples() {
    assertThat(BOOK.rules("body-kinds")).isNotEmpty();
    for (Rule rule : BOOK.rules("body-kinds")) {
      String noun = rule.all("words").getFirst();
      assertThat(rule.examples()).isNotEmpty().allMatch(name -> KINDS.isOf(name, noun));
      assertThat(rule.counterexamples()).isNotEmpty().noneMatch(name -> KINDS.isOf(name, noun));
    }
  }

  @Test
  void aBodyOfOneKindIsNoneOfAnother() {
    assertThat(KINDS.isOfAnother("Dock and Ferry Workers Union", "company")).isTrue();
    assertThat(KINDS.isOfAnother("Harbour Lines", "company")).isFalse();
  }
}
