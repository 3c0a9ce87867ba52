package parley.pipeline.extract.instrument;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.Token;
import parley.pipeline.extract.cast.Cast;
import parley.pipeline.extract.frame.Agent;
import parley.pipeline.extract.frame.Clauses;
import parley.pipeline.extract.frame.Parties;
import parley.pipeline.extract.frame.Phrase;
import parley.pipeline.extract.frame.Stretch;
import parley.pipeline.rules.Rule;
import parley.pipeline.rules.RuleBook;

/** How far an instrument is, by the words about it. */
final class Progress {

  /**
   * A status and its words.
   *
   * @param rank how far along, 1 for a proposal, 8 for what is ratified, 9 for what is over
   * @param doers who brought it there
   */
  record Step(String status, int rank, Stretch words, List<Agent> doers) {}

  private record StatusRule(
      String status,
      int rank,
      List<String> before,
      List<String> beforeAgreement,
      List<Phrase> verbs,
      List<Phrase> intransitive,
      List<String> predicates) {}

  private static final Set<String> ARTICLES =
      Set.of(
          "the", "a", "an", "this", "that", "its", "their", "his", "her", "our", "these", "two",
          "several");
  private static final Set<String> UNREAL =
      Set.of(
          "will", "would", "could", "may", "might", "can", "should", "must", "to", "shall", "’ll",
          "'ll");

  private final List<StatusRule> rules;
  private final List<Phrase> pending;

  Progress(RuleBook book) {
    rules = book.rules("instrument-statuses").stream().map(Progress::rule).toList();
    pending = Phrase.all(book.all("instrument-pending", "phrases"));
  }

  private static StatusRule rule(Rule rule) {
    return new StatusRule(
        rule.name(),
        Integer.parseInt(rule.one("rank").orElse("0")),
        rule.all("before"),
        rule.all("before-agreement"),
        Phrase.all(rule.all("verbs")),
        Phrase.all(rule.all("intransitive")),
        rule.all("predicates"));
  }

  /** The steps that the words around a named instrument tell, in the order of the text. */
  List<Step> of(Cast cast, NamedInstrument named) {
    List<Step> found = new ArrayList<>();
    for (StatusRule rule : rules) {
      before(named, rule).ifPresent(found::add);
      active(cast, named, rule).ifPresent(found::add);
      passive(cast, named, rule).ifPresent(found::add);
      predicate(named, rule).ifPresent(found::add);
    }
    found.sort(Comparator.comparingInt(s -> s.words().first()));
    return found;
  }

  private static Optional<Step> before(NamedInstrument named, StatusRule rule) {
    boolean agreement = named.noun().family().equals("agreement");
    for (int i = named.name().first(); i < named.head(); i++) {
      String word = Clauses.lower(named.sentence().token(i));
      if (rule.before().contains(word) || agreement && rule.beforeAgreement().contains(word)) {
        return Optional.of(new Step(rule.status(), rule.rank(), new Stretch(i, i), List.of()));
      }
    }
    return Optional.empty();
  }

  /** "signed the deal", "agreed on a truce". */
  private static Optional<Step> active(Cast cast, NamedInstrument named, StatusRule rule) {
    Sentence sentence = named.sentence();
    int at = named.name().first() - 1;
    while (at >= 0
        && (ARTICLES.contains(Clauses.lower(sentence.token(at)))
            || Clauses.isQuote(sentence.token(at)))) {
      at--;
    }
    for (Phrase verb : rule.verbs()) {
      for (int start = Math.max(0, at - 5); start <= at; start++) {
        if (verb.matchAt(sentence, start, at) == at && isReal(sentence, start)) {
          return Optional.of(
              new Step(
                  rule.status(),
                  rule.rank(),
                  new Stretch(start, at),
                  doers(cast, sentence, start)));
        }
      }
    }
    return Optional.empty();
  }

  private static List<Agent> doers(Cast cast, Sentence sentence, int verb) {
    int subject = Clauses.subject(sentence, verb);
    return subject < 0 ? List.of() : Parties.all(cast, sentence, subject);
  }

  private static boolean isReal(Sentence sentence, int verb) {
    Token token = sentence.token(verb);
    boolean finite = token.isVerb() && !token.tag().equals("VB") || token.isNoun();
    return finite
        && !Clauses.isNegated(sentence, verb)
        && !Clauses.hasAuxiliary(sentence, verb, UNREAL)
        && !Clauses.isSupposed(sentence, verb);
  }

