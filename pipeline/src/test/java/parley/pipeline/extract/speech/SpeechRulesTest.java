package parley.pipeline.extract.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.domain.Claim;
import parley.domain.Slot;
import parley.pipeline.extract.Scenes;
import parley.pipeline.rules.Rule;
import parley.pipeline.rules.RuleBook;
import parley.pipeline.rules.RunsRules;

/** The examples of the rules of speech and of channels, through the whole extractor. */
@RunsRules({"speech-verbs", "speech-sources", "channels", "evidence-verbs"})
class SpeechRulesTest {

  private static final RuleBook BOOK = RuleBook.standard();
  private static final SpeechExtractor EXTRACTOR = new SpeechExtractor(BOOK);

  static Stream<Rule> speech() {
    return Stream.of("speech-verbs", "speech-sources").flatMap(s -> BOOK.rules(s).stream());
  }

  static Stream<Rule> evidence() {
    return BOOK.rules("evidence-verbs").stream();
  }

  @ParameterizedTest
  @MethodSource("evidence")
  void thingsDoNotSpeakByWhatThingsDo(Rule rule) {
    assertThat(rule.examples())
        .isNotEmpty()
        .allSatisfy(e -> assertThat(claims(e)).as(e).noneMatch(c -> c.has(Slot.SPEAKER)));
    assertThat(rule.counterexamples())
        .isNotEmpty()
        .allSatisfy(e -> assertThat(claims(e)).as(e).anyMatch(c -> c.has(Slot.SPEAKER)));
  }

  static Stream<Rule> channels() {
    return BOOK.rules("channels").stream();
  }

  private static List<Claim> claims(String text) {
    return EXTRACTOR.extract(Scenes.of(text));
  }

  @ParameterizedTest
  @MethodSource("speech")
  void examplesOfSpeechAreStatements(Rule rule) {
    assertThat(rule.examples())
        .isNotEmpty()
        .allSatisfy(e -> assertThat(claims(e)).as(e).isNotEmpty());
    assertThat(rule.counterexamples())
        .isNotEmpty()
        .allSatisfy(e -> assertThat(claims(e)).as(e).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("channels")
  void examplesOfChannelsHaveOne(Rule rule) {
    assertThat(rule.examples())
        .isNotEmpty()
        .allSatisfy(
            e -> assertThat(claims(e)).as(e).isNotEmpty().allMatch(c -> c.has(Slot.CHANNEL)));
    assertThat(rule.counterexamples())
        .isNotEmpty()
        .allSatisfy(e -> assertThat(claims(e)).as(e).noneMatch(c -> c.has(Slot.CHANNEL)));
  }
}
