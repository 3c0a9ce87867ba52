package parley.pipeline.extract.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import parley.domain.ActorType;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.Token;
import parley.pipeline.extract.cast.Mention;
import parley.pipeline.extract.frame.Agent;
import parley.pipeline.extract.frame.Clauses;
import parley.pipeline.extract.frame.Stretch;
import parley.pipeline.rules.RuleBook;

/** Nouns that name a position: "its demand that ...", "a core demand of Norway". */
final class NounStances implements StanceFinder {

  private static final double CERTAIN = 0.8;
  private static final Set<String> OF = Set.of("of", "from", "by", "for");

  private final List<StanceRule> rules;

  NounStances(RuleBook book) {
    rules = book.rules("stance-nouns").stream().map(StanceRule::of).toList();
  }

  @Override
  public List<Candidate> find(Holders holders, Sentence sentence) {
    List<Candidate> found = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      if (!token.isNoun()) {
        continue;
      }
      for (StanceRule rule : rules) {
        if (rule.words().contains(token.lemma())) {
          candidate(rule, holders, sentence, i).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private static Optional<Candidate> candidate(
      StanceRule rule, Holders holders, Sentence sentence, int noun) {
    List<Agent> owners = owners(rule, holders, sentence, noun);
    if (owners.isEmpty()) {
      return Optional.empty();
    }
    Optional<Stretch> content = rule.governed(sentence, noun).map(StanceRule.Governed::stretch);
    if (content.isEmpty() && rule.predicate()) {
      content = subjectOf(sentence, noun);
    }
    return content
        .filter(c -> rule.isMetBy(sentence, c))
        .map(
            c ->
                new Candidate(
                    rule,
                    sentence,
                    rule.stance(),
                    owners,
                    VerbStances.teller(holders, sentence, noun),
                    new Stretch(noun, noun),
                    c,
                    CERTAIN));
  }

  /**
   * Whose demand it is: "Norway's demand", "its demand", "the Norwegian demand", "a demand of
   * Norway".
   */
  private static List<Agent> owners(StanceRule rule, Holders holders, Sentence sentence, int noun) {
    for (int i = noun - 1; i >= 0 && i >= noun - 6; i--) {
      Token token = sentence.token(i);
      if (token.tag().equals("PRP$")) {
        return pronoun(holders, sentence, i);
      }
      int at = i;
      Optional<Mention> mention =
          holders.cast().in(sentence).stream()
              .filter(m -> m.first() <= at && at <= m.last())
              .findFirst();
      if (mention.isPresent()) {
        Agent agent = new Agent(mention.get().actor(), mention.get().span());
        return holders.isParty(agent) ? List.of(agent) : List.of();
      }
      boolean between =
          token.tag().startsWith("JJ")
              || token.tag().equals("POS")
              || token.isNoun()
              || token.tag().equals("HYPH")
              || Clauses.isQuote(token);
      if (!between) {
        break;
      }
    }
    return afterPreposition(rule, holders, sentence, noun);
  }

  private static List<Agent> pronoun(Holders holders, Sentence sentence, int pronoun) {
    List<Agent> known = holders.of(sentence, pronoun);
    if (!known.isEmpty()) {
      return known;
    }
    boolean person = Set.of("his", "her", "my").contains(Clauses.lower(sentence.token(pronoun)));
    Optional<Mention> nearest =
        holders.cast().in(sentence).stream()
            .filter(m -> m.last() < pronoun && m.form() != Mention.Form.DEMONYM)
            .filter(m -> (holders.cast().actor(m.actor()).type() == ActorType.PERSON) == person)
            .reduce((_, b) -> b);
    if (nearest.isPresent()) {
      Agent agent = new Agent(nearest.get().actor(), nearest.get().span());
      return holders.isParty(agent) ? List.of(agent) : List.of();
    }
    for (int i = pronoun - 1; i >= 0; i--) {
      if (sentence.token(i).isVerb()) {
        List<Agent> subjects = holders.ofSubject(sentence, i);
        if (!subjects.isEmpty()) {
          return subjects;
        }
      }
    }
    return List.of();
  }

  private static List<Agent> afterPreposition(
      StanceRule rule, Holders holders, Sentence sentence, int noun) {
    int at = noun + 1;
    if (at >= sentence.size()) {
      return List.of();
    }
    String preposition = Clauses.lower(sentence.token(at));
    boolean governs = rule.takes().stream().anyMatch(t -> t.steps().getFirst().equals(preposition));
    if (governs || !OF.contains(preposition)) {
      return List.of();
    }
    return IntStream.range(at + 1, Math.min(sentence.size(), at + 5))
        .takeWhile(i -> isNounPart(sentence.token(i)))
        .filter(i -> sentence.token(i).isNoun())
        .mapToObj(i -> holders.of(sentence, i))
        .filter(a -> !a.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static boolean isNounPart(Token token) {
    return token.isNoun()
        || token.tag().equals("DT")
        || token.tag().startsWith("JJ")
        || token.tag().equals("PRP");
  }

  /** "Control of the port has been a demand of ...": what stands before the "be". */
  private static Optional<Stretch> subjectOf(Sentence sentence, int noun) {
    for (int i = noun - 1; i > 0 && i >= noun - 8; i--) {
      Token token = sentence.token(i);
      if (token.isVerb() && Set.of("be", "remain").contains(token.lemma())) {
        List<Integer> helping = Clauses.auxiliaries(sentence, i);
        int last = (helping.isEmpty() ? i : helping.getLast()) - 1;
        while (last > 0 && sentence.token(last).tag().equals(",")) {
          last--;
        }
        return last < 0
            ? Optional.empty()
            : Optional.of(new Stretch(Said.clauseStart(sentence, last), last));
      }
      if (token.isVerb() || token.tag().equals(",")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
