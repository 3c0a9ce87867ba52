package parley.pipeline.extract.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.Token;

/**
 * Questions about the clause of a verb. The words next to the verb are asked first, the
 * dependencies after them: the parser often takes the subject of a clause without "that" for an
 * object of the verb of saying.
 */
public final class Clauses {

  private static final Set<String> AUXILIARIES = Set.of("be", "have", "do", "'s", "get");
  private static final Set<String> NEGATIONS =
      Set.of("not", "n't", "never", "n’t", "neither", "nor");
  private static final Set<String> RELATIVES = Set.of("who", "which", "that");
  private static final Set<String> HYPOTHESES =
      Set.of("if", "whether", "unless", "when", "once", "until");
  private static final Set<String> CLAUSE_WORDS =
      Set.of(
          "while",
          "whereas",
          "although",
          "though",
          "but",
          "which",
          "who",
          "whose",
          "whom",
          "because",
          "since",
          "after",
          "as",
          "when",
          "where",
          "before",
          "despite",
          "so",
          "yet",
          "amid",
          "following",
          "according",
          "with",
          "even",
          "adding");
  private static final Set<String> TEMPORAL =
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
          "earlier",
          "later",
          "also",
          "instead",
          "however",
          "repeatedly",
          "publicly",
          "meanwhile",
          "again",
          "too",
          "recently",
          "flatly",
          "firmly",
          "strongly",
          "directly");

  private Clauses() {}

  public static String lower(Token token) {
    return token.word().toLowerCase(Locale.ROOT);
  }

  /** Whether the word is a verb with a tense or a modal. */
  public static boolean isFinite(Token token) {
    return switch (token.tag()) {
      case "VBZ", "VBP", "VBD", "MD" -> true;
      default -> false;
    };
  }

  public static boolean isNominal(Token token) {
    return token.isNoun()
        || token.tag().equals("PRP")
        || token.tag().equals("WP")
        || token.tag().equals("DT")
        || token.tag().equals("WDT");
  }

  public static boolean isQuote(Token token) {
    return switch (token.word()) {
      case "\"", "“", "”", "``", "''", "‘", "’", "'", "«", "»" -> true;
      default -> false;
    };
  }

  /** The helping verbs, "not", "to" and adverbs right before a verb, nearest first. */
  public static List<Integer> auxiliaries(Sentence sentence, int verb) {
    List<Integer> found = new ArrayList<>();
    for (int i = verb - 1; i >= 0; i--) {
      Token token = sentence.token(i);
      boolean helps =
          token.tag().equals("MD")
              || token.tag().equals("TO")
              || token.tag().startsWith("RB")
              || NEGATIONS.contains(lower(token))
              || isQuote(token)
              || (token.isVerb() && AUXILIARIES.contains(token.lemma()));
      if (!helps) {
        break;
      }
      found.add(i);
    }
    return found;
  }

  /** Whether "not", "never" or the like stands before the verb. */
  public static boolean isNegated(Sentence sentence, int verb) {
    return auxiliaries(sentence, verb).stream()
        .filter(i -> !isNotOnly(sentence, i))
        .map(sentence::token)
        .anyMatch(t -> NEGATIONS.contains(lower(t)) || lower(t).equals("longer"));
  }

  private static boolean isNotOnly(Sentence sentence, int index) {
    return lower(sentence.token(index)).equals("not")
        && index + 1 < sentence.size()
        && Set.of("only", "just", "merely").contains(lower(sentence.token(index + 1)));
  }

  /** Whether one of the words stands among the helping words before the verb. */
  public static boolean hasAuxiliary(Sentence sentence, int verb, Set<String> words) {
    return auxiliaries(sentence, verb).stream()
        .anyMatch(i -> words.contains(lower(sentence.token(i))));
  }

  /** Whether the verb is a participle after a form of "be". */
  public static boolean isPassive(Sentence sentence, int verb) {
    String tag = sentence.token(verb).tag();
    return (tag.equals("VBN") || tag.equals("VBD"))
        && auxiliaries(sentence, verb).stream()
            .findFirst()
            .map(_ -> firstVerb(sentence, verb))
            .filter(lemma -> lemma.equals("be"))
            .isPresent();
  }

  private static String firstVerb(Sentence sentence, int verb) {
    return auxiliaries(sentence, verb).stream()
        .map(sentence::token)
        .filter(Token::isVerb)
        .map(Token::lemma)
        .findFirst()
        .orElse("");
  }

  /** Whether the clause of the verb is a supposition ("if Oslo agrees", "whether to accept"). */
  public static boolean isSupposed(Sentence sentence, int verb) {
    Token joined = sentence.token(verb);
    boolean headFirst =
        joined.relation().equals("conj") && joined.head() >= 0 && joined.head() < verb;
    return startsSupposed(sentence, verb)
        || headFirst
            && sentence.token(joined.head()).isVerb()
            && startsSupposed(sentence, joined.head());
  }

  private static boolean startsSupposed(Sentence sentence, int verb) {
    int start = subject(sentence, verb);
    List<Integer> helping = auxiliaries(sentence, verb);
    int from = start >= 0 && start < verb ? start : helping.isEmpty() ? verb : helping.getLast();
    for (int i = from - 1; i >= 0 && i >= from - 8; i--) {
      Token token = sentence.token(i);
      if (HYPOTHESES.contains(lower(token))) {
        return true;
      }
      if (token.tag().equals(",") || isFinite(token)) {
        return false;
      }
    }
    return false;
  }

  /** The head noun or pronoun of the verb's subject, or -1. */
  public static int subject(Sentence sentence, int verb) {
    return subject(sentence, verb, 0);
  }

  private static int subject(Sentence sentence, int verb, int depth) {
    if (depth > 4) {
      return -1;
    }
    int near = subjectBeside(sentence, verb);
    int governed =
        sentence.dependents(verb, "nsubj").stream().filter(d -> d < near).findFirst().orElse(-1);
    if (near >= 0 && (governed < 0 || !followsComma(sentence, verb))) {
      return resolved(sentence, near);
    }
    for (int dependent : sentence.dependents(verb, "nsubj", "nsubj:pass")) {
      if (dependent < verb) {
        return resolved(sentence, dependent);
      }
    }
    Token token = sentence.token(verb);
    int head = token.head();
    boolean shares =
        switch (token.relation()) {
          case "conj", "xcomp", "advcl", "dep", "parataxis", "ccomp", "appos" -> true;
          default -> false;
        };
    if (head >= 0
        && shares
        && head < verb
        && isPredicate(sentence, head)
        && sharesSubject(sentence, verb, head)) {
      return subject(sentence, sameTense(sentence, verb, head), depth + 1);
    }
    return -1;
  }

  private static boolean followsComma(Sentence sentence, int verb) {
    List<Integer> helping = auxiliaries(sentence, verb);
    int before = (helping.isEmpty() ? verb : helping.getLast()) - 1;
    return before >= 0 && sentence.token(before).tag().equals(",");
  }

  /** Of "asked Norway to agree" it is Norway that is to agree. */
  private static int controller(Sentence sentence, int verb, int head) {
    boolean infinitive =
        auxiliaries(sentence, verb).stream().anyMatch(i -> sentence.token(i).tag().equals("TO"));
    if (!infinitive || head < 0 || !sentence.token(head).isVerb()) {
      return -1;
    }
    return sentence.dependents(head, "obj", "iobj").stream()
        .filter(i -> i > head && i < verb)
        .findFirst()
        .orElse(-1);
  }

  /** Joined verbs have one tense: the nearest verb above with that of this one, else the head. */
  private static int sameTense(Sentence sentence, int verb, int head) {
    if (!sentence.token(verb).relation().equals("conj") || !isFinite(sentence.token(verb))) {
      return head;
    }
    String tag = sentence.token(verb).tag();
    int at = head;
    while (at >= 0) {
      int here = at;
      boolean same =
          sentence.token(at).tag().equals(tag)
              || tag.equals("VBD") && isPastWithSubject(sentence, at)
              || auxiliaries(sentence, at).stream()
                  .anyMatch(i -> i < here && sentence.token(i).tag().equals(tag));
      if (same && at < verb) {
        return at;
      }
      at = sentence.token(at).head();
    }
    return head;
  }

  /** A past tense that the tagger took for a participle: it has a subject and no helping verb. */
  private static boolean isPastWithSubject(Sentence sentence, int verb) {
    return sentence.token(verb).tag().equals("VBN")
        && !sentence.dependents(verb, "nsubj").isEmpty()
        && sentence.dependents(verb, "aux", "aux:pass", "cop").isEmpty();
  }

  private static boolean isPredicate(Sentence sentence, int index) {
    Token token = sentence.token(index);
    return token.isVerb()
        || token.tag().startsWith("JJ")
        || !sentence.dependents(index, "cop").isEmpty();
  }

  /**
   * A finite verb shares its subject with the verb before it only when it is joined to it by "and"
   * or "but".
   */
  private static boolean sharesSubject(Sentence sentence, int verb, int head) {
    Token token = sentence.token(verb);
    if (token.tag().equals("VBG") || token.tag().equals("VB") || token.tag().equals("VBN")) {
      return true;
    }
    int before =
        auxiliaries(sentence, verb).isEmpty()
            ? verb - 1
            : auxiliaries(sentence, verb).getLast() - 1;
    return before > head
        && (sentence.token(before).tag().equals("CC") || sentence.token(before).tag().equals(","));
  }

  /**
   * The noun or pronoun right before the verb and its helping words; -1 when something else stands
   * there.
   */
  private static int subjectBeside(Sentence sentence, int verb) {
    List<Integer> helping = auxiliaries(sentence, verb);
    if (helping.stream().anyMatch(i -> sentence.token(i).tag().equals("TO"))) {
      return -1;
    }
    if (sentence.token(verb).tag().equals("VBG")
        && helping.stream().noneMatch(i -> sentence.token(i).isVerb())) {
      return -1;
    }
    int at = (helping.isEmpty() ? verb : helping.getLast()) - 1;
    while (at >= 0 && TEMPORAL.contains(lower(sentence.token(at)))) {
      at--;
    }
    if (at > 1 && sentence.token(at).tag().equals(",")) {
      return beforeInsertion(sentence, at);
    }
    if (at < 0 || !isNominal(sentence.token(at))) {
      return -1;
    }
    if (sentence.token(at).tag().equals("DT")
        && at + 1 < sentence.size()
        && sentence.token(at + 1).isNoun()) {
      return -1;
    }
    return raised(sentence, at);
  }

  /** The noun before words between commas: "Berg, a former minister of Norway, said". */
  private static int beforeInsertion(Sentence sentence, int comma) {
    for (int i = comma - 1; i > 0 && i > comma - 16; i--) {
      Token token = sentence.token(i);
      if (isFinite(token)
          && !token.relation().startsWith("acl")
          && !token.relation().startsWith("aux")) {
        return -1;
      }
      if (token.tag().equals(",")) {
        return sentence.token(i - 1).isNoun() ? raised(sentence, i - 1) : -1;
      }
    }
    return -1;
  }

  /** From "Iran" in "the leaders of Iran" to "leaders": the noun that a preposition joins it to. */
  private static int raised(Sentence sentence, int noun) {
    int at = noun;
    for (int steps = 0; steps < 4; steps++) {
      Token token = sentence.token(at);
      boolean joined =
          token.relation().equals("nmod")
              || token.relation().equals("appos") && !hasComma(sentence, token.head(), at)
              || token.relation().equals("conj");
      boolean part = token.relation().equals("compound") || token.relation().equals("flat");
      if ((joined || part)
          && token.head() >= 0
          && (part ? token.head() > at && token.head() <= noun : token.head() < at)
          && isNominal(sentence.token(token.head()))) {
        at = token.head();
      } else {
        break;
      }
    }
    return at;
  }

  private static boolean hasComma(Sentence sentence, int from, int to) {
    for (int i = Math.max(0, from); i < to; i++) {
      if (sentence.token(i).tag().equals(",")) {
        return true;
      }
    }
    return false;
  }

  /** The noun that a relative pronoun stands for. */
  private static int resolved(Sentence sentence, int subject) {
    if (!RELATIVES.contains(lower(sentence.token(subject)))
        || sentence.token(subject).tag().equals("DT")) {
      return subject;
    }
    for (int i = subject - 1; i >= 0; i--) {
      Token token = sentence.token(i);
      if (token.isNoun()) {
        return raised(sentence, i);
      }
      if (!token.tag().equals(",")) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * The last word of what a word governs to its right: up to the end of the clause, of the
   * quotation it stands in, or of a joined clause with a subject or verb of its own.
   *
   * @param from the first word of what it governs
   * @param governor the word that governs it
   */
  public static int end(Sentence sentence, int from, int governor) {
    boolean opened = false;
    int last = from;
    for (int i = from; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      if (isOpening(sentence, i) && !opened) {
        opened = true;
      } else if (isQuote(token) && !isApostrophe(sentence, i)) {
        if (!opened) {
          break;
        }
        opened = false;
      } else if (!opened && stops(sentence, i, from, governor)) {
        break;
      }
      last = i;
    }
    while (last > from && isLoose(sentence, last)) {
      last--;
    }
    return last;
  }

  private static boolean isOpening(Sentence sentence, int index) {
    Token token = sentence.token(index);
    if (token.word().equals("“") || token.word().equals("``") || token.tag().equals("``")) {
      return true;
    }
    return token.word().equals("\"")
        && index + 1 < sentence.size()
        && sentence.token(index + 1).span().start() == token.span().end();
  }

  private static boolean isApostrophe(Sentence sentence, int index) {
    Token token = sentence.token(index);
    return token.tag().equals("POS")
        || ((token.word().equals("’") || token.word().equals("'")) && !token.tag().equals("''"));
  }

  private static boolean isLoose(Sentence sentence, int index) {
    Token token = sentence.token(index);
    return token.tag().equals(",")
        || token.tag().equals(":")
        || token.tag().equals(".")
        || token.tag().equals("CC");
  }

  private static boolean stops(Sentence sentence, int index, int from, int governor) {
    Token token = sentence.token(index);
    if (index == from) {
      return false;
    }
    if (token.tag().equals(".")
        || token.word().equals(";")
        || token.word().equals(":")
        || isDash(sentence, index)) {
      return true;
    }
    if (token.tag().equals(",")) {
      return index + 1 >= sentence.size() || commaStops(sentence, index + 1, from, governor);
    }
    if (lower(token).equals("while")
        || lower(token).equals("whereas")
        || lower(token).equals("although")
        || lower(token).equals("though")
        || lower(token).equals("but")) {
      return true;
    }
    return token.tag().equals("CC") && joinsClause(sentence, index, from, governor);
  }

  /** A dash with spaces around it, not that of "4–5". */
  private static boolean isDash(Sentence sentence, int index) {
    return switch (sentence.token(index).word()) {
      case "—", "--" -> true;
      case "–", "-" ->
          sentence.token(index - 1).span().end() < sentence.token(index).span().start();
      default -> false;
    };
  }

  private static boolean commaStops(Sentence sentence, int next, int from, int governor) {
    Token token = sentence.token(next);
    if (isQuote(token)) {
      return true;
    }
    if (CLAUSE_WORDS.contains(lower(token))
        || token.tag().equals("VBG")
        || token.tag().startsWith("W")
        || token.tag().equals("PRP")) {
      return true;
    }
    if (token.tag().equals("CC")) {
      return joinsClause(sentence, next, from, governor);
    }
    if (token.tag().equals("TO") || token.tag().equals("IN")) {
      return false;
    }
    return clauseFollows(sentence, next);
  }

  /** Whether a subject with a finite verb comes before the next comma. */
  private static boolean clauseFollows(Sentence sentence, int from) {
    for (int i = from; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      if (token.tag().equals(",") || token.tag().equals(".") || token.tag().startsWith("W")) {
        return false;
      }
      if (isFinite(token)) {
        return true;
      }
    }
    return false;
  }

  private static boolean joinsClause(Sentence sentence, int conjunction, int from, int governor) {
    int at = conjunction + 1;
    while (at < sentence.size()
        && (sentence.token(at).tag().startsWith("RB") || sentence.token(at).tag().equals(","))) {
      at++;
    }
    if (at >= sentence.size()) {
      return true;
    }
    Token token = sentence.token(at);
    if (token.tag().equals("VB") || token.tag().equals("TO")) {
      return false;
    }
    if (token.tag().equals("VBG")) {
      return !hasGerund(sentence, from, conjunction);
    }
    if (isFinite(token)) {
      return sentence.token(governor).isVerb();
    }
    if (token.tag().equals("VBN")) {
      return false;
    }
    return clauseFollows(sentence, at);
  }

  private static boolean hasGerund(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (sentence.token(i).tag().equals("VBG")) {
        return true;
      }
    }
    return false;
  }
}
