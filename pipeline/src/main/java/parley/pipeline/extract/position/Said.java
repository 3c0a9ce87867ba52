package parley.pipeline.extract.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.Token;
import parley.pipeline.extract.frame.Agent;
import parley.pipeline.extract.frame.Clauses;
import parley.pipeline.extract.frame.Parties;
import parley.pipeline.extract.frame.Phrase;
import parley.pipeline.extract.frame.Stretch;
import parley.pipeline.rules.RuleBook;

/**
 * Clauses that are positions because a party says them: "... must leave", "... is non-negotiable",
 * "will never ...", "... only if ...".
 */
final class Said implements StanceFinder {

  private static final double CERTAIN = 0.75;
  private static final Set<String> BREAKS =
      Set.of(
          "that", "but", "while", "because", "and", "if", "when", "which", "who", "although", "so");
  private static final Set<String> HYPOTHESES = Set.of("if", "when", "although", "because");
  private static final Set<String> OPINIONS =
      Set.of("say", "think", "expect", "like", "love", "hope", "guess", "argue", "mean", "tell");
  private static final Set<String> THOUGHTS =
      Set.of("think", "believe", "feel", "say", "suggest", "claim", "argue");
  private static final Set<String> REFERRING =
      Set.of("this", "that", "it", "these", "those", "which", "there");

  private final List<StanceRule> modals;
  private final List<StanceRule> predicates;
  private final List<StanceRule> futures;
  private final List<StanceRule> conditions;

  Said(RuleBook book) {
    modals = book.rules("stance-modals").stream().map(StanceRule::of).toList();
    predicates = book.rules("stance-predicates").stream().map(StanceRule::of).toList();
    futures = book.rules("stance-futures").stream().map(StanceRule::of).toList();
    conditions = book.rules("stance-conditions").stream().map(StanceRule::of).toList();
  }

