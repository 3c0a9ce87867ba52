package parley.pipeline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.domain.Report;
import parley.domain.Span;
import parley.pipeline.annotate.Token.Entity;

class AnnotatorTest {

  private final Annotator annotator = new Annotator();

  @Test
  void offsetsAreExactWithAstralCharactersAndOddBlanks() {
    String text =
        "\ufeff🕊️ Talks\u00a0resumed in\u2003Geneva — “on 𝔱ime”,\u200b said\tAna Petrov.\r\nNobody left.";
    Annotated annotated = annotate(text);

    assertThat(annotated.sentences())
        .allSatisfy(
            s ->
                assertThat(s.tokens())
                    .allSatisfy(t -> assertThat(t.span().of(text)).isEqualTo(t.word())));
    assertThat(annotated.sentences())
        .last()
        .extracting(s -> s.span().of(text))
        .isEqualTo("Nobody left.");
  }

  @Test
  void aClosingMarkBelongsToItsSentence() {
    assertThat(sentences("She was blunt. \"We stay.\" Then she left. 'Why now?' he asked."))
        .containsExactly(
            "She was blunt.", "\"We stay.\"", "Then she left.", "'Why now?' he asked.");
  }

  @Test
  void droppedStretchesHaveNoWords() {
    String text = "Norland left. Click here to subscribe. Sudria stayed.";
    Report report = report(text, new Span(14, 38));
    List<Sentence> sentences = annotator.annotate(report).sentences();

    assertThat(sentences)
        .extracting(s -> s.span().of(text))
        .containsExactly("Norland left.", "Sudria stayed.");
  }

  @Test
  void droppedMarksWithinASentenceDoNotBreakIt() {
    String text = "Norland's **chief negotiator** left the room.";
    Report report = report(text, new Span(10, 12), new Span(28, 30));

    assertThat(annotator.annotate(report).sentences())
        .singleElement()
        .satisfies(s -> assertThat(s.tokens()).extracting(Token::word).doesNotContain("*", "**"));
  }

  @Test
  void sentencesKnowTheirParagraph() {
    assertThat(annotate("Deal near\nTalks resumed. They ended.\n\nNobody left.").sentences())
        .extracting(Sentence::paragraph)
        .containsExactly(0, 1, 1, 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Talks moved from Kyiv to Geneva. | Kyiv | LOCATION",
        "KYIV, Ukraine — The fighting went on. | KYIV | LOCATION",
        "The army left the Donbas in autumn. | Donbas | LOCATION",
        "President Xi met the delegation. | Xi | PERSON",
        "Norland's envoy spoke with Michael Jordan. | Jordan | PERSON",
        "He wrote on Telegram that nobody would come. | Telegram | ORGANIZATION",
        "The IAEA sent inspectors. | IAEA | ORGANIZATION",
        "A US-led team arrived. | US | LOCATION",
        "Ana Petrov came first. Later Petrov left. | Petrov | PERSON",
      })
  void names(String text, String word, Entity entity) {
    assertThat(annotate(text).sentences().stream().flatMap(s -> s.tokens().stream()))
        .filteredOn(t -> t.word().equals(word))
        .isNotEmpty()
        .allSatisfy(t -> assertThat(t.entity()).isEqualTo(entity));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norland has warned it could leave the talks. | warned | leave | it",
        "The minister said Sudria would sign the treaty. | said | sign | Sudria",
        "Officials said talks were delayed by snow. | said | delayed | talks",
      })
  void reportsWithoutThatAreClauses(String text, String verb, String clause, String subject) {
    Sentence sentence = annotate(text).sentences().getFirst();
    int report = index(sentence, verb);
    int told = index(sentence, clause);

    assertThat(sentence.token(told).head()).isEqualTo(report);
    assertThat(sentence.token(told).relation()).isEqualTo("ccomp");
    assertThat(sentence.token(index(sentence, subject)).head()).isEqualTo(told);
  }

  private static int index(Sentence sentence, String word) {
    return sentence.tokens().stream().map(Token::word).collect(Collectors.toList()).indexOf(word);
  }

  private List<String> sentences(String text) {
    return annotate(text).sentences().stream().map(s -> s.span().of(text)).toList();
  }

  private Annotated annotate(String text) {
    return annotator.annotate(report(text));
  }

  private static Report report(String text, Span... dropped) {
    return new Report("r", "r.txt", null, null, null, null, null, text, List.of(dropped));
  }
}
