package parley.pipeline.extract.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.Token;
import parley.pipeline.extract.frame.Agent;
import parley.pipeline.extract.frame.Clauses;
import parley.pipeline.extract.frame.Phrase;
import parley.pipeline.extract.frame.Stretch;
import parley.pipeline.rules.RuleBook;

/**
 * Verbs and adjectives whose subject holds the position: "Norway rejects ...", "Chile is ready to
 * ...".
 */
final class VerbStances implements StanceFinder {

  private static final Set<String> DONE =
      Set.of("continue", "decide", "begin", "start", "choose", "vote", "opt", "go", "have");
  private static final Set<String> WOULD = Set.of("would", "’d", "'d");
  private static final List<Phrase> CONDITIONS =
      Phrase.all(
          List.of(
              "if",
              "only when|after",
              "provided",
              "on condition",
              "on the condition",
              "as long as",
              "in exchange|return for"));
  private static final List<Phrase> CONDITIONS_BEHIND =
      Phrase.all(
          List.of(
              "if",
              "only if|when|after",
              "provided that?",
              "providing that?",
              "on the? condition that?",
              "as|so long as",
              "unless",
              "in exchange|return for"));
  private static final int LONGEST = 40;
  private static final double CERTAIN = 0.85;

  private final List<StanceRule> verbs;
  private final List<StanceRule> adjectives;

  VerbStances(RuleBook book) {
    verbs = book.rules("stance-verbs").stream().map(StanceRule::of).toList();
    adjectives = book.rules("stance-adjectives").stream().map(StanceRule::of).toList();
  }

