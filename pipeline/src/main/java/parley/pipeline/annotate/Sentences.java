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

  /**
   * The most words of a sentence; prose stays far below. What is longer is a list or no language at
   * all, and the cost of a sentence grows faster than its length.
   */
  static final int LONGEST = 250;

  /** The most characters without a blank between them; addresses of pages stay below. */
  private static final int LONGEST_WORD = 500;

  /** So many marks in a row may still be an ornament between words. */
  private static final int MARKS = 40;

  /** The least share of words in a long row of words and marks. */
  private static final double FEWEST_WORDS = 0.2;

  private static final List<String> SEAMS = List.of(";", ",");

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
    List<CoreLabel> words = language.words(withoutEndlessWords(span.of(kept)));
    for (CoreLabel word : words) {
      word.setBeginPosition(word.beginPosition() + span.start());
      word.setEndPosition(word.endPosition() + span.start());
    }
    List<List<CoreLabel>> sentences = new ArrayList<>();
    for (List<CoreLabel> sentence : language.sentences(words)) {
      add(new ArrayList<>(sentence), sentences);
    }
    return sentences.stream()
        .flatMap(sentence -> cut(sentence).stream())
        .filter(Sentences::isLanguage)
        .toList();
  }

  /** The same text with blanks for what goes on and on without one: code, rows of marks. */
  private static String withoutEndlessWords(String text) {
    StringBuilder bounded = new StringBuilder(text);
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || Paragraphs.isBlank(text.charAt(i))) {
        if (i - start > LONGEST_WORD) {
          bounded.replace(start, i, " ".repeat(i - start));
        }
        start = i + 1;
      }
    }
    return bounded.toString();
  }

  /** Whether it is more than a row of marks, which has nothing to say and is dear to tag. */
  private static boolean isLanguage(List<CoreLabel> sentence) {
    long words =
        sentence.stream()
            .filter(word -> word.word().codePoints().anyMatch(Character::isLetterOrDigit))
            .count();
    return sentence.size() <= MARKS || words > FEWEST_WORDS * sentence.size();
  }

  /** A sentence in pieces of bounded length, cut at its weightiest marks. */
  private static List<List<CoreLabel>> cut(List<CoreLabel> sentence) {
    List<List<CoreLabel>> pieces = new ArrayList<>();
    int start = 0;
    while (sentence.size() - start > LONGEST) {
      int end = seam(sentence, start);
      pieces.add(sentence.subList(start, end));
      start = end;
    }
    pieces.add(sentence.subList(start, sentence.size()));
    return pieces;
  }

  /** Behind the last semicolon of the next stretch, else the last comma, else at its end. */
  private static int seam(List<CoreLabel> sentence, int start) {
    for (String mark : SEAMS) {
      for (int i = start + LONGEST - 1; i >= start + LONGEST / 2; i--) {
        if (sentence.get(i).word().equals(mark)) {
          return i + 1;
        }
      }
    }
    return start + LONGEST;
  }

  private void add(List<CoreLabel> sentence, List<List<CoreLabel>> before) {
    if (!before.isEmpty()) {
      List<CoreLabel> last = before.getLast();
      int closed = 0;
      while (closed < sentence.size() && closing.contains(sentence.get(closed).beginPosition())) {
        closed++;
      }
      move(sentence.subList(0, closed), last, last.size());
      int kept = last.size();
      while (kept > 1 && opening.contains(last.get(kept - 1).beginPosition())) {
        kept--;
      }
      move(last.subList(kept, last.size()), sentence, 0);
      if (!sentence.isEmpty() && goesOn(last, sentence)) {
        last.addAll(sentence);
        return;
      }
    }
    if (!sentence.isEmpty()) {
      before.add(sentence);
    }
  }

  private static void move(List<CoreLabel> words, List<CoreLabel> to, int at) {
    to.addAll(at, List.copyOf(words));
    words.clear();
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
