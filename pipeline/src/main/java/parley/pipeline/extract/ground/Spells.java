package parley.pipeline.extract.ground;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.pipeline.annotate.Sentence;

/**
 * Which lengths of time are figures: time limits, and how long a truce, a ban or a strike holds.
 * How long a war, a career or a journey has lasted is told in passing.
 */
final class Spells {

  private static final double LIKELY = 0.7;
  private static final double PASSING = 0.4;

  private final FigureWords words;

  Spells(FigureWords words) {
    this.words = words;
  }

  /** How sure it is that a length of time is a figure; empty when it is none. */
  Optional<Double> worth(Sentence sentence, Amount amount, Measure.Words measure) {
    String after = word(sentence, amount.last() + 1);
    boolean past = List.of("ago", "old", "earlier", "later", "before", "-").contains(after);
    boolean one =
        amount.value().intValue() == 1
            && word(sentence, amount.first()).equals("one")
            && amount.last() == amount.first() + 1
            && measure.verb() < 0;
    String noun = measure.noun() < 0 ? "" : EventWords.lemma(sentence, measure.noun());
    if (past || one || words.isOccasion(noun) || isTalkedAbout(sentence, amount)) {
      return Optional.empty();
    }
    boolean limited = noun.isEmpty() ? isLimit(sentence, amount) : words.isTerm(noun);
    boolean away = List.of("away", "apart").contains(after);
    return Optional.of(limited && !away ? LIKELY : PASSING);
  }

  /** "She described the two days": a time that the report only points to. */
  private static boolean isTalkedAbout(Sentence sentence, Amount amount) {
    String relation = sentence.token(amount.head()).relation();
    return (relation.startsWith("nsubj") || relation.equals("obj"))
        && word(sentence, amount.first() - 1).matches("the|these|those|both");
  }

  /** Whether the time is a limit, or what something takes: "within", "for", "takes 18 months". */
  private static boolean isLimit(Sentence sentence, Amount amount) {
    String opening = opening(sentence, amount);
    boolean spent = word(sentence, amount.last() + 1).equals("of");
    boolean over = opening.equals("over") || word(sentence, amount.first()).equals("over");
    if (over && isDenied(sentence, amount)) {
      return false;
    }
    return !spent && !opening.matches("after|despite|since|his|her|my|first|during|the|past|last");
  }

  /** "They would not walk away over two days": what nobody does because of so short a time. */
  private static boolean isDenied(Sentence sentence, Amount amount) {
    int verb = sentence.token(amount.head()).head();
    while (verb >= 0 && !sentence.token(verb).isVerb()) {
      verb = sentence.token(verb).head();
    }
    return verb >= 0
        && sentence.dependents(verb, "neg", "advmod").stream()
            .anyMatch(word -> sentence.token(word).lemma().matches("not|never"));
  }

  /** The word before the amount, without what says how exact it is. */
  private static String opening(Sentence sentence, Amount amount) {
    int before = amount.first() - 1;
    while (before >= 0
        && sentence.token(before).tag().matches("JJ|RB|JJS")
        && !word(sentence, before).matches("first|past|last")) {
      before--;
    }
    return word(sentence, before);
  }

  private static String word(Sentence sentence, int token) {
    return token < 0 || token >= sentence.size()
        ? ""
        : sentence.token(token).word().toLowerCase(Locale.ROOT);
  }
}
