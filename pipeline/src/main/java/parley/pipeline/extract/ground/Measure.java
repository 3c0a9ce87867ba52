package parley.pipeline.extract.ground;

import java.util.Optional;
import java.util.Set;
import parley.domain.Span;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.Token;

/**
 * What an amount measures, in the report's own words: a label where the syntax gives one ("people
 * left without electricity"), else the clause with an ellipsis in the amount's place.
 */
final class Measure {

  private final Sentence sentence;
  private final String text;
  private final Amount amount;
  private final FigureWords words;

  private Measure(Sentence sentence, String text, Amount amount, FigureWords words) {
    this.sentence = sentence;
    this.text = text;
    this.amount = amount;
    this.words = words;
  }

  /**
   * The words of a measure.
   *
   * @param span from the first to the last of them in the text
   * @param verb the index of the verb that they hang on, or -1
   * @param noun the index of the counted or measured noun, or -1
   */
  record Words(String phrase, Span span, int verb, int noun) {

    /** The measure of a number without a noun, which counts what was counted before it. */
    Words counting(String counted) {
      return new Words(counted + ": " + phrase, span, verb, noun);
    }
  }

  static Words of(Sentence sentence, String text, Amount amount, FigureWords words) {
    return new Measure(sentence, text, amount, words).compose();
  }

  private Words compose() {
    int noun = noun();
    int verb = verb(noun);
    boolean counted = amount.isCount() && !amount.isFraction() && noun >= 0;
    Optional<Label> label =
        counted ? Label.of(sentence, amount, noun, verb, words) : Optional.empty();
    return label
        .map(l -> new Words(l.phrase(), sentence.span(l.first(), l.last()), verb, noun))
        .orElseGet(() -> new Excerpt(sentence, text, amount).words(verb, noun));
  }

  /** The verb on which the counted noun hangs, through nouns that it is part of; -1 for none. */
  private int verb(int noun) {
    int top = noun >= 0 ? noun : amount.head();
    while (isInsideNoun(top)) {
      top = sentence.token(top).head();
    }
    int verb = sentence.token(top).head();
    if (verb >= 0 && isClauseHead(verb)) {
      return verb;
    }
    return isClauseHead(top) && top != noun ? top : -1;
  }

  /** The counted noun, or for a unit the noun that it modifies ("a 25 percent tariff"). */
  private int noun() {
    int head = amount.head();
    Token token = sentence.token(head);
    boolean ofUnit = amount.unit() != null;
    if (!ofUnit && token.isNoun() && !isOfAmount(head)) {
      return head;
    }
    int above = token.head();
    boolean modifies =
        above > head
            && sentence.token(above).isNoun()
            && (Set.of("compound", "amod", "nummod", "nmod:npmod", "dep", "nmod")
                .contains(token.relation()))
            && above - amount.last() <= 5;
    return ofUnit && modifies ? above : -1;
  }

  private boolean isInsideNoun(int token) {
    int head = sentence.token(token).head();
    return head >= 0
        && sentence.token(head).isNoun()
        && Set.of(
                "nmod",
                "conj",
                "appos",
                "compound",
                "amod",
                "nummod",
                "nmod:poss",
                "dep",
                "nmod:npmod")
            .contains(sentence.token(token).relation())
        && !isOfAmount(head);
  }

  private boolean isClauseHead(int token) {
    Token word = sentence.token(token);
    return word.isVerb() || !sentence.dependents(token, "cop", "nsubj", "nsubj:pass").isEmpty();
  }

  private boolean isOfAmount(int token) {
    return token >= amount.first() && token <= amount.last();
  }
}
