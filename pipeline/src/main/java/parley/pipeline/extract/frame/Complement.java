package parley.pipeline.extract.frame;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.Token;

/**
 * What a verb, adjective or noun governs to its right, as a rule file writes it: {@code that} (a
 * clause, also without the word), {@code to} (an infinitive), {@code object}, {@code ing} (a
 * gerund), {@code own} (a clause about the subject itself), or words joined by hyphens, such as
 * {@code on-object-to} ("on" somebody "to" do something), {@code out-object}, {@code never-to}; a
 * last word of its own, such as {@code for}, takes anything.
 *
 * @param steps the parts, in order
 */
public record Complement(List<String> steps) implements Serializable {

  private static final Set<String> DAYS =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "yesterday",
          "today",
          "tonight",
          "week",
          "month",
          "year",
          "earlier",
          "late",
          "early",
          "last",
          "this");
  private static final Set<String> SUBORDINATORS =
      Set.of("before", "after", "until", "till", "unless", "if", "once");
  private static final int REACH = 9;

  public Complement {
    steps = List.copyOf(steps);
  }

  /** The complement that a rule file writes so. */
  public static Complement of(String written) {
    return new Complement(List.of(written.toLowerCase(Locale.ROOT).split("-")));
  }

  /** The complements that a rule file writes so. */
  public static List<Complement> all(List<String> written) {
    return written.stream().map(Complement::of).toList();
  }

  /** Whether it is a clause about the subject itself. */
  public boolean isOwn() {
    return steps.getLast().equals("own");
  }

  /** Whether it is a clause with a subject of its own. */
  public boolean isClause() {
    return steps.getLast().equals("that") || isOwn();
  }

  /** The words that a word governs in this way; none when it governs something else. */
  public Optional<Stretch> after(Sentence sentence, int governor) {
    int at = skipped(sentence, governor + 1);
    for (int i = 0; i < steps.size(); i++) {
      boolean last = i == steps.size() - 1;
      String step = steps.get(i);
      if (step.equals("object") && !last) {
        return steps.get(i + 1).equals("to")
            ? objectWithInfinitive(sentence, at, governor)
            : objectWithPreposition(sentence, at, governor, steps.get(i + 1));
      }
      int next = last ? ending(sentence, at, governor, step) : literal(sentence, at, step);
      if (next < 0) {
        return i == 0 && !last ? parted(sentence, at, governor, step) : Optional.empty();
      }
      at = last ? next : skipped(sentence, next);
    }
    Optional<Stretch> found = stretch(sentence, at, governor);
    return sentence.token(governor).isNoun() && !isClause()
        ? found.map(s -> beforeVerb(sentence, s))
        : found;
  }

  /** What a noun governs ends before the verb of the noun's own clause. */
  private static Stretch beforeVerb(Sentence sentence, Stretch stretch) {
    for (int i = stretch.first() + 1; i <= stretch.last(); i++) {
      Token token = sentence.token(i);
      if (token.tag().startsWith("W")) {
        return stretch;
      }
      if (Clauses.isFinite(token)) {
        return sentence.token(i - 1).tag().equals("PRP") || isSubordinate(sentence, stretch, i)
            ? stretch
            : trimmed(sentence, stretch.first(), i - 1);
      }
    }
    return stretch;
  }

  /** Whether the verb is of a clause such as "before talks begin", which belongs to the noun. */
  private static boolean isSubordinate(Sentence sentence, Stretch stretch, int verb) {
    for (int i = verb - 1; i > stretch.first(); i--) {
      Token token = sentence.token(i);
      if (SUBORDINATORS.contains(Clauses.lower(token))) {
        return true;
      }
      if (token.isVerb() || token.tag().equals(",")) {
        return false;
      }
    }
    return false;
  }

  private static Stretch trimmed(Sentence sentence, int first, int last) {
    int end = last;
    while (end > first
        && (sentence.token(end).tag().equals("CC") || sentence.token(end).tag().equals(","))) {
      end--;
    }
    return new Stretch(first, end);
  }

  private static Optional<Stretch> stretch(Sentence sentence, int first, int governor) {
    if (first < 0 || first >= sentence.size()) {
      return Optional.empty();
    }
    return Optional.of(new Stretch(first, Clauses.end(sentence, first, governor)));
  }

  /** "called the talks off": the object stands before the particle. */
  private Optional<Stretch> parted(Sentence sentence, int at, int governor, String particle) {
    if (!steps.getLast().equals("object") || !Set.of("off", "out", "down").contains(particle)) {
      return Optional.empty();
    }
    for (int i = at + 1; i < Math.min(sentence.size(), at + 6); i++) {
      Token token = sentence.token(i);
      if (token.isVerb() || token.tag().equals(",")) {
        return Optional.empty();
      }
      if (Clauses.lower(token).equals(particle) && startsNoun(sentence, at)) {
        return Optional.of(new Stretch(at, i - 1));
      }
    }
    return Optional.empty();
  }

  /** Where the last part begins, or -1 when something else stands there. */
  private static int ending(Sentence sentence, int at, int governor, String step) {
    return switch (step) {
      case "that" -> clause(sentence, at, governor);
      case "own" -> clause(sentence, at, governor);
      case "to" -> infinitive(sentence, at, governor);
      case "ing" -> at < sentence.size() && sentence.token(at).tag().equals("VBG") ? at : -1;
      case "object" -> {
        boolean clause = !sentence.token(governor).isNoun() && isBareClause(sentence, at);
        yield startsNoun(sentence, at) && !clause ? at : -1;
      }
      default -> {
        int next = literal(sentence, at, step);
        yield next < 0
                || next >= sentence.size()
                || isPreposition(sentence.token(next))
                || DAYS.contains(Clauses.lower(sentence.token(next)))
            ? -1
            : next;
      }
    };
  }

  /** "pressed for as ...": nothing stands where the object should. */
  private static boolean isPreposition(Token token) {
    return token.tag().equals("IN")
        && Set.of("as", "in", "at", "by", "during", "since", "from", "on")
            .contains(Clauses.lower(token));
  }

  private static int literal(Sentence sentence, int at, String word) {
    return at < sentence.size() && Clauses.lower(sentence.token(at)).equals(word) ? at + 1 : -1;
  }

  private static int clause(Sentence sentence, int at, int governor) {
    for (int i = at; i < Math.min(sentence.size() - 1, at + REACH); i++) {
      Token token = sentence.token(i);
      if (Clauses.lower(token).equals("that") && !(token.tag().equals("DT") && i > at)) {
        return i + 1;
      }
      if (token.tag().equals(",") || Clauses.isFinite(token) || sentence.token(governor).isNoun()) {
        break;
      }
    }
    return isBareClause(sentence, at) && at > governor ? at : -1;
  }

  /** A noun followed by its own finite verb: a clause without "that". */
  private static boolean isBareClause(Sentence sentence, int at) {
    if (!startsNoun(sentence, at)) {
      return false;
    }
    for (int i = at; i < Math.min(sentence.size(), at + 14); i++) {
      Token token = sentence.token(i);
      if (Clauses.isFinite(token)) {
        return i > at && !sentence.token(i - 1).tag().equals("CC");
      }
      boolean inNoun =
          token.isNoun()
              || token.isPronoun()
              || token.tag().startsWith("JJ")
              || token.tag().equals("DT")
              || token.tag().equals("CD")
              || token.tag().equals("POS")
              || token.tag().equals("HYPH")
              || token.tag().equals("IN") && !Clauses.lower(token).equals("that")
              || token.tag().startsWith("RB")
              || token.tag().equals("CC") && i > at
              || Clauses.isQuote(token)
              || token.tag().equals("VBN") && i == at;
      if (!inNoun) {
        return false;
      }
    }
    return false;
  }

  private static int infinitive(Sentence sentence, int at, int governor) {
    if (isInfinitive(sentence, at)) {
      return at + 1;
    }
    return sentence.dependents(governor, "xcomp").stream()
        .filter(i -> i > at && i < at + REACH)
        .map(i -> Clauses.auxiliaries(sentence, i))
        .filter(
            helping -> !helping.isEmpty() && sentence.token(helping.getLast()).tag().equals("TO"))
        .map(helping -> helping.getLast() + 1)
        .filter(i -> noneFinite(sentence, at, i))
        .findFirst()
        .orElse(-1);
  }

  private static boolean noneFinite(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Clauses.isFinite(sentence.token(i)) || sentence.token(i).tag().equals(",")) {
        return false;
      }
    }
    return true;
  }

  private static boolean isInfinitive(Sentence sentence, int at) {
    if (at + 1 >= sentence.size() || !Clauses.lower(sentence.token(at)).equals("to")) {
      return false;
    }
    int verb = at + 1;
    while (verb < sentence.size() - 1
        && (sentence.token(verb).tag().startsWith("RB") || Clauses.isQuote(sentence.token(verb)))) {
      verb++;
    }
    return sentence.token(verb).tag().equals("VB")
        || sentence.token(at).tag().equals("TO") && sentence.token(verb).tag().equals("VBP");
  }

  private static Optional<Stretch> objectWithInfinitive(Sentence sentence, int at, int governor) {
    if (!startsNoun(sentence, at)) {
      return Optional.empty();
    }
    for (int i = at + 1; i < Math.min(sentence.size(), at + 12); i++) {
      if (isInfinitive(sentence, i)) {
        return stretch(sentence, at, governor);
      }
      Token token = sentence.token(i);
      if (token.isVerb() && !token.tag().equals("VBN")
          || token.tag().equals(",")
          || Clauses.lower(token).equals("that")
          || token.tag().startsWith("W")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "pressed Chile for a truce": what stands after the preposition. */
  private static Optional<Stretch> objectWithPreposition(
      Sentence sentence, int at, int governor, String preposition) {
    if (!startsNoun(sentence, at)) {
      return Optional.empty();
    }
    for (int i = at + 1; i < Math.min(sentence.size() - 1, at + 6); i++) {
      Token token = sentence.token(i);
      if (Clauses.lower(token).equals(preposition)) {
        return stretch(sentence, i + 1, governor);
      }
      if (!token.isNoun() && !token.tag().startsWith("JJ")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean startsNoun(Sentence sentence, int at) {
    if (at >= sentence.size()) {
      return false;
    }
    Token token = sentence.token(at);
    return switch (token.tag()) {
      case "DT", "PDT", "PRP", "PRP$", "CD", "JJ", "JJR", "JJS", "$", "``", "POS", "EX" -> true;
      default ->
          token.isNoun()
              || Clauses.isQuote(token)
              || (token.tag().equals("VBG") || token.tag().equals("VBN"))
                  && at + 1 < sentence.size()
                  && sentence.token(at + 1).isNoun()
              || token.tag().startsWith("RB")
                  && at + 1 < sentence.size()
                  && Set.of("CD", "JJ", "NN", "NNS", "$").contains(sentence.token(at + 1).tag());
    };
  }

  /** Past adverbs and days: "agreed on Sunday to", "demanded again that". */
  private static int skipped(Sentence sentence, int from) {
    int at = from;
    while (at < sentence.size()) {
      Token token = sentence.token(at);
      String word = Clauses.lower(token);
      boolean day =
          DAYS.contains(word) && !token.tag().startsWith("DT") || isDayPhrase(sentence, at);
      boolean adverb =
          token.tag().equals("RB")
              && !Set.of("not", "never", "n't", "only", "about", "nearly").contains(word);
      if (!day && !adverb) {
        break;
      }
      at++;
    }
    return at;
  }

  private static boolean isDayPhrase(Sentence sentence, int at) {
    List<String> next = new ArrayList<>();
    for (int i = at; i < Math.min(sentence.size(), at + 3); i++) {
      next.add(Clauses.lower(sentence.token(i)));
    }
    String first = next.getFirst();
    return next.size() > 1
        && (first.equals("on")
            || first.equals("last")
            || first.equals("this")
            || first.equals("late"))
        && DAYS.contains(next.get(1));
  }
}
