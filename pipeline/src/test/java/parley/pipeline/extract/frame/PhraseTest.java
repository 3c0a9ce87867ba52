package parley.pipeline.extract.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.extract.Scenes;

class PhraseTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "withdraw .. troop; They withdrew all of their troops.; true",
        "withdraw .. troop; They withdrew, but the troops stayed.; false",
        "negotiat*; They were negotiating all night.; true",
        "lift|remove; The tariffs were removed.; true",
        "on condition that?; They agreed on condition of silence.; true",
        "=land; The plane landed in time.; false",
        "=land; They want the land back.; true",
        "state-run company; They run a state-run company.; true",
        "<number> point; It is a 12-point plan.; true",
        "leave <place>; They must leave Norway now.; true",
        "leave <place>; They must leave the room now.; false",
      })
  void matchesLemmasAndWords(String phrase, String text, boolean found) {
    Sentence sentence = Scenes.of(text).annotated().sentences().getFirst();
    assertThat(Phrase.of(phrase.trim()).in(sentence, 0, sentence.size() - 1)).isEqualTo(found);
  }
}