  @Override
  public List<Candidate> find(Holders holders, Sentence sentence) {
    List<Candidate> found = new ArrayList<>();
    for (int i = 1; i < sentence.size(); i++) {
      modal(holders, sentence, i).ifPresent(found::add);
      predicate(holders, sentence, i).ifPresent(found::add);
      future(holders, sentence, i).ifPresent(found::add);
      condition(holders, sentence, i).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Candidate> modal(Holders holders, Sentence sentence, int at) {
    return first(modals, sentence, at)
        .filter(
            _ ->
                !isAfter(
                    sentence,
                    at,
                    Set.of(
                        "will", "’ll", "'ll", "would", "may", "might", "not", "n't", "n’t", "to")))
        .filter(m -> !m.rule().words().contains("should") || !isDenied(sentence, m.cue().last()))
        .filter(m -> !m.rule().words().contains("should") || !isTurned(sentence, at))
        .filter(m -> !m.rule().words().contains("should") || !isExpected(sentence, at))
        .filter(_ -> !isBelievedByOthers(holders, sentence, at))
        .filter(
            _ ->
                !isQuestion(sentence, at)
                    && !sentence.token(at).tag().equals("VBN")
                    && !sentence.token(at).isNoun()
                    && !isPastNeed(holders, sentence, at))
        .flatMap(m -> said(holders, sentence, m));
  }

  /**
   * "We had to walk home": what was once needed. "Norway said Chile had to leave" retells a "must",
   * and so does "had to be lifted".
   */
  private static boolean isPastNeed(Holders holders, Sentence sentence, int at) {
    if (!sentence.token(at).tag().equals("VBD")) {
      return false;
    }
    int subject = Clauses.subject(sentence, at);
    boolean retold =
        subject >= 0
            && (!holders.of(sentence, subject).isEmpty()
                || sentence.token(at).lemma().equals("need") && sentence.token(subject).isNoun()
                || Parties.orForces(holders.cast(), sentence, subject).isPresent()
                || isHelped(sentence, at));
    return !retold
        || holders.voices().quotation(sentence.token(at).span()).isPresent()
        || holders
            .voice(sentence, at)
            .filter(v -> holders.isSame(sentence, subject, v))
            .isPresent();
  }

  /** Whether "be" follows: "had to be lifted". */
  private static boolean isHelped(Sentence sentence, int at) {
    return at + 2 < sentence.size() && sentence.token(at + 2).lemma().equals("be");
  }

  /** A stance of the speaker, about the whole clause. */
  private Optional<Candidate> said(Holders holders, Sentence sentence, Match match) {
    Optional<Agent> voice = holders.voice(sentence, match.cue().first());
    if (voice.isEmpty() || Clauses.isSupposed(sentence, match.cue().first())) {
      return Optional.empty();
    }
    return clause(sentence, match)
        .filter(c -> match.rule().isMetBy(sentence, c))
        .map(c -> candidate(match, sentence, voice.get(), Optional.empty(), c));
  }

  private Optional<Candidate> predicate(Holders holders, Sentence sentence, int at) {
    if (!isPredicate(sentence, at)) {
      return Optional.empty();
    }
    return first(predicates, sentence, at).flatMap(m -> said(holders, sentence, m));
  }

  private static boolean isPredicate(Sentence sentence, int word) {
    for (int i = word - 1; i >= 0 && i >= word - 6; i--) {
      Token token = sentence.token(i);
      if (Set.of("be", "remain", "'s").contains(token.lemma()) && token.isVerb()) {
        return !Clauses.hasAuxiliary(sentence, i, Set.of("not", "n't", "may", "might", "could"));
      }
      String tag = token.tag();
      if (!(tag.equals("DT")
          || tag.startsWith("JJ")
          || tag.startsWith("RB")
          || tag.equals("IN")
          || tag.startsWith("NN"))) {
        return false;
      }
    }
    return false;
  }

  private Optional<Candidate> future(Holders holders, Sentence sentence, int at) {
    Optional<Match> match = first(futures, sentence, at);
    if (match.isEmpty() || Clauses.isSupposed(sentence, at)) {
      return Optional.empty();
    }
    Optional<Agent> voice = holders.voice(sentence, at);
    int subject = Clauses.subject(sentence, verb(sentence, at));
    if (voice.isEmpty() || subject < 0 || !holders.isSame(sentence, subject, voice.get())) {
      return Optional.empty();
    }
    return clause(sentence, match.get())
        .filter(c -> match.get().rule().isMetBy(sentence, c))
        .map(c -> candidate(match.get(), sentence, voice.get(), Optional.empty(), c));
  }

  private Optional<Candidate> condition(Holders holders, Sentence sentence, int at) {
    Optional<Match> match = first(conditions, sentence, at);
    if (match.isEmpty()) {
      return Optional.empty();
    }
    int modal = modalBefore(sentence, at);
    if (modal < 0 || OPINIONS.contains(sentence.token(verb(sentence, modal)).lemma())) {
      return Optional.empty();
    }
    Optional<Agent> voice = holders.voice(sentence, at);
    Optional<Agent> subject =
        Optional.of(Clauses.subject(sentence, verb(sentence, modal)))
            .filter(s -> s >= 0)
            .flatMap(s -> holders.of(sentence, s).stream().findFirst());
    int start = clauseStart(sentence, modal);
    Optional<Agent> holder = voice.or(() -> subject.filter(_ -> start == 0));
    if (holder.isEmpty() || match.get().rule().own() && !isOwn(holders, sentence, modal, voice)) {
      return Optional.empty();
    }
    Stretch content =
        new Stretch(
            start,
            Clauses.end(sentence, Math.min(sentence.size() - 1, match.get().cue().last() + 1), at));
    return Optional.of(content)
        .filter(c -> !Clauses.isFinite(sentence.token(c.first())))
        .filter(c -> match.get().rule().isMetBy(sentence, c))
        .map(c -> candidate(match.get(), sentence, holder.get(), Optional.empty(), c));
  }

  /** Whether the clause of a modal is about the speaker, in his own mouth. */
  private static boolean isOwn(
      Holders holders, Sentence sentence, int modal, Optional<Agent> voice) {
    int subject = Clauses.subject(sentence, verb(sentence, modal));
    return subject >= 0 && voice.filter(v -> holders.isSame(sentence, subject, v)).isPresent();
  }

  private static int modalBefore(Sentence sentence, int at) {
    for (int i = at - 1; i > 0; i--) {
      Token token = sentence.token(i);
      if (token.tag().equals("MD")
          && Set.of("will", "would", "can", "must", "'ll", "’ll")
              .contains(token.lemma().toLowerCase(Locale.ROOT))) {
        return i;
      }
      if (token.tag().equals(",") || token.word().equals(";") || Clauses.isFinite(token)) {
        return -1;
      }
    }
    return -1;
  }

  private static Candidate candidate(
      Match match, Sentence sentence, Agent holder, Optional<Agent> teller, Stretch content) {
    return new Candidate(
        match.rule(),
        sentence,
        match.rule().stance(),
        List.of(holder),
        teller,
        match.cue(),
        content,
        CERTAIN);
  }

  /** A rule whose words stand at a place. */
  private record Match(StanceRule rule, Stretch cue) {}

  private static Optional<Match> first(List<StanceRule> rules, Sentence sentence, int at) {
    for (StanceRule rule : rules) {
      for (Phrase phrase : rule.phrases()) {
        int end = phrase.matchAt(sentence, at, Math.min(sentence.size() - 1, at + 10));
        if (end >= at) {
          return Optional.of(new Match(rule, new Stretch(at, end)));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isAfter(Sentence sentence, int at, Set<String> words) {
    return at > 0 && words.contains(Clauses.lower(sentence.token(at - 1)));
  }

  /** "..., should talks fail, ...": a supposition. */
  private static boolean isTurned(Sentence sentence, int at) {
    String before = at == 0 ? "," : sentence.token(at - 1).tag();
    return before.equals(",") || before.equals("CC") || subjectFollows(sentence, at);
  }

  /** "should the talks fail": the subject stands after the word. */
  private static boolean subjectFollows(Sentence sentence, int at) {
    if (at + 1 >= sentence.size()) {
      return false;
    }
    String tag = sentence.token(at + 1).tag();
    return tag.equals("DT") || tag.startsWith("PRP") || tag.startsWith("NNP") || tag.equals("NNS");
  }

  /** "That should put an end to it": what will come of something. */
  private static boolean isExpected(Sentence sentence, int at) {
    return Set.of("that", "this", "it", "which").contains(Clauses.lower(sentence.token(at - 1)));
  }

  /**
   * Whether the clause is what somebody else than the speaker is said to think: "he said that if
   * you believe Chile should leave ...".
   */
  private static boolean isBelievedByOthers(Holders holders, Sentence sentence, int at) {
    int governor = sentence.token(verb(sentence, at)).head();
    if (governor < 0 || governor >= at || !THOUGHTS.contains(sentence.token(governor).lemma())) {
      return false;
    }
    int subject = Clauses.subject(sentence, governor);
    return Clauses.isSupposed(sentence, governor)
        || Clauses.isNegated(sentence, governor)
        || subject >= 0
            && holders
                .voice(sentence, at)
                .filter(v -> !holders.isSame(sentence, subject, v))
                .filter(_ -> isSomebody(holders, sentence, subject))
                .isPresent();
  }

  private static boolean isSomebody(Holders holders, Sentence sentence, int noun) {
    return Clauses.lower(sentence.token(noun)).equals("you")
        || !holders.of(sentence, noun).isEmpty();
  }

  private static boolean isDenied(Sentence sentence, int at) {
    return at + 1 < sentence.size()
        && Set.of("not", "n't", "n’t").contains(Clauses.lower(sentence.token(at + 1)));
  }

  private static boolean isQuestion(Sentence sentence, int at) {
    return sentence.token(sentence.size() - 1).word().equals("?")
        || at > 0 && sentence.token(at - 1).tag().startsWith("W");
  }

  /** The verb that a modal helps. */
  private static int verb(Sentence sentence, int modal) {
    for (int i = modal; i < Math.min(sentence.size(), modal + 6); i++) {
      if (sentence.token(i).tag().equals("VB")) {
        return i;
      }
    }
    return modal;
  }

  /** The whole clause around the words; none when its subject only points back. */
  private static Optional<Stretch> clause(Sentence sentence, Match match) {
    int before = match.cue().first() - 1;
    int start = clauseStart(sentence, before);
    int end =
        Clauses.end(
            sentence, Math.min(sentence.size() - 1, match.cue().last()), match.cue().first());
    boolean refers =
        match.cue().size() <= 2
            && REFERRING.contains(Clauses.lower(sentence.token(start)))
            && end - match.cue().last() < 1;
    boolean headless = Clauses.isFinite(sentence.token(start)) && start < match.cue().first();
    return refers || headless || end < start
        ? Optional.empty()
        : Optional.of(new Stretch(start, end));
  }

  /** The first word of the clause that a word stands in. */
  static int clauseStart(Sentence sentence, int word) {
    int start = 0;
    for (int i = word; i >= 0; i--) {
      Token token = sentence.token(i);
      int opening = isDoubleQuote(token) ? opening(sentence, i) : -1;
      if (opening >= 0) {
        i = opening;
        continue;
      }
      if (isDoubleQuote(token)
          || token.word().equals(";")
          || token.word().equals(":")
          || token.word().equals("—")
          || token.word().equals("–")
          || breaks(sentence, i, word)
          || isSaying(token) && i < word) {
        start = i + 1;
        break;
      }
    }
    int from = start;
    while (start < word
        && (sentence.token(start).tag().equals(",") || sentence.token(start).tag().equals("CC"))) {
      start++;
    }
    return afterOpening(sentence, Math.min(Math.max(start, from), word), word);
  }

  /**
   * Where the few words in quotation marks begin that a mark closes; -1 when it opens some, or
   * many.
   */
  private static int opening(Sentence sentence, int mark) {
    boolean closes =
        mark > 0 && sentence.token(mark - 1).span().end() == sentence.token(mark).span().start();
    if (!closes) {
      return -1;
    }
    for (int i = mark - 1; i >= 0 && i >= mark - 6; i--) {
      if (isDoubleQuote(sentence.token(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isDoubleQuote(Token token) {
    return switch (token.word()) {
      case "\"", "“", "”", "``", "''" -> true;
      default -> false;
    };
  }

  private static boolean isSaying(Token token) {
    return token.isVerb()
        && Set.of(
                "say",
                "tell",
                "add",
                "stress",
                "insist",
                "argue",
                "state",
                "warn",
                "declare",
                "announce",
                "reiterate",
                "emphasize",
                "emphasise",
                "note",
                "believe",
                "think")
            .contains(token.lemma());
  }

  private static boolean breaks(Sentence sentence, int index, int word) {
    String here = Clauses.lower(sentence.token(index));
    if (here.equals("and")) {
      return index < word && !joinsNouns(sentence, index);
    }
    return BREAKS.contains(here) && !(HYPOTHESES.contains(here) && hasComma(sentence, index, word));
  }

  private static boolean hasComma(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (sentence.token(i).tag().equals(",")) {
        return true;
      }
    }
    return false;
  }

  /** A past form counts only with a subject: else it may be a participle ("regions made up of"). */
  private static boolean hasTense(Sentence sentence, int index) {
    Token token = sentence.token(index);
    return Clauses.isFinite(token)
        && (!token.tag().equals("VBD")
            || !sentence.dependents(index, "nsubj", "nsubj:pass").isEmpty());
  }

  /**
   * Whether "and" stands between two nouns of one subject, with no verb before it in the clause.
   */
  private static boolean joinsNouns(Sentence sentence, int conjunction) {
    if (conjunction == 0 || sentence.token(conjunction - 1).tag().equals(",")) {
      return false;
    }
    for (int i = conjunction - 1; i >= 0; i--) {
      Token token = sentence.token(i);
      if (hasTense(sentence, i)) {
        return false;
      }
      if (token.tag().equals(",")
          || BREAKS.contains(Clauses.lower(token))
          || isDoubleQuote(token)) {
        return true;
      }
    }
    return true;
  }

  private static boolean isDayPhrase(Sentence sentence, int at) {
    return at + 1 < sentence.size()
        && Set.of("on", "last", "late", "early").contains(Clauses.lower(sentence.token(at)))
        && Clauses.lower(sentence.token(at + 1))
            .matches("(mon|tues|wednes|thurs|fri|satur|sun)day");
  }

  /** Past "After the talks," at the beginning of a sentence. */
  private static int afterOpening(Sentence sentence, int start, int word) {
    int at = start;
    for (int i = start; i < word; i++) {
      String tag = sentence.token(at).tag();
      if (isDayPhrase(sentence, at) && at + 2 <= word) {
        at += 2;
        continue;
      }
      boolean adverb =
          tag.startsWith("RB") && at + 1 < word && !sentence.token(at + 1).tag().equals(",");
      if (adverb && !sentence.token(at + 1).tag().equals("IN")) {
        at++;
        continue;
      }
      boolean opening =
          tag.equals("IN")
              || tag.startsWith("RB")
              || tag.equals("VBG")
              || tag.equals("VBN")
              || tag.equals("CC");
      if (!opening) {
        return at;
      }
      if (sentence.token(i).tag().equals(",")) {
        at = i + 1;
      }
    }
    return at;
  }
}
