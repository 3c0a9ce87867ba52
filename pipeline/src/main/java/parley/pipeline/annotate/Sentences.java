package parley.pipeline.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import parley.domain.Span;

/**
 * Parts paragraphs into sentences of words with offsets of the whole text. A closing quotation mark
 * stays with its sentence, an opening one goes to the next, and what follows a quotation in lower
 * case ("... now?" he asked) is the same sentence.
 */
final class Sentences {

  private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.){2,}");

  private static final Pattern VERBS =
      Pattern.compile(
          "is|are|was|were|has|have|had|will|would|said|says|did|does|can|could|may|might|also|told|made|wants");

  /** Words that begin sentences and no names. */
  private static final Set<String> STARTERS =
      Set.of(
          "the",
          "a",
          "an",
          "in",
          "on",
          "at",
          "he",
          "she",
          "it",
          "they",
          "we",
          "i",
          "you",
          "but",
          "and",
          "this",
          "that",
          "these",
          "those",
          "there",
          "his",
          "her",
          "its",
          "their",
          "our",
          "my",
          "for",
          "with",
          "as",
          "after",
          "before",
          "while",
          "when",
          "if",
          "however",
          "meanwhile",
          "no",
          "not",
          "under",
          "by",
          "to",
          "from",
          "both",
          "all",
          "some",
          "many",
          "more",
          "also",
          "since",
          "such",
          "what",
          "who",
          "how",
          "why",
          "or",
          "one",
          "two",
          "most",
          "earlier",
          "later",
          "still",
          "yet",
          "so",
          "then",
          "now",
          "here",
          "nor",
          "among",
          "because",
          "although",
          "though",
          "despite",
          "during",
          "until",
          "between",
          "where",
          "asked",
          "last",
          "officials",
          "even");

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

  /**
   * Whether words after "U.S." begin a sentence of their own and no name ("U.S. Census Bureau").
   */
  private static boolean startsSentence(List<CoreLabel> next) {
    String first = next.getFirst().originalText();
    boolean word = Character.isLetter(first.codePointAt(0));
    boolean verbFollows = next.size() > 1 && VERBS.matcher(next.get(1).originalText()).matches();
    return !word || verbFollows || STARTERS.contains(first.toLowerCase(Locale.ROOT));
  }

  private boolean goesOn(List<CoreLabel> last, List<CoreLabel> next) {
    boolean lower = Character.isLowerCase(next.getFirst().originalText().codePointAt(0));
    CoreLabel end = last.getLast();
    if (INITIALS.matcher(end.originalText()).matches() && last.size() > 1) {
      return lower || !startsSentence(next);
    }
    return lower
        && (closing.contains(end.beginPosition()) || end.originalText().matches("\\.{2,}|…"));
  }
}
