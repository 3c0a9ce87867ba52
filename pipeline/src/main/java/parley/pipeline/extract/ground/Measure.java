package parley.pipeline.extract.ground;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import parley.domain.Span;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.Token;

/**
 * What an amount measures, in the report's own words: the counted noun with what describes it and
 * what happens to it: "people left without electricity".
 */
final class Measure {

  private static final int LONGEST = 14;
  private static final int DESCRIBING = 8;
  private static final int FARTHEST = 15;
  private static final Set<String> INSIDE =
      Set.of("compound", "amod", "nmod:poss", "flat", "nmod:tmod", "fixed", "nmod:npmod");
  private static final Map<String, String> IRREGULAR =
      Map.ofEntries(
          Map.entry("leave", "left"),
          Map.entry("lose", "lost"),
          Map.entry("shoot", "shot"),
          Map.entry("strike", "struck"),
          Map.entry("hit", "hit"),
          Map.entry("hold", "held"),
          Map.entry("take", "taken"),
          Map.entry("send", "sent"),
          Map.entry("bring", "brought"),
          Map.entry("buy", "bought"),
          Map.entry("spend", "spent"),
          Map.entry("cut", "cut"),
          Map.entry("pay", "paid"),
          Map.entry("sell", "sold"),
          Map.entry("win", "won"),
          Map.entry("get", "got"),
          Map.entry("give", "given"),
          Map.entry("make", "made"),
          Map.entry("put", "put"),
          Map.entry("break", "broken"),
          Map.entry("hurt", "hurt"),
          Map.entry("find", "found"),
          Map.entry("keep", "kept"),
          Map.entry("set", "set"),
          Map.entry("see", "seen"),
          Map.entry("have", "had"),
          Map.entry("seek", "sought"),
          Map.entry("build", "built"),
          Map.entry("drive", "driven"),
          Map.entry("withdraw", "withdrawn"),
          Map.entry("swap", "swapped"),
          Map.entry("bomb", "bombed"),
          Map.entry("say", "said"),
          Map.entry("know", "known"),
          Map.entry("bear", "borne"),
          Map.entry("burn", "burned"));

  private final Sentence sentence;
  private final String text;
  private final Amount amount;
  private final List<Integer> words = new ArrayList<>();
  private final StringBuilder phrase = new StringBuilder();

