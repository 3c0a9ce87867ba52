package parley.pipeline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Our own tagger of names, over packed weights, finds the names that the library's finds. */
class StockNamesTest {

  private static final String TEXT =
      """
      Ana Petrov of the Norland Dockers' Union met Sudria's Ivan Holm in Geneva on Tuesday, the BBC said. \
      "We are not there yet," said Petrov, who leads the delegation; Holm and Petrov shook hands. \
      MR. HOLM, 54, flew on to New York to see United Nations Secretary-General Maria O'Neill-Costa. \
      The U.S. Treasury and the European Commission declined to comment on 7.5% tariffs by January 1. \
      In Port-au-Prince, iPhone makers and the World Bank colour the talks; (Reuters) could not reach Xi. \
      Turkish President Kemal Aydin told al-Watan that Ankara, Doha and Cairo back the roadmap of 2019.
      """;

  @Test
  void everyNameIsTheLibrarys() throws Exception {
    CRFClassifier<CoreLabel> stock =
        CRFClassifier.getClassifier(
            "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    NameModel model = NameModel.of(stock);
    model.write(packed);
    NameTagger ours =
        new NameTagger(
            NameModel.read(new ByteArrayInputStream(packed.toByteArray()), model.clusters()));
    Language language = Language.shared();
    List<List<CoreLabel>> sentences = language.sentences(language.words(TEXT));
    assertThat(sentences).hasSizeGreaterThan(5);

    for (List<CoreLabel> sentence : sentences) {
      language.tag(sentence);

      assertThat(ours.entities(sentence).stream().map(e -> e == Token.Entity.NONE ? "O" : e.name()))
          .as(sentence.toString())
          .containsExactlyElementsOf(
              stock.classifySentence(sentence).stream()
                  .map(word -> word.get(CoreAnnotations.AnswerAnnotation.class))
                  .toList());
    }
  }
}
