package parley.pipeline.extract.ground;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.Token;

/**
 * A short name for what a count counts, where the syntax gives one: "Canadian fishermen held in the
 * port by Iceland", "people who marched to the harbour". Made of whole phrases only.
 */
final class Label {

  /** A label of more words is no label. */
  private static final int LONGEST = 16;

  /** A longer phrase is left out, and all behind it. */
  private static final int LONGEST_PHRASE = 9;

  private static final Set<String> INSIDE =
      Set.of("compound", "amod", "nmod:poss", "flat", "fixed", "nmod:npmod", "nummod");

  /** What is had, run or needed is not what was done: "centrifuges that Norland runs". */
  private static final Set<String> STATES =
      Set.of("have", "own", "run", "need", "want", "operate", "employ", "face", "see");

  /** Verbs under which what is counted says nothing by itself. */
  private static final Set<String> EMPTY =
      Set.of(
          "include", "be", "do", "let", "mean", "become", "remain", "say", "call", "get", "give");

  private static final Set<String> OTHER_CLAUSES =
      Set.of(",", ";", ":", ".", "—", "–", "--", "(", ")", "\"", "”", "“", "?", "!", "…");

  private final FigureWords words;
  private final Sentence sentence;
  private final Amount amount;
  private final int noun;
  private final List<Integer> tokens = new ArrayList<>();
  private final StringBuilder phrase = new StringBuilder();

  private Label(Sentence sentence, Amount amount, int noun, FigureWords words) {
    this.words = words;
    this.sentence = sentence;
    this.amount = amount;
    this.noun = noun;
  }

  /** The label, its words in the order of the label; empty when the syntax gives none. */
  static Optional<Label> of(
      Sentence sentence, Amount amount, int noun, int verb, FigureWords words) {
    Label label = new Label(sentence, amount, noun, words);
    return label.compose(verb) ? Optional.of(label) : Optional.empty();
  }

  String phrase() {
    return phrase.toString();
  }

  int first() {
    return Collections.min(tokens);
  }

  int last() {
    return Collections.max(tokens);
  }

  private boolean compose(int verb) {
    int top = noun;
    while (sentence.token(top).relation().equals("conj") && isNoun(sentence.token(top).head())) {
      top = sentence.token(top).head();
    }
    List<Integer> owners = new ArrayList<>();
    while (isOf(top)) {
      top = sentence.token(top).head();
      owners.addFirst(top);
    }
    if (verb < 0 || sentence.token(top).head() != verb || isInterrupted(verb)) {
      return false;
    }
    for (int owner : owners) {
      nounPhrase(owner);
      add("of");
    }
    nounPhrase(noun);
    boolean described = after(noun);
    String relation = sentence.token(top).relation();
    boolean done =
        switch (relation) {
          case "nsubj:pass" -> !described && passive(verb);
          case "nsubj" -> active(verb, described);
          case "obj" -> !described && object(verb);
          default -> false;
        };
    return done && !tokens.isEmpty() && tokens.size() <= LONGEST;
  }

  /** "Fishermen injured". */
  private boolean passive(int verb) {
    if (hasModal(verb) || isDenied(verb)) {
      return active(verb, false);
    }
    word(verb);
    particles(verb);
    rest(verb);
    return isWord(verb, "VBN|VBD|JJ");
  }

  /** "People who marched to the harbour". */
  private boolean active(int verb, boolean described) {
    String lemma = lemma(verb);
    boolean copula = !sentence.dependents(verb, "cop").isEmpty();
    boolean there = !sentence.dependents(verb, "expl").isEmpty();
    if (there
        || described
        || verb < noun
        || isInfinitive(verb)
        || !copula && EMPTY.contains(lemma)) {
      return false;
    }
    int from =
        sentence.dependents(verb, "aux", "aux:pass", "cop", "advmod", "case", "det").stream()
            .filter(i -> i > noun && i < verb)
            .min(Integer::compare)
            .orElse(verb);
    for (int i = noun + 1; i < from; i++) {
      if (OTHER_CLAUSES.contains(sentence.token(i).word()) && isWord(i, "[,:]|HYPH|-LRB-")) {
        return false;
      }
    }
    boolean participle = from == verb && isWord(verb, "VBN");
    if (!participle) {
      add(words.isPerson(EventWords.lemma(sentence, noun)) ? "who" : "that");
    }
    for (int i = from; i <= verb; i++) {
      word(i);
    }
    particles(verb);
    rest(verb);
    return true;
  }