  private Measure(Sentence sentence, String text, Amount amount) {
    this.sentence = sentence;
    this.text = text;
    this.amount = amount;
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

  static Words of(Sentence sentence, String text, Amount amount) {
    return new Measure(sentence, text, amount).compose();
  }

  private Words compose() {
    int noun = noun();
    int top = noun >= 0 ? noun : amount.head();
    List<Integer> owners = new ArrayList<>();
    while (isInsideNoun(top)) {
      top = sentence.token(top).head();
      owners.add(top);
    }
    int verb = sentence.token(top).head();
    String relation = sentence.token(top).relation();
    if (verb >= 0 && !isClauseHead(verb)) {
      verb = -1;
    }
    if (verb < 0 && isClauseHead(top) && top != noun) {
      verb = top;
    }
    if (noun >= 0 && verb >= 0 && hasOwnParticiple(noun)) {
      verb = -1;
    }
    boolean subject = relation.startsWith("nsubj");
    boolean counted = amount.isCount() && !amount.isFraction() && noun >= 0;
    boolean clear = verb < 0 && owners.isEmpty() || subject || relation.equals("obj");
    if (!counted || !clear) {
      return excerpt(verb, noun);
    }
    boolean object = relation.equals("obj") || relation.equals("iobj");
    if (verb >= 0 && !subject && !object && verb != top) {
      subjectOf(verb);
      word(verb);
      objectOf(verb);
      cases(top);
    }
    Collections.reverse(owners);
    for (int owner : owners) {
      if (sentence.token(owner).isNoun()) {
        nounPhrase(owner, false);
        cases(
            owner == owners.getLast()
                ? (noun >= 0 ? noun : amount.head())
                : owners.get(owners.indexOf(owner) + 1));
      }
    }
    if (noun >= 0) {
      nounPhrase(noun, true);
    } else if (amount.unit() != null || amount.isFraction()) {
      after(amount.head());
    }
    if (verb >= 0 && subject) {
      predicate(verb, sentence.token(verb).word());
    } else if (verb >= 0 && object) {
      predicate(verb, participle(verb));
      byWhom(verb);
    } else if (verb >= 0) {
      rest(Math.max(amount.last(), verb));
    }
    if (words.isEmpty()) {
      window();
    }
    if (words.size() <= 3 && verb < 0) {
      return excerpt(verb, noun);
    }
    Span span =
        new Span(
            sentence.token(Collections.min(words)).span().start(),
            sentence.token(Collections.max(words)).span().end());
    return new Words(phrase.toString(), span, verb, noun);
  }

  /** The clause around the amount, with an ellipsis in its place. */
  private Words excerpt(int verb, int noun) {
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
      window();
      return new Words(phrase.toString(), sentence.span(amount.first(), amount.last()), verb, noun);
    }
    return new Words(
        before + "…" + after,
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

  private boolean hasOwnParticiple(int noun) {
    return sentence.dependents(noun, "acl").stream()
        .anyMatch(i -> i > noun && sentence.token(i).tag().matches("VBG|VBN"));
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

  private void nounPhrase(int noun, boolean whole) {
    for (int i = Math.max(0, noun - 6); i < noun; i++) {
      Token token = sentence.token(i);
      if (isUnder(i, noun)
          && !isOfAmount(i)
          && !token.tag().equals("DT")
          && !token.tag().equals("CD")
          && INSIDE.contains(topRelation(i, noun))) {
        word(i);
      }
    }
    if (!isOfAmount(noun)) {
      word(noun);
    }
    if (whole) {
      after(noun);
    }
  }

  /** What follows a noun and describes it: "of Norland", "losing heat". */
  private void after(int noun) {
    for (int child :
        sentence.dependents(noun, "nmod", "acl", "obl", "dep", "advmod", "acl:relcl")) {
      if (child > noun && child > amount.last()) {
        describe(child);
      }
    }
  }

  private void describe(int child) {
    for (int i : sentence.subtree(child)) {
      if (words.size() >= DESCRIBING && i > child || words.size() >= LONGEST || isBoundary(i)) {
        return;
      }
      if (!isOfAmount(i)) {
        word(i);
      }
    }
  }

  private void subjectOf(int verb) {
    for (int subject : sentence.dependents(verb, "nsubj", "nsubj:pass")) {
      if (sentence.token(subject).isNoun()) {
        nounPhrase(subject, false);
      }
    }
  }

  private void objectOf(int verb) {
    for (int object : sentence.dependents(verb, "obj")) {
      nounPhrase(object, false);
    }
  }

  private void cases(int token) {
    sentence.dependents(token, "case").stream().filter(i -> !isOfAmount(i)).forEach(this::word);
  }

  private void predicate(int verb, String form) {
    if (!words.contains(verb)) {
      add(verb, form);
    }
    sentence.dependents(verb, "compound:prt").forEach(this::word);
    rest(Math.max(verb, amount.last()));
  }

  /** What follows in the clause, up to its end. */
  private void rest(int from) {
    for (int i = from + 1; i < sentence.size() && words.size() < LONGEST; i++) {
      if (isBoundary(i) || isOfAmount(i)) {
        return;
      }
      word(i);
    }
  }

  private void byWhom(int verb) {
    for (int subject : sentence.dependents(verb, "nsubj")) {
      if (sentence.token(subject).isNoun() && words.size() < LONGEST) {
        phrase.append(" by");
        nounPhrase(subject, false);
      }
    }
  }

  private void window() {
    for (int i = Math.max(0, amount.first() - 6);
        i < Math.min(sentence.size(), amount.last() + 7);
        i++) {
      if (!isOfAmount(i) && !(isBoundary(i) && sentence.token(i).tag().length() == 1)) {
        word(i);
      }
    }
    if (words.isEmpty()) {
      word(amount.head());
    }
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
    return relative
        || joins
        || Numeral.at(sentence, i).isPresent() && !token.relation().equals("det");
  }

  private boolean isUnder(int token, int noun) {
    for (int i = token, steps = 0; i >= 0 && steps < 10; i = sentence.token(i).head(), steps++) {
      if (i == noun) {
        return true;
      }
    }
    return false;
  }

  private String topRelation(int token, int noun) {
    int i = token;
    while (sentence.token(i).head() != noun) {
      i = sentence.token(i).head();
    }
    return sentence.token(i).relation();
  }

  private void word(int token) {
    if (!words.contains(token)) {
      add(token, sentence.token(token).word());
    }
  }

  private void add(int token, String form) {
    boolean joined =
        token > 0
            && words.contains(token - 1)
            && !words.isEmpty()
            && words.getLast() == token - 1
            && sentence.token(token - 1).span().end() == sentence.token(token).span().start();
    if (!phrase.isEmpty() && !joined) {
      phrase.append(' ');
    }
    phrase.append(form);
    words.add(token);
  }

  private String participle(int verb) {
    Token token = sentence.token(verb);
    if (token.tag().equals("VBN")) {
      return token.word();
    }
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    if (IRREGULAR.containsKey(lemma)) {
      return IRREGULAR.get(lemma);
    }
    if (lemma.endsWith("e")) {
      return lemma + "d";
    }
    boolean doubled =
        lemma.matches("[^aeiou]*[aeiou][bdgklmnprt]")
            || lemma.matches("control|admit|commit|transfer|refer|patrol|expel|permit|submit");
    if (doubled) {
      return lemma + lemma.charAt(lemma.length() - 1) + "ed";
    }
    return lemma.matches(".*[^aeiou]y")
        ? lemma.substring(0, lemma.length() - 1) + "ied"
        : lemma + "ed";
  }
}
