package parley.pipeline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "“We are ready,” she said. | We are ready,",
        "\"We are ready,\" she said. | We are ready,",
        "The deal is \"dead\", he said. | dead",
        "‘We won’t yield,’ the minister said. | We won’t yield,",
        "'We won't yield,' the minister said. | We won't yield,",
        "The ministers' phrase was 'not now', she said. | not now",
        "She called the ministers’ stance ‘the dockers’ worst hour’ on air. | the dockers’ worst hour",
        "“He told me ‘never’ twice,” she said. | He told me ‘never’ twice,",
        "‘He told me “never” twice,’ she said. | He told me “never” twice,",
        "\"He told me 'never' twice,\" she said. | He told me 'never' twice,",
        "He said (\"off the record\") nothing. | off the record",
        "«Non», he said. | Non",
        "He said „Nein“ twice. | Nein",
        "\"We are the '90s generation,\" she said. | We are the '90s generation,",
      })
  void findsTheWordsBetweenTheMarks(String text, String words) {
    assertThat(words(text)).containsExactly(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "The negotiators' demands and the owners' answer.",
        "It’s the ministers’ last chance, isn’t it?",
        "He is 6'2\" tall.",
        "Rock 'n' roll in Sana'a.",
      })
  void apostrophesAreNoQuotations(String text) {
    assertThat(words(text)).isEmpty();
  }

  @Test
  void severalInAParagraph() {
    assertThat(words("\"First,\" she said. \"Second,\" he said, calling it “third”."))
        .containsExactly("First,", "Second,", "third");
  }

  @Test
  void aQuotationOverParagraphs() {
    String text =
        "She said: “We came here to talk.\n\n“We stay.\n\n“And we sign,” she added. “Soon.”";
    List<Quotation> found = find(text);

    assertThat(found)
        .extracting(q -> q.words().of(text))
        .containsExactly("We came here to talk.", "We stay.", "And we sign,", "Soon.");
    assertThat(found).extracting(Quotation::continues).containsExactly(false, true, true, false);
    assertThat(found).extracting(Quotation::paragraph).containsExactly(0, 1, 2, 2);
  }

  @Test
  void straightMarksOverParagraphs() {
    String text = "\"We came here to talk.\n\n\"We stay,\" she said.";

    assertThat(find(text)).extracting(Quotation::continues).containsExactly(false, true);
  }

  @Test
  void anUnclosedQuotationEndsWithItsParagraph() {
    String text = "He said: “We came here to talk.\n\nThe rest is silence.";

    assertThat(find(text))
        .extracting(q -> q.words().of(text))
        .containsExactly("We came here to talk.");
  }

  @Test
  void anUnclosedQuotationEndsBeforeTheNextOpens() {
    assertThat(words("“We came. He left early, he said. “We went,” she said."))
        .containsExactly("We came. He left early, he said.", "We went,");
  }

  @Test
  void theMarkedStretchHoldsTheMarks() {
    String text = "So “yes” it is";

    assertThat(find(text).getFirst().marked().of(text)).isEqualTo("“yes”");
  }

  private static List<String> words(String text) {
    return find(text).stream().map(q -> q.words().of(text)).toList();
  }

  private static List<Quotation> find(String text) {
    return Quotations.find(text, Paragraphs.of(text, text));
  }
}
