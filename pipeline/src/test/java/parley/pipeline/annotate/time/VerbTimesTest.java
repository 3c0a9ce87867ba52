package parley.pipeline.annotate.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.pipeline.annotate.Annotated;
import parley.pipeline.annotate.Sentence;

class VerbTimesTest {

  private static final LocalDate WEDNESDAY = LocalDate.of(2024, 5, 15);

  /** The sentence, the verb as written, and the words that name its time; empty for none. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The minister said on Monday that the talks would resume on Friday. | said | Monday
          The minister said Monday the talks would resume on Friday. | said | Monday
          On Monday, the minister said the talks would resume on Friday. | said | Monday
          The minister on Monday said the talks would resume on Friday. | said | Monday
          The minister said the talks would resume on Friday. | said | ''
          The minister said the talks would resume on Friday. | resume | Friday
          The talks will resume on Friday, the minister said on Monday. | said | Monday
          The talks will resume on Friday, the minister said. | said | ''
          The minister told reporters Monday that a deal was near. | told | Monday
          The minister told reporters on Monday that a deal was near. | told | Monday
          The minister wrote in a statement on Sunday that a deal was near. | wrote | Sunday
          The minister announced on Friday that the talks were over. | announced | Friday
          Late on Tuesday, the ministry accused the army of shelling the port. | accused | Late on Tuesday
          The two sides met on Friday and Saturday. | met | Friday and Saturday
          The envoy, who arrived on Sunday, said a deal was near. | said | ''
          The envoy, who arrived on Sunday, said a deal was near. | arrived | Sunday
          The ministry said it had struck the port overnight into Monday. | said | ''
          The ministry said it had struck the port overnight into Monday. | struck | overnight into Monday
          The talks lasted for two hours. | lasted | ''
          """)
  void theTimeOfAVerb(String text, String verb, String words) {
    Annotated annotated = Reading.of(text, WEDNESDAY);
    Sentence sentence = annotated.sentences().getFirst();
    int at =
        IntStream.range(0, sentence.size())
            .filter(i -> sentence.token(i).word().equals(verb))
            .findFirst()
            .orElseThrow();
    assertThat(
            new VerbTimes(annotated)
                .modifying(sentence, at)
                .map(time -> annotated.text(time.span()))
                .orElse(""))
        .isEqualTo(words);
  }
}
