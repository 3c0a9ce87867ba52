package parley.pipeline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Our own forward pass gives the trees that the library's parser gives. */
class StockParserTest {

  private static final String TEXT =
      """
      Negotiators from Norland and Sudria met for nine hours in Geneva on Tuesday, officials said. \
      Norland's foreign minister warned it could walk away if the border stayed closed. \
      "We are not there yet," said Ana Petrov, who leads the delegation; "but nobody has left the table." \
      The union, which speaks for 12,000 dockers, wants a 7.5% raise and shorter night shifts by January 1. \
      Neither side would say whether the so-called roadmap, first floated in 2019, is still alive. \
      Sudria said its air defences had shot down 41 of the 57 drones launched overnight at three ports. \
      Asked about the prisoner exchange, the spokeswoman declined to comment, citing the talks' secrecy. \
      Having been postponed twice, the summit is now expected to open in mid-March, two diplomats told reporters.
      """;

  @Test
  void everyTreeIsTheStockParsers() {
    Language language = Language.shared();
    DependencyParser stock =
        DependencyParser.loadFromModelFile("edu/stanford/nlp/models/parser/nndep/english_UD.gz");
    List<List<CoreLabel>> sentences = language.sentences(language.words(TEXT));
    assertThat(sentences).hasSize(8);

    for (List<CoreLabel> sentence : sentences) {
      language.tag(sentence);
      TransitionParser.Tree ours = language.parse(sentence);
      TransitionParser.Tree theirs = tree(stock, sentence);

      assertThat(ours.heads()).as(sentence.toString()).isEqualTo(theirs.heads());
      assertThat(ours.relations()).as(sentence.toString()).isEqualTo(theirs.relations());
    }
  }

  private static TransitionParser.Tree tree(DependencyParser stock, List<CoreLabel> sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      sentence.get(i).setIndex(i + 1);
    }
    CoreMap map = new ArrayCoreMap();
    map.set(CoreAnnotations.TokensAnnotation.class, sentence);
    GrammaticalStructure structure = stock.predict(map);
    int[] heads = new int[sentence.size()];
    String[] relations = new String[sentence.size()];
    for (TypedDependency dependency : structure.typedDependencies()) {
      int word = dependency.dep().index() - 1;
      heads[word] = dependency.gov().index() - 1;
      relations[word] = heads[word] < 0 ? "root" : dependency.reln().toString();
    }
    return new TransitionParser.Tree(heads, relations);
  }
}