  /** "the deal was signed", "the deal signed in May", "the deal collapsed". */
  private static Optional<Step> passive(Cast cast, NamedInstrument named, StatusRule rule) {
    Sentence sentence = named.sentence();
    int from = named.name().last() + 1;
    boolean helped = false;
    for (int i = from; i < Math.min(sentence.size(), from + 6); i++) {
      Token token = sentence.token(i);
      if (matchesAt(rule.intransitive(), sentence, i) >= 0 && !helped && isReal(sentence, i)) {
        return Optional.of(step(rule, i, matchesAt(rule.intransitive(), sentence, i), List.of()));
      }
      boolean participle = token.tag().equals("VBN") || token.tag().equals("VBD") && helped;
      int end = matchesAt(rule.verbs(), sentence, i);
      if (participle && end >= 0 && (helped ? isReal(sentence, i) : i == from)) {
        return Optional.of(step(rule, i, end, by(cast, sentence, end)));
      }
      boolean helps = token.isVerb() && Set.of("be", "have").contains(token.lemma());
      helped |= helps && !token.word().equals("be");
      if (!helps && !token.tag().startsWith("RB") && !token.tag().equals("MD")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Step step(StatusRule rule, int first, int last, List<Agent> doers) {
    return new Step(rule.status(), rule.rank(), new Stretch(first, last), doers);
  }

  private static int matchesAt(List<Phrase> phrases, Sentence sentence, int at) {
    return phrases.stream()
        .mapToInt(p -> p.matchAt(sentence, at, Math.min(sentence.size() - 1, at + 5)))
        .max()
        .orElse(-1);
  }

  /** Those after "by" or "between" shortly after a participle. */
  private static List<Agent> by(Cast cast, Sentence sentence, int participle) {
    for (int i = participle + 1; i < Math.min(sentence.size(), participle + 5); i++) {
      if (Set.of("by", "between").contains(Clauses.lower(sentence.token(i)))) {
        List<Agent> found = new ArrayList<>();
        for (int k = i + 1; k < Math.min(sentence.size(), i + 8) && found.isEmpty(); k++) {
          if (sentence.token(k).isNoun()) {
            found.addAll(Parties.all(cast, sentence, k));
          }
        }
        return found;
      }
    }
    return List.of();
  }

  /** "the document is 100 percent ready". */
  private static Optional<Step> predicate(NamedInstrument named, StatusRule rule) {
    Sentence sentence = named.sentence();
    boolean is = false;
    for (int i = named.name().last() + 1; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      String word = Clauses.lower(token);
      if (is && rule.predicates().contains(word)) {
        return Optional.of(step(rule, i, i, List.of()));
      }
      if (Set.of("is", "are", "was", "were").contains(word) && isVerbOf(sentence, named, i)) {
        is = true;
      } else if (is
          && !(token.tag().startsWith("RB")
              || token.tag().equals("CD")
              || token.word().equals("%")
              || Clauses.isQuote(token)
              || word.equals("percent"))) {
        return Optional.empty();
      } else if (!is && Clauses.isFinite(token)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isVerbOf(Sentence sentence, NamedInstrument named, int verb) {
    Token head = sentence.token(named.head());
    int above = sentence.token(verb).head();
    if (head.relation().equals("nsubj") && (head.head() == verb || head.head() == above)) {
      return true;
    }
    int subject = Clauses.subject(sentence, verb);
    int dashed =
        sentence.token(verb).head() >= 0
            ? Clauses.subject(sentence, sentence.token(verb).head())
            : -1;
    return subject == named.head() || dashed == named.head() || named.name().contains(subject);
  }

  /** The words of a sentence that say what still has to happen. */
  Optional<Stretch> pending(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      for (Phrase phrase : pending) {
        int end = phrase.matchAt(sentence, i, sentence.size() - 1);
        if (end >= i && !isQuestionable(sentence, i)) {
          return Optional.of(new Stretch(i, Clauses.end(sentence, end, i)));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isQuestionable(Sentence sentence, int at) {
    return Clauses.isSupposed(sentence, at);
  }
}
