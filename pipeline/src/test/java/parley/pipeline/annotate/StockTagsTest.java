package parley.pipeline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Our own tagger, over packed weights, gives the parts of speech that the library's gives. */
class StockTagsTest {

  private static final String TEXT =
      """
      Negotiators from Norland and Sudria, colourful as ever, met for nine hours in Geneva on Tuesday. \
      MR. HOLM, 54, flew on to Ironbridge Corp. and Tidewater Holdings Inc. to see Maria O'Neill-Costa. \
      Zyxgrove unmuzzled 41 anti-drone B-52s-style @handles ... and re-prebunked the 7.5% surcharge! \
      Having been postponed twice, the so-called roadmap (first floated in 2019) is still alive? \
      Workers strike, talks strike a chord; they record the record, lead with lead and read what they read. \
      "We're not there yet," said Ana Petrov; 会谈 went on, café by café, at https://talks.example/a-1. \
      The secret? Why were they grounded? — Nobody’s telling … yet.
      """;

  @Test
  void everyTagIsTheLibrarys() throws IOException {
    MaxentTagger stock =
        new MaxentTagger("edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger");
    WordClusters clusters = Language.stockNames().clusters();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    TagModel.of(stock, clusters).write(packed);
    PartOfSpeechTagger ours =
        new PartOfSpeechTagger(
            TagModel.read(new ByteArrayInputStream(packed.toByteArray()), clusters));
    Language language = Language.shared();
    List<List<CoreLabel>> sentences = language.sentences(language.words(TEXT));
    assertThat(sentences).hasSizeGreaterThan(7);

    for (List<CoreLabel> sentence : sentences) {
      stock.tagCoreLabels(sentence);
      List<String> theirs = sentence.stream().map(CoreLabel::tag).toList();
      ours.tag(sentence);

      assertThat(sentence.stream().map(CoreLabel::tag).toList())
          .as(sentence.toString())
          .isEqualTo(theirs);
    }
  }
}
