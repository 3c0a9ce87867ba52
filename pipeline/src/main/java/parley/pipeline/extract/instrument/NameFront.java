package parley.pipeline.extract.instrument;

import java.util.Set;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.Token;
import parley.pipeline.extract.frame.Clauses;

/** What stands before the noun of an instrument and belongs to its phrase: "the revised trade". */
final class NameFront {

  private static final Set<String> DEFINITE =
      Set.of("the", "this", "that", "these", "those", "its", "their", "his", "her", "our");

  private NameFront() {}

  /** The first word of the phrase that the noun ends, articles left out. */
  static int first(Sentence sentence, int head) {
    int at = head;
    while (at > 0 && isPart(sentence, at - 1)) {
      at--;
    }
    while (at < head && isEdge(sentence.token(at))) {
      at++;
    }
    if (sentence.token(at).tag().equals("VBN") && hasPossessor(sentence, at, head)) {
      at++;
    }
    boolean joined =
        at > 1
            && at < head
            && Clauses.lower(sentence.token(at - 1)).equals("in")
            && sentence.token(at - 2).tag().equals("NN")
            && !sentence.token(at).tag().startsWith("NNP");
    return joined
            && Set.of("reduction", "cut", "rise", "increase")
                .contains(sentence.token(at - 2).lemma())
        ? at - 2
        : at;
  }

  /**
   * Whether a possessor stands between, so that the first word is a verb: "rejected Chile's plan".
   */
  private static boolean hasPossessor(Sentence sentence, int first, int head) {
    for (int i = first + 1; i < head; i++) {
      if (sentence.token(i).tag().equals("POS")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPart(Sentence sentence, int index) {
    Token token = sentence.token(index);
    return token.isNoun()
        || token.tag().startsWith("JJ")
        || token.tag().equals("CD")
        || token.tag().equals("HYPH")
        || token.tag().equals("POS")
        || token.tag().equals("VBN") && token.relation().equals("amod") && token.head() > index
        || token.word().equals("-")
        || token.word().equals("‘")
        || token.word().equals("’");
  }

  private static boolean isEdge(Token token) {
    return token.tag().equals("POS")
        || token.tag().equals("HYPH")
        || Clauses.isQuote(token)
        || token.word().equals("-");
  }

  static boolean isDefinite(Sentence sentence, int first) {
    int at = first - 1;
    while (at > 0
        && (Clauses.isQuote(sentence.token(at))
            || sentence.token(at).tag().startsWith("JJ")
            || sentence.token(at).tag().equals("HYPH")
            || Clauses.lower(sentence.token(at)).equals("so"))) {
      at--;
    }
    return at >= 0 && DEFINITE.contains(Clauses.lower(sentence.token(at)));
  }

  /** Whether another noun follows, so that this one only describes it ("agreement text"). */
  static boolean isModifier(Sentence sentence, int head) {
    if (head + 1 >= sentence.size()) {
      return false;
    }
    Token next = sentence.token(head + 1);
    return next.isNoun()
            && !Clauses.lower(next).endsWith("ing")
            && next.span().start() == sentence.token(head).span().end() + 1
        || next.tag().equals("HYPH");
  }
}