  /** "Drones launched at the harbour by Norland". */
  private boolean object(int verb) {
    if (EMPTY.contains(lemma(verb)) || noun < verb) {
      return false;
    }
    int subject = subject(verb);
    if (STATES.contains(lemma(verb))) {
      return subject >= 0 && isWord(verb, "VBD|VBP|VBZ|VBG|VBN") && had(verb, subject);
    }
    boolean done = isWord(verb, "VBD|VBN|VBZ|VBP") || isWord(verb, "VBG") && !isGerund(verb);
    if (!done) {
      return false;
    }
    if (words.isTold(lemma(verb))) {
      return tokens.size() > 1;
    }
    if (!hasModal(verb) && !isDenied(verb)) {
      add(Participles.of(sentence.token(verb)));
      tokens.add(verb);
      particles(verb);
      rest(verb);
      if (subject >= 0 && tokens.size() + 4 <= LONGEST) {
        add("by");
        determiner(subject);
        nounPhrase(subject);
      }
      return true;
    }
    return false;
  }

  /**
   * The noun that does it: before the verb, or that the clause describes; -1 when there is none.
   */
  private int subject(int verb) {
    for (int subject : sentence.dependents(verb, "nsubj")) {
      if (isNoun(subject)) {
        return subject;
      }
      if (!isWord(subject, "WDT|WP")) {
        return -1;
      }
    }
    String relation = sentence.token(verb).relation();
    int head = sentence.token(verb).head();
    boolean describes = relation.equals("acl:relcl") || relation.equals("acl") && head == verb - 1;
    return describes && isNoun(head) && head < verb ? head : -1;
  }

  private boolean isDenied(int verb) {
    return sentence.dependents(verb, "neg", "advmod").stream()
        .anyMatch(i -> Set.of("not", "n't", "n’t", "never").contains(lemma(i)));
  }

  private boolean had(int verb, int subject) {
    add("that");
    determiner(subject);
    nounPhrase(subject);
    for (int i : sentence.dependents(verb, "aux", "advmod")) {
      if (i > subject && i < verb) {
        word(i);
      }
    }
    word(verb);
    rest(verb);
    return true;
  }

  private boolean isGerund(int verb) {
    return sentence.dependents(verb, "aux").isEmpty()
        && !sentence.token(verb).relation().matches("acl|advcl");
  }

  private boolean isInfinitive(int verb) {
    return sentence.dependents(verb, "mark", "aux").stream().anyMatch(i -> isWord(i, "TO"));
  }

  private boolean hasModal(int verb) {
    return sentence.dependents(verb, "aux").stream().anyMatch(i -> isWord(i, "MD|TO"));
  }

  /** Whether the sentence denies, asks or only supposes it. */
  private boolean isInterrupted(int verb) {
    return sentence.dependents(verb, "mark").stream()
        .anyMatch(i -> Set.of("if", "unless", "whether").contains(sentence.token(i).word()));
  }

  private boolean isOf(int token) {
    int head = sentence.token(token).head();
    return isNoun(head)
        && head < token
        && sentence.token(token).relation().startsWith("nmod")
        && sentence.dependents(token, "case").stream()
            .anyMatch(i -> sentence.token(i).word().equalsIgnoreCase("of"));
  }

  private void determiner(int noun) {
    sentence.dependents(noun, "det").stream()
        .filter(i -> i < noun)
        .findFirst()
        .ifPresent(
            i -> {
              add(sentence.token(i).word().toLowerCase(Locale.ROOT));
              tokens.add(i);
            });
  }

  /** A noun with what stands before it, without the amount. */
  private void nounPhrase(int head) {
    for (int i = Math.max(0, head - 7); i < head; i++) {
      if (isUnder(i, head) && !isOfAmount(i) && !isWord(i, "DT|CD|,|RB|PDT")) {
        word(i);
      }
    }
    if (!isOfAmount(head)) {
      word(head);
    }
    for (int of : sentence.dependents(head, "nmod")) {
      boolean owned =
          head != noun
              && of > head
              && sentence.dependents(of, "case").stream()
                  .anyMatch(i -> sentence.token(i).word().equals("of"));
      if (owned && !sentence.subtree(of).contains(noun)) {
        phrase(of);
      }
    }
  }

