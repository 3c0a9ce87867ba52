package parley.pipeline.annotate.time;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.Token;
import parley.pipeline.rules.RuleBook;

/**
 * Tells whether a time lies before or after the telling, by the verbs that govern it, from the
 * nearest upwards, and by the prepositions on the way ("ahead of a meeting on Friday").
 */
final class TenseReader {

  private static final Set<String> AHEAD =
      Set.of(
          "will",
          "wo",
          "shall",
          "'ll",
          "\u2019ll",
          "would",
          "'d",
          "could",
          "may",
          "might",
          "should",
          "can",
          "must");
  private static final Set<String> PRESENT_BE =
      Set.of("is", "are", "am", "'s", "\u2019s", "'re", "\u2019re", "'m", "be");
  private static final Set<String> PAST_BE = Set.of("was", "were");
  private static final Set<String> HAVE = Set.of("have", "has", "'ve", "\u2019ve", "having");

  private static final Set<String> EXTENDED_TO = Set.of("into", "until", "till", "through", "to");
  private static final Set<String> EXTENDS = Set.of("extend", "prolong");

  private static final int MOVED_REACH = 10;
  private static final Set<String> MOVED = Set.of("from", "to");
  private static final Set<String> MOVES =
      Set.of("move", "shift", "reschedule", "postpone", "delay", "defer");

  private final Set<String> schedules;
  private final Set<String> plans;
  private final Set<String> programme;
  private final Set<String> pastMarkers;
  private final Set<String> futureMarkers;

  TenseReader(RuleBook book) {
    schedules = Set.copyOf(TimeVocabulary.values(book, "time-plans", "schedule"));
    plans = Set.copyOf(book.all("time-plans", "words"));
    programme = Set.copyOf(TimeVocabulary.values(book, "time-programme", "programme"));
    pastMarkers = Set.copyOf(TimeVocabulary.values(book, "time-markers", "past"));
    futureMarkers = Set.copyOf(TimeVocabulary.values(book, "time-markers", "future"));
  }

  /** The direction of the words from {@code first} to {@code last}, both included. */
  Direction direction(Sentence sentence, int first, int last) {
    if (isExtension(sentence, first)) {
      return Direction.FUTURE;
    }
    if (isMoved(sentence, first)) {
      return Direction.OPEN;
    }
    int at = head(sentence, first, last);
    Direction hint = Direction.OPEN;
    for (int steps = 0; at >= 0 && steps < sentence.size(); steps++) {
      Token word = sentence.token(at);
      Direction byVerb = predicate(sentence, at);
      if (byVerb != Direction.OPEN) {
        return settled(byVerb, hint);
      }
      if (isFormerPlan(sentence, at)) {
        return Direction.OPEN;
      }
      hint = hint == Direction.OPEN ? marker(sentence, at, first, last) : hint;
      if (word.isVerb() && word.relation().matches("ccomp|parataxis|conj")) {
        return hint;
      }
      at = word.head();
    }
    return hint;
  }

  /** "were extended into Saturday": the new end is still to come. */
  private static boolean isExtension(Sentence sentence, int first) {
    if (first < 2 || !EXTENDED_TO.contains(lower(sentence, first - 1))) {
      return false;
    }
    for (int i = first - 2; i >= Math.max(0, first - 5); i--) {
      if (sentence.token(i).isVerb()) {
        return EXTENDS.contains(sentence.token(i).lemma());
      }
    }
    return false;
  }

  /**
   * "has moved the meeting from Monday to Thursday": two days and no stretch; both may lie ahead.
   */
  boolean isMoved(Sentence sentence, int first) {
    if (first < 2 || !MOVED.contains(lower(sentence, first - 1))) {
      return false;
    }
    for (int i = first - 2; i >= Math.max(0, first - MOVED_REACH); i--) {
      if (sentence.token(i).isVerb()) {
        return MOVES.contains(sentence.token(i).lemma());
      }
    }
    return false;
  }

