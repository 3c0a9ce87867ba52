package parley.pipeline.extract.ground;

import java.util.List;
import java.util.Set;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.Token;

/** The clause in which an amount stands, with an ellipsis in its place. */
final class Excerpt {

  private static final int FARTHEST = 15;

  /** A longer clause is cut to what stands near the amount. */
  private static final int LONGEST = 30;

  /** Fewer words after the first say little of a noun. */
  private static final int SHORTEST = 7;

  /** A longer phrase before the subject is left out. */
  private static final int LONGEST_ASIDE = 5;

  private final Sentence sentence;
  private final String text;
  private final Amount amount;

  Excerpt(Sentence sentence, String text, Amount amount) {
    this.sentence = sentence;
    this.text = text;
    this.amount = amount;
  }

  Measure.Words words(int verb, int noun) {
    int clause = clause();
    if (clause < 0) {
      return described(verb, noun);
    }
    int start = start(clause);
    int end = end(clause, start);
    boolean fits =
        start <= amount.first()
            && end >= amount.last()
            && end - start < LONGEST
            && (clause < amount.first() || sentence.token(clause).isVerb());
    return fits ? around(start, end, verb, noun) : described(verb, noun);
  }

  /** The noun with the clause that describes it: "the union that represents ... teachers". */
  private Measure.Words described(int verb, int noun) {
    int at = amount.head();
    for (int steps = 0; at >= 0 && steps < 5; at = sentence.token(at).head(), steps++) {
      int head = sentence.token(at).head();
      boolean described = sentence.token(at).relation().startsWith("acl");
      if (described && head >= 0 && head < amount.first()) {
        int start = nounStart(head);
        int end = end(at, start);
        return end - start < LONGEST && end - start >= SHORTEST && end >= amount.last()
            ? around(start, end, verb, noun)
            : sentenceOrAround(verb, noun);
      }
    }
    return sentenceOrAround(verb, noun);
  }

  /** The sentence when it is not long; else what stands near the amount. */
  private Measure.Words sentenceOrAround(int verb, int noun) {
    int last = sentence.size() - 1;
    while (last > amount.last() && isHardBoundary(last)
        || last > amount.last() && sentence.token(last).word().equals(".")) {
      last--;
    }
    return last < LONGEST ? around(0, last, verb, noun) : around(verb, noun);
  }

  private Measure.Words around(int start, int end, int verb, int noun) {
    String before = start < amount.first() ? text(start, amount.first() - 1) + " " : "";
    String after = end > amount.last() ? " " + text(amount.last() + 1, end) : "";
    return new Measure.Words(before + "…" + after, sentence.span(start, end), verb, noun);
  }

