package parley.pipeline.extract.cast;

import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.Token;

/** The bounds and heads of noun phrases. */
final class Phrases {

  private Phrases() {}

  /**
   * The word of a stretch on which the rest of the sentence hangs: the last one whose head lies
   * outside.
   */
  static int head(Sentence sentence, int first, int last) {
    for (int i = last; i >= first; i--) {
      int head = sentence.token(i).head();
      if ((head < first || head > last) && !isMark(sentence.token(i))) {
        return i;
      }
    }
    return last;
  }

  /**
   * The first word of the noun phrase that ends in a noun: its articles, adjectives, nouns and
   * possessors.
   */
  static int leftEdge(Sentence sentence, int noun) {
    int first = noun;
    while (first > 0 && joins(sentence, first - 1, first)) {
      first--;
    }
    while (first < noun && sentence.token(first).tag().equals("POS")) {
      first++;
    }
    return first;
  }

  private static boolean joins(Sentence sentence, int left, int right) {
    Token token = sentence.token(left);
    String tag = token.tag();
    if (token.word().equals(",")) {
      return left > 0
          && sentence.token(left - 1).tag().startsWith("JJ")
          && sentence.token(right).tag().startsWith("JJ")
          && coordinates(sentence, right + 1);
    }
    if (sentence.token(right).tag().equals("HYPH")
        && token.span().end() == sentence.token(right).span().start()) {
      return true;
    }
    if (tag.equals("HYPH")) {
      return left > 0 && sentence.token(left - 1).span().end() == token.span().start();
    }
    if (tag.equals("CC")) {
      return left > 0
          && sentence.token(left - 1).tag().startsWith("JJ")
          && sentence.token(right).tag().startsWith("JJ");
    }
    if (sentence.token(right).tag().equals("DT") || sentence.token(right).tag().equals("PRP$")) {
      return false;
    }
    return tag.equals("DT")
        || tag.equals("CD")
        || tag.equals("POS")
        || tag.equals("PRP$")
        || tag.startsWith("JJ")
        || tag.startsWith("NN")
        || (tag.equals("VBN") || tag.equals("VBG"))
            && (token.relation().equals("amod") || sentence.token(right).tag().equals("HYPH"));
  }

  /** Whether "and ADJECTIVE" follows: the list "Norwegian, Danish and Swedish" goes on. */
  private static boolean coordinates(Sentence sentence, int token) {
    return token + 1 < sentence.size()
        && (sentence.token(token).tag().equals("CC")
                && sentence.token(token + 1).tag().startsWith("JJ")
            || isComma(sentence, token) && coordinates(sentence, token + 2));
  }

  static boolean isMark(Token token) {
    return !token.word().codePoints().anyMatch(Character::isLetterOrDigit);
  }

  static boolean isCapitalised(Token token) {
    return Character.isUpperCase(token.word().codePointAt(0));
  }

  static boolean isComma(Sentence sentence, int token) {
    return token >= 0 && token < sentence.size() && sentence.token(token).word().equals(",");
  }
}