  private static String lower(Sentence sentence, int at) {
    return sentence.token(at).word().toLowerCase(Locale.ROOT);
  }

  /**
   * "will meet after talks on Friday" and "arrived ahead of talks on Friday" leave open which
   * Friday.
   */
  private static Direction settled(Direction byVerb, Direction hint) {
    return switch (hint) {
      case FUTURE -> byVerb == Direction.PAST ? Direction.OPEN : Direction.FUTURE;
      case PAST -> byVerb == Direction.FUTURE ? Direction.OPEN : Direction.PAST;
      case OPEN -> byVerb;
    };
  }

  /** The word of the stretch on which the others depend. */
  static int head(Sentence sentence, int first, int last) {
    for (int i = last; i >= first; i--) {
      int head = sentence.token(i).head();
      if (head < first || head > last) {
        return i;
      }
    }
    return last;
  }

  /** What a preposition says that stands before the word, outside the time itself. */
  private Direction marker(Sentence sentence, int at, int first, int last) {
    List<Integer> markers =
        new ArrayList<>(sentence.dependents(at, "case", "mark", "mwe", "fixed", "advmod"));
    markers.add(at);
    for (int i : markers) {
      String word = sentence.token(i).word().toLowerCase(Locale.ROOT);
      boolean before = i <= at && (i < first || i > last);
      if (before && futureMarkers.contains(word)) {
        return Direction.FUTURE;
      }
      if (before && pastMarkers.contains(word)) {
        return Direction.PAST;
      }
    }
    return Direction.OPEN;
  }

  /** What a verb, or an adjective or noun of planning, says by itself. */
  private Direction predicate(Sentence sentence, int at) {
    Token word = sentence.token(at);
    Set<String> helpers = helpers(sentence, at);
    if (!word.isVerb() || word.tag().equals("MD")) {
      return nonVerb(sentence, at, helpers, isOneOf(plans, word));
    }
    boolean plan = isOneOf(schedules, word);
    if (helpers.stream().anyMatch(AHEAD::contains)) {
      return helpers.contains("have") && word.tag().equals("VBN")
          ? Direction.PAST
          : Direction.FUTURE;
    }
    return switch (word.tag()) {
      case "VBD" -> plan && hasPreposition(sentence, at, "for") ? Direction.FUTURE : Direction.PAST;
      case "VBN" -> participle(sentence, at, helpers, plan);
      case "VBG" -> isGoingTo(sentence, at) ? goingTo(helpers) : gerund(word, helpers);
      case "VB" -> infinitive(sentence, at, helpers);
      default -> programme.contains(word.lemma()) || plan ? Direction.FUTURE : Direction.OPEN;
    };
  }

  private Direction nonVerb(Sentence sentence, int at, Set<String> helpers, boolean plan) {
    if (sentence.dependents(at, "cop").isEmpty()) {
      return plan && sentence.token(at).tag().startsWith("JJ") ? Direction.FUTURE : Direction.OPEN;
    }
    if (helpers.stream().anyMatch(AHEAD::contains)) {
      return Direction.FUTURE;
    }
    if (plan) {
      return helpers.stream().anyMatch(PRESENT_BE::contains) ? Direction.FUTURE : Direction.OPEN;
    }
    return helpers.stream().anyMatch(w -> PAST_BE.contains(w) || w.equals("been"))
        ? Direction.PAST
        : Direction.OPEN;
  }

  private Direction participle(Sentence sentence, int at, Set<String> helpers, boolean plan) {
    boolean passive =
        helpers.stream()
            .anyMatch(w -> PRESENT_BE.contains(w) || w.equals("been") || PAST_BE.contains(w));
    if (helpers.contains("had") && !plan) {
      return Direction.PAST;
    }
    if (helpers.stream().anyMatch(HAVE::contains)) {
      boolean ahead = plan && (passive || hasPreposition(sentence, at, "for"));
      return ahead ? Direction.FUTURE : Direction.PAST;
    }
    if (helpers.stream().anyMatch(PAST_BE::contains) || helpers.contains("had")) {
      return plan ? Direction.OPEN : Direction.PAST;
    }
    if (passive) {
      return plan ? Direction.FUTURE : Direction.OPEN;
    }
    return plan ? Direction.FUTURE : Direction.PAST;
  }