  /** What stands behind the counted noun and describes it; whether that is a clause. */
  private boolean after(int head) {
    boolean clause = false;
    for (int child : sentence.dependents(head, "nmod", "acl", "acl:relcl", "appos", "dep")) {
      if (child > head && child > amount.last()) {
        clause |= sentence.token(child).relation().equals("acl:relcl");
        if (!phrase(child)) {
          return clause;
        }
      }
    }
    return clause;
  }

  private void particles(int verb) {
    sentence.dependents(verb, "compound:prt").forEach(this::word);
  }

  /** What follows the verb and what is counted, phrase by phrase, as long as all of it fits. */
  private void rest(int verb) {
    int from = Math.max(Math.max(verb, amount.last()), noun);
    for (int child : sentence.dependents(verb)) {
      Token token = sentence.token(child);
      boolean phrase =
          token.relation().matches("obl.*|nmod.*|advmod|xcomp|obj|iobj|compound:prt|ccomp");
      if (child > from && !tokens.contains(child)) {
        if (!phrase || !phrase(child)) {
          return;
        }
      }
    }
  }

  private boolean phrase(int child) {
    List<Integer> all = sentence.subtree(child);
    int most = Math.min(LONGEST_PHRASE, LONGEST - tokens.size());
    boolean whole = all.getLast() - all.getFirst() == all.size() - 1;
    boolean fits = whole && all.size() <= most && all.stream().noneMatch(this::isElsewhere);
    List<Integer> taken = fits ? all : whole ? beginning(all, child, most) : List.of();
    taken.stream().filter(i -> !tokens.contains(i)).forEach(this::word);
    return fits;
  }

  /** The phrase without what only describes its nouns: "in an attack on a market". */
  private List<Integer> beginning(List<Integer> all, int head, int most) {
    for (int size = Math.min(most, all.size() - 1); size > 1; size--) {
      List<Integer> some = all.subList(0, size);
      int last = some.getLast();
      int next = all.get(size);
      boolean breaks =
          isWord(next, "IN|,|WDT|WP|TO") || sentence.token(next).relation().equals("acl");
      if (some.contains(head)
          && isNoun(last)
          && breaks
          && !sentence.token(next).word().equals("of")
          && some.stream().noneMatch(this::isElsewhere)) {
        return some;
      }
    }
    return List.of();
  }

  private boolean isElsewhere(int i) {
    boolean year = sentence.token(i).word().matches("(?:1[89]|20)\\d\\d");
    return isOfAmount(i)
        || isWord(i, "CD") && !year && !(i > 0 && isWord(i - 1, "NNP"))
        || OTHER_CLAUSES.contains(sentence.token(i).word())
        || sentence.token(i).word().equalsIgnoreCase("according")
        || sentence.token(i).relation().equals("cc") && sentence.token(i).head() == noun;
  }

  private boolean isUnder(int token, int head) {
    for (int i = token, steps = 0; i >= 0 && steps < 4; i = sentence.token(i).head(), steps++) {
      if (i == head) {
        return true;
      }
      boolean hyphened = isWord(i, "HYPH") || i + 1 < sentence.size() && isWord(i + 1, "HYPH");
      if (!INSIDE.contains(sentence.token(i).relation()) && !isWord(i, "POS") && !hyphened) {
        return false;
      }
    }
    return false;
  }

  private boolean isNoun(int token) {
    return token >= 0 && sentence.token(token).isNoun();
  }

  private boolean isOfAmount(int token) {
    return token >= amount.first() && token <= amount.last();
  }

  private boolean isWord(int token, String tags) {
    return sentence.token(token).tag().matches(tags);
  }

  private String lemma(int token) {
    return sentence.token(token).lemma().toLowerCase(Locale.ROOT);
  }

  private void word(int token) {
    if (tokens.contains(token)) {
      return;
    }
    boolean joined =
        !tokens.isEmpty()
            && tokens.getLast() == token - 1
            && sentence.token(token - 1).span().end() == sentence.token(token).span().start();
    phrase.append(phrase.isEmpty() || joined ? "" : " ").append(sentence.token(token).word());
    tokens.add(token);
  }

  private void add(String word) {
    phrase.append(phrase.isEmpty() ? "" : " ").append(word);
  }
}