  @Override
  public List<Candidate> find(Holders holders, Sentence sentence) {
    List<Candidate> found = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      if (token.isVerb()) {
        tryAll(verbs, holders, sentence, i, found);
      }
      if (token.tag().startsWith("JJ") || token.tag().equals("VBN") || token.tag().equals("NN")) {
        if (hasCopula(sentence, i)) {
          tryAll(adjectives, holders, sentence, i, found);
        }
      }
    }
    return found;
  }

  private static boolean hasCopula(Sentence sentence, int word) {
    for (int i = word - 1; i >= 0 && i >= word - 5; i--) {
      Token token = sentence.token(i);
      if (Set.of("be", "remain", "seem", "become").contains(token.lemma())
          || Clauses.lower(token).equals("’s")) {
        return true;
      }
      if (!token.tag().startsWith("RB") && !token.tag().equals("IN") && !Clauses.isQuote(token)) {
        return false;
      }
    }
    return false;
  }

  private static void tryAll(
      List<StanceRule> rules, Holders holders, Sentence sentence, int word, List<Candidate> found) {
    String lemma = sentence.token(word).lemma();
    String written = Clauses.lower(sentence.token(word));
    for (StanceRule rule : rules) {
      if (rule.words().contains(lemma) || rule.words().contains(written)) {
        Optional<Candidate> candidate = candidate(rule, holders, sentence, word);
        if (candidate.isPresent()) {
          found.add(candidate.get());
          return;
        }
      }
    }
  }

  private static Optional<Candidate> candidate(
      StanceRule rule, Holders holders, Sentence sentence, int word) {
    Optional<String> stance = stance(rule, sentence, word);
    if (stance.isEmpty()
        || isOnlyAimed(sentence, word)
        || Clauses.isSupposed(sentence, word)
        || Doubts.surround(holders.cast(), sentence, word)) {
      return Optional.empty();
    }
    Optional<Held> held =
        active(rule, holders, sentence, word)
            .or(() -> passive(rule, holders, sentence, word))
            .or(() -> relative(rule, holders, sentence, word));
    Optional<Agent> teller = teller(holders, sentence, word);
    return held.map(h -> withCondition(sentence, word, stance.get(), h))
        .filter(h -> isTold(holders, sentence, word, h, teller))
        .map(
            h ->
                new Candidate(
                    rule,
                    sentence,
                    isConditional(sentence, word, h.content()) ? "offers" : stance.get(),
                    h.actors(),
                    teller,
                    new Stretch(word, word),
                    h.content(),
                    CERTAIN));
  }

  /**
   * "is expected to reject": nothing that was done. "continues to demand", "decided to accept" was.
   */
  private static boolean isOnlyAimed(Sentence sentence, int word) {
    Token token = sentence.token(word);
    boolean infinitive =
        token.tag().equals("VB")
            && Clauses.auxiliaries(sentence, word).stream()
                .anyMatch(i -> sentence.token(i).tag().equals("TO"));
    if (!infinitive) {
      return false;
    }
    for (int i = word - 1; i >= 0 && i >= word - 5; i--) {
      if (sentence.token(i).isVerb() && !Clauses.lower(sentence.token(i)).equals("to")) {
        return !DONE.contains(sentence.token(i).lemma());
      }
    }
    return true;
  }

  /** What somebody will demand or offer is a position only in his own mouth. */
  private static boolean isTold(
      Holders holders, Sentence sentence, int word, Held held, Optional<Agent> teller) {
    boolean future = Clauses.hasAuxiliary(sentence, word, Set.of("will", "’ll", "'ll"));
    return !future
        || Clauses.isNegated(sentence, word)
        || teller.isEmpty()
        || held.actors().stream()
            .map(a -> holders.side(a.actor()))
            .anyMatch(holders.side(teller.get().actor())::equals);
  }

  /**
   * "ready to accept inspections, provided that Chile frees the crew": the condition belongs to it.
   */
  private static Held withCondition(Sentence sentence, int word, String stance, Held held) {
    int comma = held.content().last() + 1;
    boolean given = stance.equals("offers") || stance.equals("accepts");
    if (!given
        || comma + 2 >= sentence.size()
        || !sentence.token(comma).tag().equals(",")
        || held.content().first() < word) {
      return held;
    }
    return CONDITIONS_BEHIND.stream()
        .map(p -> p.matchAt(sentence, comma + 1, Math.min(sentence.size() - 1, comma + 5)))
        .filter(end -> end > comma && end + 1 < sentence.size())
        .map(end -> Clauses.end(sentence, end + 1, word))
        .filter(last -> last - held.content().first() < LONGEST)
        .findFirst()
        .map(last -> new Held(held.actors(), new Stretch(held.content().first(), last)))
        .orElse(held);
  }

  private record Held(List<Agent> actors, Stretch content) {}

  /** "would accept a truce if ...": an offer with its condition. */
  private static boolean isConditional(Sentence sentence, int word, Stretch content) {
    return Clauses.hasAuxiliary(sentence, word, WOULD)
        && !Clauses.isNegated(sentence, word)
        && CONDITIONS.stream().anyMatch(p -> p.in(sentence, content.first(), content.last()));
  }

  private static Optional<String> stance(StanceRule rule, Sentence sentence, int word) {
    if (Doubts.isUnsure(sentence, word)
        || (Clauses.hasAuxiliary(sentence, word, WOULD) && !rule.conditional())) {
      return Optional.empty();
    }
    boolean denied = Clauses.isNegated(sentence, word) || isGoingNot(sentence, word);
    return denied ? rule.negated() : Optional.of(rule.stance());
  }

  /** "is not going to ask": the denial stands before the verb that aims at it. */
  private static boolean isGoingNot(Sentence sentence, int word) {
    List<Integer> helping = Clauses.auxiliaries(sentence, word);
    boolean infinitive = helping.stream().anyMatch(i -> sentence.token(i).tag().equals("TO"));
    int before = infinitive ? helping.getLast() - 1 : -1;
    return before > 0
        && DONE.contains(sentence.token(before).lemma())
        && Clauses.isNegated(sentence, before);
  }

  private static Optional<Held> active(
      StanceRule rule, Holders holders, Sentence sentence, int word) {
    Token token = sentence.token(word);
    boolean participle =
        token.tag().equals("VBN")
            && (token.relation().startsWith("acl") || token.relation().equals("amod"));
    if (token.isVerb()
        && (Clauses.isPassive(sentence, word) || participle)
        && !token.tag().startsWith("JJ")
        && rule.words().contains(token.lemma())) {
      return Optional.empty();
    }
    List<Agent> actors = holders.ofSubject(sentence, word);
    if (actors.isEmpty()) {
      return Optional.empty();
    }
    boolean gap = isGapped(sentence, word);
    return rule.governed(sentence, word)
        .filter(g -> !gap || g.take().isClause())
        .filter(g -> !g.take().isOwn() || isOwn(holders, sentence, g.stretch(), actors))
        .filter(g -> rule.isMetBy(sentence, g.stretch()))
        .map(g -> new Held(actors, g.stretch()));
  }

  /** Whether a noun but describes one after it: "Senate" in "Senate leaders". */
  private static boolean isPart(Sentence sentence, int noun) {
    Token token = sentence.token(noun);
    return token.relation().equals("compound") && token.head() > noun;
  }

  private static boolean isOwn(
      Holders holders, Sentence sentence, Stretch clause, List<Agent> actors) {
    for (int i = clause.first(); i <= Math.min(clause.last(), clause.first() + 3); i++) {
      if (Clauses.isNominal(sentence.token(i)) && !sentence.token(i).tag().equals("DT")) {
        int noun = i;
        return actors.stream().anyMatch(a -> holders.isSame(sentence, noun, a));
      }
    }
    return false;
  }

  /** "The plan was rejected by Chile", "the guarantees sought by Chile". */
  private static Optional<Held> passive(
      StanceRule rule, Holders holders, Sentence sentence, int word) {
    Token token = sentence.token(word);
    boolean participle = token.tag().equals("VBN") || token.tag().equals("VBD");
    if (!participle || !rule.takesObject()) {
      return Optional.empty();
    }
    int by = word + 1;
    while (by < sentence.size()
        && by < word + 5
        && !Clauses.lower(sentence.token(by)).equals("by")) {
      by++;
    }
    if (by + 1 >= sentence.size() || !Clauses.lower(sentence.token(by)).equals("by")) {
      return Optional.empty();
    }
    int from = by + 1;
    List<Agent> actors =
        java.util.stream.IntStream.range(from, Math.min(sentence.size(), from + 7))
            .filter(i -> sentence.token(i).isNoun() && !isPart(sentence, i))
            .mapToObj(i -> holders.of(sentence, i))
            .filter(a -> !a.isEmpty())
            .findFirst()
            .orElse(List.of());
    Optional<Stretch> content = nounBefore(sentence, word);
    return actors.isEmpty()
        ? Optional.empty()
        : content.filter(c -> rule.isMetBy(sentence, c)).map(c -> new Held(actors, c));
  }

  /** Whether the noun before stands for what the verb governs: "the steps that Norway wants". */
  private static boolean isGapped(Sentence sentence, int word) {
    Token token = sentence.token(word);
    if (!token.relation().equals("acl:relcl") || token.head() < 0 || token.head() >= word) {
      return false;
    }
    int subject = Clauses.subject(sentence, word);
    if (subject <= token.head()) {
      return false;
    }
    for (int i = token.head() + 1; i < subject; i++) {
      String tag = sentence.token(i).tag();
      if (tag.equals("WRB")
          || tag.equals("IN") && !Clauses.lower(sentence.token(i)).equals("that")) {
        return false;
      }
    }
    return true;
  }

  /** "the changes that Norway wants", "concessions Chile has rejected". */
  private static Optional<Held> relative(
      StanceRule rule, Holders holders, Sentence sentence, int word) {
    Token token = sentence.token(word);
    if (!token.relation().equals("acl:relcl")
        || !rule.takesObject()
        || token.head() >= word
        || token.head() < 0) {
      return Optional.empty();
    }
    int subject = Clauses.subject(sentence, word);
    if (subject < 0 || subject <= token.head()) {
      return Optional.empty();
    }
    List<Agent> actors = holders.of(sentence, subject);
    if (actors.isEmpty()) {
      return Optional.empty();
    }
    Stretch content =
        whole(sentence, token.head()).orElseGet(() -> antecedent(sentence, token.head()));
    return Optional.of(new Held(actors, content)).filter(h -> rule.isMetBy(sentence, content));
  }

  /** Of "plans to cut jobs at two ports, which Chile opposes" the plans and all they hold. */
  private static Optional<Stretch> whole(Sentence sentence, int noun) {
    boolean added =
        noun + 2 < sentence.size()
            && sentence.token(noun + 1).tag().equals(",")
            && Clauses.lower(sentence.token(noun + 2)).equals("which");
    int at = noun;
    for (int steps = 0; added && steps < 8 && at >= 0; steps++) {
      Token token = sentence.token(at);
      int head = token.head();
      if (token.relation().equals("obj") && head >= 0 && isMain(sentence, head)) {
        return at < noun ? Optional.of(after(sentence, head, at, noun)) : Optional.empty();
      }
      if (token.relation().equals("xcomp") && head >= 0 && isMain(sentence, head)) {
        int to = at;
        return sentence.dependents(head, "obj").stream()
            .filter(i -> i > head && i < to)
            .findFirst()
            .map(i -> after(sentence, head, i, noun));
      }
      at = head;
    }
    return Optional.empty();
  }

  /** From the first word of an object, which stands after its verb, to another noun. */
  private static Stretch after(Sentence sentence, int verb, int object, int last) {
    return new Stretch(Math.max(start(sentence, object), verb + 1), last);
  }

  private static boolean isMain(Sentence sentence, int verb) {
    return sentence.token(verb).isVerb()
        && !sentence.token(verb).relation().startsWith("acl")
        && Clauses.auxiliaries(sentence, verb).stream()
            .noneMatch(i -> sentence.token(i).tag().equals("TO"));
  }

  /** The noun phrase; of "..., a proposal that Chile rejects" the clause before the comma. */
  private static Stretch antecedent(Sentence sentence, int noun) {
    int start = start(sentence, noun);
    int mark = start - 1;
    boolean inserted =
        mark > 2
            && sentence.token(start).tag().equals("DT")
            && Set.of(",", "–", "—", "-", "--").contains(sentence.token(mark).word())
            && Set.of(
                    "proposal",
                    "demand",
                    "condition",
                    "idea",
                    "move",
                    "step",
                    "plan",
                    "claim",
                    "suggestion",
                    "term",
                    "offer")
                .contains(sentence.token(noun).lemma());
    return inserted
        ? new Stretch(Said.clauseStart(sentence, mark - 1), mark - 1)
        : new Stretch(start, noun);
  }

  /** The noun phrase that ends right before a participle and its helping verbs. */
  private static Optional<Stretch> nounBefore(Sentence sentence, int participle) {
    var helping = Clauses.auxiliaries(sentence, participle);
    int end = (helping.isEmpty() ? participle : helping.getLast()) - 1;
    if (end < 0 || !Clauses.isNominal(sentence.token(end))) {
      return Optional.empty();
    }
    return Optional.of(new Stretch(start(sentence, end), end));
  }

  /** The first word of the noun phrase that a noun ends. */
  static int start(Sentence sentence, int noun) {
    int at = noun;
    while (at > 0) {
      Token before = sentence.token(at - 1);
      boolean part =
          before.isNoun()
              || before.tag().startsWith("JJ")
              || before.tag().equals("DT")
              || before.tag().equals("PRP$")
              || before.tag().equals("CD")
              || before.tag().equals("POS")
              || before.tag().equals("HYPH")
              || before.tag().equals("VBN")
              || before.tag().equals("IN")
                  && Set.of("of", "on", "for", "to").contains(Clauses.lower(before));
      if (!part) {
        break;
      }
      at--;
    }
    while (at < noun && sentence.token(at).tag().equals("IN")) {
      at++;
    }
    return at;
  }

  static Optional<Agent> teller(Holders holders, Sentence sentence, int word) {
    return holders.voices().of(sentence, word);
  }
}