  /** The head of the nearest clause over the amount that has a subject of its own; -1 for none. */
  private int clause() {
    int i = amount.head();
    for (int steps = 0; i >= 0 && steps < 12; i = sentence.token(i).head(), steps++) {
      boolean whole = sentence.token(i).isVerb() || !sentence.dependents(i, "cop").isEmpty();
      whole &=
          Set.of("root", "ccomp", "parataxis", "conj", "advcl", "dep")
              .contains(sentence.token(i).relation());
      if (whole && isClauseHead(i) && hasSubject(i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean hasSubject(int clause) {
    return sentence.dependents(clause, "nsubj", "nsubj:pass", "csubj", "expl").stream()
        .anyMatch(i -> i < clause && !sentence.token(i).tag().matches("WDT|WP"));
  }

  /** Where the subject, or what else opens the clause, begins. */
  private int start(int clause) {
    int start = Math.min(clause, amount.first());
    for (int child :
        sentence.dependents(
            clause, "nsubj", "nsubj:pass", "csubj", "expl", "aux", "cop", "obl", "obl:tmod")) {
      boolean aside =
          sentence.token(child).relation().startsWith("obl")
              && sentence.subtree(child).size() > LONGEST_ASIDE
              && !sentence.subtree(child).contains(amount.head());
      if (child < clause && !aside) {
        start = Math.min(start, sentence.subtree(child).getFirst());
      }
    }
    while (start < amount.first()
        && (isHardBoundary(start) || sentence.token(start).tag().matches("CC|,|:"))) {
      start++;
    }
    return start;
  }

  /** The end of the clause: before what is told besides, or before who tells it. */
  private int end(int clause, int start) {
    List<Integer> all = sentence.subtree(clause);
    int end = Math.max(amount.last(), clause);
    for (int i = end + 1; i < sentence.size() && all.contains(i); i++) {
      boolean stops =
          isBoundary(i) && !isInBrackets(i) && !(isComma(i) && isInNumberList(i))
              || sentence.token(i).word().equalsIgnoreCase("according")
              || i - start >= LONGEST;
      if (stops) {
        break;
      }
      end = i;
    }
    while (end > Math.max(amount.last(), clause)
        && sentence.token(end).tag().matches("DT|CC|IN|TO|\\$|,|PRP\\$|MD|HYPH|JJ|RB|CD|-LRB-")
        && !sentence.token(end).relation().matches("root|xcomp|ccomp|advmod")) {
      end--;
    }
    return end;
  }

  private boolean isComma(int i) {
    return sentence.token(i).word().equals(",");
  }

  /** "Norland, Southland and Eastland": the comma does not end the clause. */
  private boolean isInNumberList(int comma) {
    return comma + 2 < sentence.size()
        && sentence.token(comma + 1).isNoun()
        && sentence.token(comma + 1).relation().equals("conj");
  }

  /** The clause around the amount, with an ellipsis in its place. */
  private Measure.Words around(int verb, int noun) {
    int start = Math.max(0, amount.first() - 8);
    for (int i = amount.head(), steps = 0;
        i >= 0 && steps < 6;
        i = sentence.token(i).head(), steps++) {
      start = amount.first() - i <= FARTHEST ? Math.min(start, i) : start;
      for (int subject : sentence.dependents(i, "nsubj", "nsubj:pass")) {
        start = amount.first() - subject <= FARTHEST ? Math.min(start, nounStart(subject)) : start;
      }
      if (i == verb) {
        break;
      }
    }
    while (start > 0 && amount.first() - start < FARTHEST && joinsLeft(start)) {
      start--;
    }
    start = isInApposition(start) ? 0 : start;
    for (int i = start; i < amount.first(); i++) {
      if (isHardBoundary(i)) {
        start = i + 1;
      }
    }
    while (start < amount.first()
        && sentence.token(start).tag().matches("DT|CC|IN|TO|MD|RB|,|WDT|WP|PRP|POS|:")) {
      start++;
    }
    int end = amount.last() + 1;
    while (end < sentence.size()
        && end - amount.last() <= 11
        && (!isBoundary(end) || isInBrackets(end))) {
      end++;
    }
    end =
        verb > amount.last() && verb - amount.last() < 12
            ? Math.max(end, Math.min(sentence.size(), verb + 1))
            : end;
    while (end > amount.last() + 1
        && sentence.token(end - 1).tag().matches("DT|CC|IN|TO|\\$|,|PRP\\$|MD|HYPH")) {
      end--;
    }
    String before = start < amount.first() ? text(start, amount.first() - 1) + " " : "";
    String after = end > amount.last() + 1 ? " " + text(amount.last() + 1, end - 1) : "";
    if (before.isEmpty() && after.isEmpty()) {
      return new Measure.Words("…", sentence.span(amount.first(), amount.last()), verb, noun);
    }
    boolean torn = start > 0 && start < amount.first() && !isHardBoundary(start - 1);
    return new Measure.Words(
        (torn ? "[…] " : "") + before + "…" + after,
        sentence.span(Math.min(start, amount.first()), Math.max(end - 1, amount.last())),
        verb,
        noun);
  }

  /**
   * Whether the words at the head of the sentence only go on there: "Trade with Norland, its
   * neighbour, ..."
   */
  private boolean isInApposition(int start) {
    return start > 1
        && start <= 12
        && amount.first() <= 20
        && (sentence.token(start - 1).word().equals(",")
            || sentence.token(start - 2).word().equals(",")
                && sentence.token(start - 1).tag().equals("DT"))
        && sentence.tokens().subList(0, start).stream()
            .noneMatch(t -> t.isVerb() || t.tag().equals("IN") && t.relation().equals("mark"));
  }

  /** Whether a phrase that would begin at a word begins further left. */
  private boolean joinsLeft(int start) {
    String tag = sentence.token(start).tag();
    String before = sentence.token(start - 1).tag();
    boolean noun = before.matches("NN.*|JJ.*|CD|POS|HYPH|PRP\\$|\\$");
    boolean binds =
        tag.matches("POS|HYPH") || sentence.token(start).word().equals("%") || tag.equals("IN");
    return binds
        || (noun && tag.matches("NN.*|JJ.*|CD|HYPH"))
        || before.equals("IN") && tag.matches("DT|NN.*|JJ.*|CD");
  }

  /** Whether a word belongs to a conversion right after the amount: "(600 miles)". */
  private boolean isInBrackets(int token) {
    int open = amount.last() + 1;
    if (open >= sentence.size() || !sentence.token(open).word().equals("(")) {
      return false;
    }
    for (int i = open; i < Math.min(sentence.size(), open + 6); i++) {
      if (sentence.token(i).word().equals(")")) {
        return token <= i;
      }
    }
    return false;
  }

  private String text(int first, int last) {
    return sentence.span(first, last).of(text).replaceAll("\\s+", " ").strip();
  }

  private int nounStart(int noun) {
    int first = noun;
    while (first > 0
        && sentence.token(first - 1).head() == noun
        && !sentence.token(first - 1).tag().equals("DT")) {
      first--;
    }
    return first;
  }

  private boolean isHardBoundary(int i) {
    return Set.of(";", ":", "—", "–", "\"", "”", "“", "?", "!", "--", "(", ")")
        .contains(sentence.token(i).word());
  }

  private boolean isBoundary(int i) {
    String word = sentence.token(i).word();
    if (Set.of(",", ";", ":", ".", "—", "–", "(", ")", "\"", "”", "“", "?", "!", "--")
        .contains(word)) {
      return true;
    }
    Token token = sentence.token(i);
    boolean relative =
        token.tag().matches("WDT|WP|WRB") || token.relation().equals("mark") && !word.equals("to");
    boolean joins =
        token.relation().equals("cc") && token.head() >= 0 && isClauseHead(token.head());
    return relative || joins;
  }

  private boolean isClauseHead(int token) {
    Token word = sentence.token(token);
    return word.isVerb() || !sentence.dependents(token, "cop", "nsubj", "nsubj:pass").isEmpty();
  }
}
