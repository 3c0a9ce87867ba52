package parley.pipeline.extract.ground;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.domain.Span;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.Token;

/**
 * The clause of a verb: its words without those of clauses that are told, and its stretch of text.
 */
final class Clause {

  private static final int LONGEST = 45;

  private Clause() {}

  /**
   * The words that hang on a verb, but not through a clause of its own subject or a quotation verb.
   */
  static Set<Integer> words(Sentence sentence, int verb) {
    Set<Integer> in = new HashSet<>();
    grow(sentence, verb, verb, in, 0);
    return in;
  }

  private static void grow(Sentence sentence, int token, int verb, Set<Integer> in, int depth) {
    if (depth > 40 || !in.add(token)) {
      return;
    }
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.token(i).head() == token && !(token == verb && isOther(sentence, i))) {
        grow(sentence, i, verb, in, depth + 1);
      }
    }
  }

  /** Whether a word under the verb begins a clause that tells something else. */
  private static boolean isOther(Sentence sentence, int token) {
    Token word = sentence.token(token);
    boolean clause =
        List.of("conj", "parataxis", "ccomp").contains(word.relation())
            && (word.isVerb() || !sentence.dependents(token, "nsubj", "nsubj:pass").isEmpty());
    boolean adverbial =
        word.relation().equals("advcl")
            && !sentence.dependents(token, "nsubj", "nsubj:pass").isEmpty();
    return clause || adverbial;
  }

  /** The stretch from the first to the last word, cut where it grows too long. */
  static Span span(Sentence sentence, Set<Integer> words, int core) {
    int first = core;
    while (first > 0 && words.contains(first - 1)) {
      first--;
    }
    int last = core;
    while (last + 1 < sentence.size() && words.contains(last + 1)) {
      last++;
    }
    while (first < core && (isLoose(sentence.token(first)) || isOpening(sentence.token(first)))) {
      first++;
    }
    while (last > core && isLoose(sentence.token(last))) {
      last--;
    }
    if (last - first > LONGEST) {
      last = cut(sentence, Math.min(last, Math.max(core, first + LONGEST)), core);
      first = Math.max(first, core - LONGEST);
    }
    return sentence.span(first, last);
  }

  /**
   * The clause with who did it, where its own words do not say: of "that hit the port" with the
   * noun that it describes, of "killing two" with the clause that it goes on.
   */
  static Span understandable(Sentence sentence, Span clause, int verb) {
    int first = 0;
    int last = sentence.size() - 1;
    while (first < last && sentence.token(first).span().start() < clause.start()) {
      first++;
    }
    while (last > first && sentence.token(last).span().end() > clause.end()) {
      last--;
    }
    if (!sentence.token(verb).isVerb() || !opensLate(sentence, first, verb)) {
      return clause;
    }
    int start = opening(sentence, verb);
    return start >= 0 && start < first && last - start <= LONGEST
        ? sentence.span(start, last)
        : clause;
  }

  /** Whether the clause begins with its verb or a relative pronoun. */
  private static boolean opensLate(Sentence sentence, int first, int verb) {
    boolean relative =
        sentence.token(first).tag().matches("WDT|WP|WP\\$")
            || first + 1 < sentence.size() && sentence.token(first + 1).tag().equals("WDT");
    boolean bare =
        sentence.dependents(verb, "nsubj", "nsubj:pass").isEmpty()
            && !sentence.token(first).isNoun();
    return relative || bare;
  }

  /** Where the noun that a clause describes, or the subject that it shares, begins; or -1. */
  private static int opening(Sentence sentence, int verb) {
    int at = verb;
    for (int steps = 0; steps < 4 && at >= 0; steps++) {
      Token token = sentence.token(at);
      int head = token.head();
      if (head >= 0 && head < at && token.relation().startsWith("acl")) {
        return leftmost(sentence, head);
      }
      if (!token.relation().matches("advcl|conj|xcomp|dep")) {
        return -1;
      }
      at = head;
      for (int subject : at < 0 ? List.<Integer>of() : subjects(sentence, at)) {
        if (subject < at && sentence.token(subject).isNoun()) {
          return leftmost(sentence, subject);
        }
      }
    }
    return -1;
  }

  private static List<Integer> subjects(Sentence sentence, int verb) {
    return sentence.dependents(verb, "nsubj", "nsubj:pass");
  }

  private static int leftmost(Sentence sentence, int noun) {
    int first = sentence.subtree(noun).getFirst();
    while (first < noun && sentence.token(first).relation().matches("case|mark|cc|punct")) {
      first++;
    }
    return first;
  }

  private static int cut(Sentence sentence, int last, int core) {
    for (int i = last; i > core + 3; i--) {
      if (sentence.token(i).word().equals(",")) {
        return i - 1;
      }
    }
    return last;
  }

  /** A preposition that binds the clause to what stands before it: "accused of striking". */
  private static boolean isOpening(Token token) {
    return token.relation().equals("mark") && !token.tag().equals("TO")
        || token.word().equals("of");
  }

  private static boolean isLoose(Token token) {
    return token.tag().matches("[,.:]|CC|''|``|-LRB-|-RRB-")
        || token.relation().equals("mark") && !token.tag().equals("TO")
        || token.relation().equals("advmod") && token.tag().equals("WRB");
  }
}
