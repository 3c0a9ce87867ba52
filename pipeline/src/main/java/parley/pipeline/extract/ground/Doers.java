package parley.pipeline.extract.ground;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.domain.ActorType;
import parley.domain.ReportedActor;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.Token;
import parley.pipeline.extract.Scene;
import parley.pipeline.extract.cast.Agents;
import parley.pipeline.extract.cast.Mention;

/**
 * Who does what happens on the ground: actors, and those whose forces do it; not wars, talks and
 * other things with a name in them. "Its forces" are the teller's.
 */
final class Doers {

  private final Scene scene;
  private final Agents agents;
  private final EventWords words;

  Doers(Scene scene, EventWords words) {
    this.scene = scene;
    this.agents = new Agents(scene.cast());
    this.words = words;
  }

  /** The nouns that do what a verb says. */
  List<Integer> nouns(Sentence sentence, int verb) {
    int head = sentence.token(verb).head();
    if (EventNouns.isMeans(sentence, verb) && sentence.token(head).head() >= 0) {
      return agents.agentNouns(sentence, sentence.token(head).head());
    }
    boolean blamed =
        head >= 0
            && words.isBlame(sentence, head)
            && Set.of("advcl", "obl", "acl", "xcomp", "ccomp", "dep")
                .contains(sentence.token(verb).relation());
    return blamed
        ? sentence.dependents(head, "obj", "nsubj:pass")
        : agents.agentNouns(sentence, verb);
  }

  /** Who does what a verb says. */
  List<Doer> of(Sentence sentence, int verb, boolean people, Optional<Teller> teller) {
    Set<Mention> found = new LinkedHashSet<>();
    boolean own = false;
    for (int noun : nouns(sentence, verb)) {
      List<Mention> named = named(sentence, noun);
      found.addAll(named);
      own |= named.isEmpty() && isOwnForce(sentence, noun);
    }
    List<Doer> doers = doers(List.copyOf(found), people);
    if (doers.isEmpty() && own && teller.isPresent()) {
      Teller speaker = teller.get();
      String key = speaker.actor();
      if (key != null) {
        return List.of(new Doer(side(scene.cast().actor(key)), speaker.span()));
      }
    }
    return doers;
  }

  private List<Mention> named(Sentence sentence, int noun) {
    Optional<Mention> own =
        scene
            .cast()
            .at(sentence, noun)
            .filter(m -> m.head() == noun || m.last() == noun || m.first() == noun);
    boolean acts =
        own.isPresent() && !scene.cast().actor(own.get().actor()).unnamed()
            || words.isForce(sentence, noun)
            || sentence.token(noun).isPronoun();
    if (acts) {
      List<Mention> named = agents.named(sentence, noun);
      return named.isEmpty() ? owners(sentence, noun) : named;
    }
    boolean event = words.at(sentence, noun).stream().anyMatch(t -> !t.verbal());
    return own.map(List::of).orElseGet(() -> event ? owners(sentence, noun) : List.of());
  }

  private boolean isOwnForce(Sentence sentence, int noun) {
    return words.isForce(sentence, noun)
        && sentence.dependents(noun, "nmod:poss").stream()
            .anyMatch(p -> sentence.token(p).tag().equals("PRP$"));
  }

  /** Whose an event or a thing is: "Norway's", "Norwegian", "by Norway". */
  List<Mention> owners(Sentence sentence, int noun) {
    Set<Mention> found = new LinkedHashSet<>();
    for (Mention mention : scene.cast().in(sentence)) {
      int head = mention.head();
      Token token = sentence.token(head);
      boolean before =
          head < noun
              && noun - head <= 6
              && token.head() == noun
              && Set.of("nmod:poss", "amod", "compound").contains(token.relation());
      boolean by =
          head > noun
              && token.head() == noun
              && sentence.dependents(head, "case").stream()
                  .anyMatch(c -> sentence.token(c).lemma().equals("by"));
      if (before || by) {
        found.add(mention);
      }
    }
    return List.copyOf(found);
  }

  /** The mentions as doers; persons only where people do such things themselves. */
  List<Doer> doers(List<Mention> mentions, boolean people) {
    List<Doer> doers = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Mention mention : mentions) {
      ReportedActor actor = scene.cast().actor(mention.actor());
      if ((people || actor.type() != ActorType.PERSON) && seen.add(side(actor))) {
        doers.add(new Doer(side(actor), mention.span()));
      }
    }
    return doers;
  }

  /** The side of nameless forces and of those who speak for one; else the actor itself. */
  private static String side(ReportedActor actor) {
    return actor.unnamed() && actor.side() != null ? actor.side() : actor.key();
  }
}
