package parley.pipeline.annotate.time;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.pipeline.annotate.Annotated;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.TimeExpression.Duration;
import parley.pipeline.annotate.TimeExpression.Vague;
import parley.pipeline.annotate.TimeMention;
import parley.pipeline.annotate.Token;

/**
 * The times of a report's verbs: when something was said, done, begun. A time inside what is said
 * ("said the talks would resume on Friday") is not the time of saying it.
 */
public final class VerbTimes {

  private static final Set<String> ADDRESSED =
      Set.of(
          "tell", "inform", "brief", "assure", "warn", "address", "ask", "urge", "remind", "quote");
  private static final Set<String> OBJECTS = Set.of("dobj", "obj", "iobj");
  private static final Set<String> BEFORE_TIME =
      Set.of("on", "late", "early", "earlier", "later", "in", "at", "the", ",");

  private final Annotated annotated;

  public VerbTimes(Annotated annotated) {
    this.annotated = annotated;
  }

  /**
   * The time that modifies a verb, or a noun of action; the nearest where there are several.
   * Durations and times that nobody can put into days do not count; nor do quoted ones for a verb
   * outside the quotation.
   */
  public Optional<TimeMention> modifying(Sentence sentence, int verb) {
    List<TimeMention> times =
        annotated.times(sentence).stream()
            .filter(
                time ->
                    !(time.expression() instanceof Duration || time.expression() instanceof Vague))
            .filter(time -> sameSideOfQuotation(sentence, time, verb))
            .toList();
    return times.stream()
        .filter(time -> stands(sentence, time, verb) || depends(sentence, time, verb))
        .min(
            Comparator.comparing((TimeMention time) -> !stands(sentence, time, verb))
                .thenComparingInt(time -> Math.abs(first(sentence, time) - verb)));
  }

  private boolean sameSideOfQuotation(Sentence sentence, TimeMention time, int verb) {
    return annotated.isQuoted(time.span().start())
        == annotated.isQuoted(sentence.token(verb).span().start());
  }

  private static int first(Sentence sentence, TimeMention time) {
    return Math.max(0, sentence.tokenAt(time.span().start()));
  }

  private static int last(Sentence sentence, TimeMention time) {
    int last = sentence.tokenAt(time.span().end() - 1);
    return last < 0 ? first(sentence, time) : last;
  }

  /** Whether the time stands in a place where it can belong to nothing but the verb. */
  private static boolean stands(Sentence sentence, TimeMention time, int verb) {
    int first = first(sentence, time);
    int last = last(sentence, time);
    return opensBefore(sentence, first, last, verb)
        || standsBefore(sentence, first, last, verb)
        || onlyBetween(sentence, verb + 1, first)
        || isBetweenAddresseeAndThat(sentence, verb, first, last);
  }

  /**
   * "the minister on Sunday said"; but not "who came on Sunday, said", where another verb has it.
   */
  private static boolean standsBefore(Sentence sentence, int first, int last, int verb) {
    boolean comma = last + 1 < verb && sentence.token(last + 1).word().equals(",");
    boolean both = first >= 2 && sentence.token(first - 2).word().equals(",");
    return onlyBetween(sentence, last + 1, verb) && (!comma || both);
  }

  /** "On Sunday, the minister said": the sentence opens with it, and no verb stands between. */
  private static boolean opensBefore(Sentence sentence, int first, int last, int verb) {
    if (last >= verb || !onlyBetween(sentence, 0, first)) {
      return false;
    }
    for (int i = last + 1; i < verb; i++) {
      if (sentence.token(i).isVerb() && sentence.token(i).head() != verb) {
        return false;
      }
    }
    return true;
  }

  /** Whether nothing but small words of time stands from one word up to another. */
  private static boolean onlyBetween(Sentence sentence, int from, int to) {
    if (from > to) {
      return false;
    }
    for (int i = from; i < to; i++) {
      String word = sentence.token(i).word().toLowerCase(Locale.ROOT);
      if (!BEFORE_TIME.contains(word) && !sentence.token(i).relation().startsWith("aux")) {
        return false;
      }
    }
    return true;
  }

  /** "told reporters on Monday that": after the verb and whom it addresses, before what is said. */
  private static boolean isBetweenAddresseeAndThat(
      Sentence sentence, int verb, int first, int last) {
    if (first <= verb || last + 1 >= sentence.size()) {
      return false;
    }
    boolean that = sentence.token(last + 1).word().equalsIgnoreCase("that");
    for (int i = verb + 1; i < first; i++) {
      that &= !sentence.token(i).isVerb() && !sentence.token(i).word().equalsIgnoreCase("that");
    }
    return that;
  }

  /** Whether the verb is the nearest one above the time in the dependencies. */
  private static boolean depends(Sentence sentence, TimeMention time, int verb) {
    int at = TenseReader.head(sentence, first(sentence, time), last(sentence, time));
    @Nullable Token below = null;
    for (int steps = 0; at >= 0 && steps < sentence.size(); steps++) {
      Token word = sentence.token(at);
      if (at == verb) {
        return below == null || carries(below, word);
      }
      if (word.isVerb() && !word.relation().matches("aux.*|cop")) {
        return sharesTime(sentence, at, verb, first(sentence, time));
      }
      below = word;
      at = word.head();
    }
    return false;
  }

  /**
   * Whether the time of a verb's dependent is the time of the verb: not that of what it is about.
   */
  private static boolean carries(Token dependent, Token verb) {
    boolean object = OBJECTS.contains(dependent.relation());
    boolean time = dependent.relation().endsWith(":tmod") || !dependent.isNoun();
    return time || !object || ADDRESSED.contains(verb.lemma());
  }

  /**
   * "On Sunday, the minister said ..., and added ...": both verbs share a time that stands before
   * them.
   */
  private static boolean sharesTime(Sentence sentence, int governor, int verb, int first) {
    return first < governor
        && governor < verb
        && sentence.token(verb).relation().equals("conj")
        && sentence.token(verb).head() == governor;
  }
}