  private static boolean isGoingTo(Sentence sentence, int at) {
    return sentence.token(at).lemma().equals("go")
        && !sentence.dependents(at, "xcomp", "advcl").isEmpty();
  }

  /**
   * "are going to meet" lies ahead; "were going to meet" is a plan of which nobody knows whether it
   * held.
   */
  private static Direction goingTo(Set<String> helpers) {
    return helpers.stream().anyMatch(PAST_BE::contains) ? Direction.OPEN : Direction.FUTURE;
  }

  private Direction gerund(Token word, Set<String> helpers) {
    if (helpers.stream().anyMatch(PAST_BE::contains)) {
      return Direction.PAST;
    }
    if (helpers.stream().anyMatch(PRESENT_BE::contains)) {
      return Direction.FUTURE;
    }
    boolean start = word.lemma().equals("start") || word.lemma().equals("begin");
    return start && word.relation().startsWith("acl") ? Direction.FUTURE : Direction.OPEN;
  }

  private Direction infinitive(Sentence sentence, int at, Set<String> helpers) {
    if (helpers.contains("did")) {
      return Direction.PAST;
    }
    int governor = sentence.token(at).head();
    if (!helpers.contains("to") || governor < 0) {
      return Direction.OPEN;
    }
    if (helpers.stream().anyMatch(PRESENT_BE::contains)) {
      return Direction.FUTURE;
    }
    Token word = sentence.token(governor);
    if (isOneOf(plans, word) && !isFormerPlan(sentence, governor)) {
      return Direction.FUTURE;
    }
    Direction above = predicate(sentence, governor);
    return above == Direction.FUTURE ? Direction.FUTURE : Direction.OPEN;
  }

  /**
   * "was scheduled", "had been due": a plan seen from later on, of which nobody knows whether it
   * held.
   */
  private boolean isFormerPlan(Sentence sentence, int at) {
    Token word = sentence.token(at);
    if (word.tag().equals("VB") && word.head() >= 0 && helpers(sentence, at).contains("to")) {
      return helpers(sentence, at).stream().anyMatch(PAST_BE::contains)
          || isFormerPlan(sentence, word.head());
    }
    boolean state = word.tag().equals("VBN") || !word.isVerb() || isGoingTo(sentence, at);
    boolean reported =
        word.lemma().matches("agree|decide") && word.relation().equals("ccomp"); // "said they had"
    return state
        && !reported
        && (isGoingTo(sentence, at) || isOneOf(plans, word))
        && helpers(sentence, at).stream().anyMatch(w -> PAST_BE.contains(w) || w.equals("had"));
  }

  private static boolean isOneOf(Set<String> lemmas, Token word) {
    return lemmas.contains(word.lemma().toLowerCase(Locale.ROOT));
  }

  private static boolean hasPreposition(Sentence sentence, int at, String preposition) {
    return sentence.dependents(at, "nmod", "obl").stream()
        .flatMap(noun -> sentence.dependents(noun, "case").stream())
        .anyMatch(i -> sentence.token(i).word().equalsIgnoreCase(preposition));
  }

  private static Set<String> helpers(Sentence sentence, int at) {
    Set<String> helpers = new HashSet<>();
    for (int i : sentence.dependents(at, "aux", "auxpass", "aux:pass", "cop", "mark")) {
      if (i < at) {
        helpers.add(sentence.token(i).word().toLowerCase(Locale.ROOT));
      }
    }
    return helpers;
  }
}
