package parley.pipeline.extract.instrument;

import java.util.List;
import java.util.Set;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.Token;
import parley.pipeline.extract.cast.Cast;
import parley.pipeline.extract.cast.Mention;
import parley.pipeline.extract.frame.Clauses;

/** What follows the noun of an instrument and belongs to its name: "on prisoner exchanges". */
final class NameTail {

  private static final int LONGEST_TAIL = 9;
  private static final int LONGEST_TITLE = 5;
  private static final Set<String> TAILS = Set.of("on", "between", "with", "to", "of", "for");
  private static final Set<String> TAIL_VERBS =
      Set.of(
          "outline",
          "authorize",
          "authorise",
          "detail",
          "cover",
          "set",
          "govern",
          "call",
          "regulate",
          "condemn",
          "ban",
          "prohibit",
          "contain",
          "demand",
          "propose",
          "settle",
          "restore",
          "end",
          "allow",
          "grant");

  private NameTail() {}

  /**
   * The last word of what follows the noun and belongs to its name: "on prisoner exchanges",
   * "outlining ...".
   */
  static int tail(Sentence sentence, int head) {
    if (head + 2 >= sentence.size()) {
      return head;
    }
    Token next = sentence.token(head + 1);
    boolean preposition = TAILS.contains(Clauses.lower(next));
    boolean verb = Clauses.lower(next).endsWith("ing") && isTailVerb(next);
    if (!preposition && !verb) {
      return head;
    }
    int end = Math.min(Clauses.end(sentence, head + 2, head), head + LONGEST_TAIL);
    for (int i = head + 2; i <= end; i++) {
      Token token = sentence.token(i);
      boolean stop =
          Clauses.isFinite(token)
              || token.tag().startsWith("W")
              || Clauses.isQuote(token)
              || token.tag().equals(",")
              || token.tag().equals("VBN") && sentence.token(i).relation().startsWith("acl")
              || i > head + 2
                  && Set.of(
                          "in", "after", "by", "since", "during", "at", "from", "as", "over",
                          "before", "until")
                      .contains(Clauses.lower(token))
              || i > head + 2 && token.tag().equals("TO") && !Clauses.lower(next).equals("to");
      if (stop) {
        end = i - 1;
        break;
      }
    }
    while (end > head + 1
        && !sentence.token(end).isNoun()
        && !sentence.token(end).tag().equals("CD")) {
      end--;
    }
    return end > head + 1 ? end : head;
  }

  /** Of "between Norway and Chile" the whole, also where the sentence goes on. */
  static int tailEnd(Cast cast, Sentence sentence, int head, int tail) {
    if (!Clauses.lower(sentence.token(head + 1)).equals("between")) {
      return tail;
    }
    return cast.in(sentence).stream()
        .filter(
            m ->
                m.first() > tail
                    && m.first() <= tail + 3
                    && Clauses.lower(sentence.token(tail + 1)).equals("and"))
        .mapToInt(Mention::last)
        .min()
        .stream()
        .map(end -> wholeName(sentence, end))
        .findFirst()
        .orElse(tail);
  }

  /** Of "and Norwegian" in "between Chile and Norwegian leader Ada Holm" up to the name's end. */
  private static int wholeName(Sentence sentence, int last) {
    int end = last;
    while (end + 1 < sentence.size()
        && end < last + LONGEST_TITLE
        && !isTitle(sentence)
        && sentence.token(end + 1).isNoun()) {
      end++;
    }
    return end;
  }

  private static boolean isTailVerb(Token token) {
    String stem = Clauses.lower(token).replaceAll("(t?t)ing$|ing$", "$1");
    return TAIL_VERBS.contains(token.lemma())
        || TAIL_VERBS.contains(stem)
        || TAIL_VERBS.contains(stem + "e")
        || TAIL_VERBS.contains(stem.replaceAll("tt$", "t"));
  }

  /** Whether most words of the sentence begin with a capital, so that capitals tell nothing. */
  static boolean isTitle(Sentence sentence) {
    List<Token> words =
        sentence.tokens().stream()
            .filter(t -> t.word().length() > 3 && Character.isLetter(t.word().charAt(0)))
            .toList();
    long great = words.stream().filter(t -> Character.isUpperCase(t.word().charAt(0))).count();
    return words.size() > 3 && great * 10 >= words.size() * 8;
  }
}
