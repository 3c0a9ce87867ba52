package parley.pipeline.extract.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import parley.domain.Kind;
import parley.domain.Slot;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.extract.Scenes;
import parley.pipeline.extract.frame.Stretch;
import parley.pipeline.rules.Rule;
import parley.pipeline.rules.RuleBook;
import parley.pipeline.rules.RunsRules;

/** Every issue is found in its examples and not in its counterexamples. */
@RunsRules("issues")
class IssueRulesTest {

  private static final RuleBook BOOK = RuleBook.standard();
  private static final Issues ISSUES = new Issues(BOOK);

  static Stream<Arguments> examples() {
    return BOOK.rules("issues").stream()
        .flatMap(r -> r.examples().stream().map(e -> Arguments.of(r.name(), e)));
  }

  static Stream<Arguments> counterexamples() {
    return BOOK.rules("issues").stream()
        .flatMap(r -> r.counterexamples().stream().map(e -> Arguments.of(r.name(), e)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isFoundIn(String issue, String example) {
    assertThat(issues("They want to " + example + ".")).contains(issue);
  }

  @ParameterizedTest
  @MethodSource("counterexamples")
  void isNotFoundIn(String issue, String counterexample) {
    assertThat(issues("They saw " + counterexample + ".")).doesNotContain(issue);
  }

  @Test
  void theVocabularyIsTheClosedSetOfIssues() {
    assertThat(BOOK.rules("issues").stream().map(Rule::name))
        .containsExactlyInAnyOrderElementsOf(Kind.POSITION.terms(Slot.ISSUE));
  }

  private static List<String> issues(String text) {
    Sentence sentence = Scenes.of(text).annotated().sentences().getFirst();
    return ISSUES.in(sentence, new Stretch(0, sentence.size() - 1), true).stream()
        .map(Issues.Found::issue)
        .toList();
  }
}
