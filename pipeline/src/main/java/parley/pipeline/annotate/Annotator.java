package parley.pipeline.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import parley.domain.Report;
import parley.domain.Span;

/**
 * Annotates reports. Making one starts to load the language models (a second or two) and does not
 * wait for them; one instance serves all threads, and all instances share the models.
 */
public final class Annotator {

  private final Language language = Language.shared();
  private final Names names = new Names();

  /** Starts to load the language models and does not wait for them. */
  public static void prepare() {
    Language.shared();
  }

  /** The report's sentences and quotations; its times are found afterwards. */
  public Annotated annotate(Report report) {
    return annotate(report, Checkpoint.NONE);
  }

  /**
   * The same, as long as the checkpoint lets it go on.
   *
   * @param checkpoint passed before each sentence
   */
  public Annotated annotate(Report report, Checkpoint checkpoint) {
    String kept = Paragraphs.kept(report);
    List<Paragraph> paragraphs = Paragraphs.of(kept, report.text());
    List<Quotation> quotations = Quotations.find(kept, paragraphs);
    List<Sentence> sentences = sentences(kept, paragraphs, quotations, checkpoint);
    return new Annotated(report, sentences, quotations, List.of());
  }

  private List<Sentence> sentences(
      String kept, List<Paragraph> paragraphs, List<Quotation> quotations, Checkpoint checkpoint) {
    Sentences splitter = new Sentences(language, quotations);
    List<List<CoreLabel>> sentences = new ArrayList<>();
    List<Integer> paragraphOf = new ArrayList<>();
    List<List<Token.Entity>> entities = new ArrayList<>();
    for (Paragraph paragraph : paragraphs) {
      for (List<CoreLabel> sentence : splitter.of(kept, paragraph)) {
        checkpoint.pass();
        language.tag(sentence);
        sentences.add(sentence);
        paragraphOf.add(paragraph.index());
        entities.add(language.names(sentence));
      }
    }
    List<List<Token.Entity>> named = names.settle(sentences, entities);
    List<Sentence> result = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      checkpoint.pass();
      TransitionParser.Tree tree = language.parse(sentences.get(i));
      Repairs.mend(sentences.get(i), tree);
      result.add(sentence(i, paragraphOf.get(i), sentences.get(i), named.get(i), tree));
    }
    return result;
  }

  private static Sentence sentence(
      int index,
      int paragraph,
      List<CoreLabel> words,
      List<Token.Entity> entities,
      TransitionParser.Tree tree) {
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      CoreLabel word = words.get(i);
      tokens.add(
          new Token(
              new Span(word.beginPosition(), word.endPosition()),
              word.originalText(),
              word.lemma(),
              word.tag(),
              entities.get(i),
              tree.heads()[i],
              tree.relations()[i]));
    }
    Span span = tokens.getFirst().span().cover(tokens.getLast().span());
    return new Sentence(index, paragraph, span, tokens);
  }
}
