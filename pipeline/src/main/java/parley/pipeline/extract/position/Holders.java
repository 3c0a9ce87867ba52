package parley.pipeline.extract.position;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import parley.domain.ActorType;
import parley.domain.ReportedActor;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.Token;
import parley.pipeline.extract.Scene;
import parley.pipeline.extract.cast.Cast;
import parley.pipeline.extract.frame.Agent;
import parley.pipeline.extract.frame.Clauses;
import parley.pipeline.extract.frame.Parties;
import parley.pipeline.extract.frame.Voices;

/** Who can hold a position, and who holds the one that a word shows. */
final class Holders {

  private static final Set<String> SELVES = Set.of("we", "i", "us", "our", "my");
  private static final Set<String> THIRDS = Set.of("they", "he", "she", "their", "his", "her");

  private final Scene scene;
  private final Voices voices;
  private final Set<String> outsiders;
  private final Set<String> parties;
  private final Set<String> media;

  /**
   * @param voices in whose mouth words stand
   * @param outsiders words of the offices that make nobody a party
   * @param parties words for parties that need no name
   * @param media words in the names of those who only report
   */
  Holders(
      Scene scene, Voices voices, Set<String> outsiders, Set<String> parties, Set<String> media) {
    this.media = media;
    this.scene = scene;
    this.voices = voices;
    this.outsiders = outsiders;
    this.parties = parties;
  }

  Cast cast() {
    return scene.cast();
  }

  Voices voices() {
    return voices;
  }

  /** How many sentences back another is; those that are wholly quoted do not count. */
  long distance(Sentence earlier, Sentence later) {
    return scene.annotated().sentences().stream()
        .filter(s -> s.index() > earlier.index() && s.index() <= later.index())
        .filter(s -> s.index() == later.index() || !isQuoted(s))
        .count();
  }

  private boolean isQuoted(Sentence sentence) {
    return scene.annotated().quotations().stream()
        .anyMatch(
            q ->
                q.marked().contains(sentence.token(0).span())
                    && q.marked().contains(sentence.token(sentence.size() - 1).span()));
  }

  /** Whether the actor is a party of its own within a country: "Norwegian rebels". */
  boolean isApart(ReportedActor actor) {
    String side = actor.side();
    return side != null
        && cast().actor(side).type() == ActorType.COUNTRY
        && hasWord(actor.name(), parties);
  }

  /** In whose mouth a word stands, when that one can hold a position. */
  Optional<Agent> voice(Sentence sentence, int word) {
    return voices.of(sentence, word).filter(this::isParty);
  }

  /** The holders that the subject of a verb names. */
  List<Agent> ofSubject(Sentence sentence, int verb) {
    int subject = Clauses.subject(sentence, verb);
    return subject < 0 ? List.of() : of(sentence, subject);
  }

  /** The holders that a noun or pronoun names: "we" is who is speaking. */
  List<Agent> of(Sentence sentence, int noun) {
    Token token = sentence.token(noun);
    if (isSelf(token)) {
      return voice(sentence, noun).map(v -> new Agent(v.actor(), token.span())).stream().toList();
    }
    return Parties.all(cast(), sentence, noun).stream().filter(this::isParty).toList();
  }

  /** Whether a noun means the holder, somebody of the same side, or its forces. */
  boolean isSame(Sentence sentence, int noun, Agent holder) {
    String word = Clauses.lower(sentence.token(noun));
    if (isSelf(sentence.token(noun))) {
      return true;
    }
    Optional<Agent> agent = Parties.orForces(cast(), sentence, noun);
    if (agent.isEmpty()) {
      return THIRDS.contains(word);
    }
    return side(agent.get().actor()).equals(side(holder.actor()));
  }

  private static boolean isSelf(Token token) {
    return token.isPronoun() && SELVES.contains(Clauses.lower(token));
  }

  /** The side of an actor, or the actor himself when he stands for nobody. */
  String side(String actor) {
    String side = cast().actor(actor).side();
    return side == null ? actor : side;
  }

  /** Whether the report says for whom the actor stands, or in which office. */
  boolean isOfficial(Agent agent) {
    ReportedActor actor = cast().actor(agent.actor());
    return actor.type() != ActorType.PERSON || actor.side() != null || !actor.offices().isEmpty();
  }

  /** A country, an organisation, or a person who holds an office or stands for a side. */
  boolean isParty(Agent agent) {
    ReportedActor actor = cast().actor(agent.actor());
    boolean outside =
        actor.offices().stream().anyMatch(o -> hasWord(o.value().text(), outsiders))
            || hasWord(actor.name(), outsiders)
            || actor.type() == ActorType.ORGANIZATION && hasWord(actor.name(), media);
    boolean official = isOfficial(agent) || actor.name().contains(" ");
    boolean known = !actor.unnamed() || actor.side() != null || hasWord(actor.name(), parties);
    return official && known && !outside;
  }

  private static boolean hasWord(String text, Set<String> words) {
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      if (words.contains(word)
          || word.endsWith("s") && words.contains(word.substring(0, word.length() - 1))) {
        return true;
      }
    }
    return false;
  }
}
