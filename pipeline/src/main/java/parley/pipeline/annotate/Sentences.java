package parley.pipeline.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.domain.Span;

/**
 * Parts paragraphs into sentences of words with offsets of the whole text. A closing quotation mark
 * stays with its sentence, an opening one goes to the next, and what follows a quotation in lower
 * case ("... now?" he asked) is the same sentence.
 */
final class Sentences {

  private final Language language;
  private final Set<Integer> opening = new HashSet<>();
  private final Set<Integer> closing = new HashSet<>();

  Sentences(Language language, List<Quotation> quotations) {
    this.language = language;
    for (Quotation quotation : quotations) {
      opening.add(quotation.marked().start());
      if (quotation.marked().end() > quotation.words().end()) {
        closing.add(quotation.marked().end() - 1);
      }
    }
  }

  /** The sentences of a paragraph. */
  List<List<CoreLabel>> of(String kept, Paragraph paragraph) {
    Span span = paragraph.span();
    List<CoreLabel> words = language.words(span.of(kept));
    for (CoreLabel word : words) {
      word.setBeginPosition(word.beginPosition() + span.start());
      word.setEndPosition(word.endPosition() + span.start());
    }
    List<List<CoreLabel>> sentences = new ArrayList<>();
    for (List<CoreLabel> sentence : language.sentences(words)) {
      add(new ArrayList<>(sentence), sentences);
    }
    return sentences;
  }

  private void add(List<CoreLabel> sentence, List<List<CoreLabel>> before) {
    if (!before.isEmpty()) {
      List<CoreLabel> last = before.getLast();
      while (!sentence.isEmpty() && closing.contains(sentence.getFirst().beginPosition())) {
        last.add(sentence.removeFirst());
      }
      while (last.size() > 1 && opening.contains(last.getLast().beginPosition())) {
        sentence.addFirst(last.removeLast());
      }
      if (!sentence.isEmpty() && goesOn(last, sentence)) {
        last.addAll(sentence);
        return;
      }
    }
    if (!sentence.isEmpty()) {
      before.add(sentence);
    }
  }

  private boolean goesOn(List<CoreLabel> last, List<CoreLabel> next) {
    boolean lower = Character.isLowerCase(next.getFirst().originalText().codePointAt(0));
    CoreLabel end = last.getLast();
    return lower
        && (closing.contains(end.beginPosition()) || end.originalText().matches("\\.{2,}|…"));
  }
}
