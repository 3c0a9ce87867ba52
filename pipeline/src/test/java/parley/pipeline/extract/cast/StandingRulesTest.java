package parley.pipeline.extract.cast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.domain.ActorType;
import parley.domain.ReportedActor;
import parley.pipeline.extract.Scenes;
import parley.pipeline.rules.Rule;
import parley.pipeline.rules.RuleBook;
import parley.pipeline.rules.RunsRules;

/** Verbs that say for whom somebody stands give a side, and no other words do. */
@RunsRules("standing")
class StandingRulesTest {

  static Stream<Rule> rules() {
    return RuleBook.standard().rules("standing").stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void examplesGiveASide(Rule rule) {
    assertThat(rule.examples())
        .isNotEmpty()
        .allSatisfy(text -> assertThat(sides(text)).as(text).containsExactly("norway"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void counterexamplesGiveNone(Rule rule) {
    assertThat(rule.counterexamples())
        .isNotEmpty()
        .allSatisfy(text -> assertThat(sides(text)).as(text).isEmpty());
  }

  private static List<String> sides(String text) {
    return Scenes.of(text).cast().actors().stream()
        .filter(actor -> actor.type() == ActorType.PERSON)
        .map(ReportedActor::side)
        .filter(Objects::nonNull)
        .toList();
  }
}
