package parley.pipeline.route;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.domain.ActorType;
import parley.domain.Cited;
import parley.domain.Claim;
import parley.domain.Ids;
import parley.domain.Reading;
import parley.domain.ReportedActor;
import parley.domain.Slot;
import parley.domain.Value;

/**
 * What one report tells of parties. A person counts as the side that he stands for; a claim about
 * the talks says more than one about the ground.
 *
 * @param weights by the slug of a party, how much is said of it
 * @param talks by the slug of a party, how much of that is said of talks: of meetings, of who goes
 *     there, of positions and of papers; not of statements and of the ground
 * @param names of the same parties
 */
record Told(
    SortedMap<String, Double> weights,
    SortedMap<String, Double> talks,
    SortedMap<String, String> names) {

  private static final double MEETING = 3;
  private static final double TALK = 2;
  private static final double SPEECH = 1;
  private static final double GROUND = 0.5;

  Told {
    weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
    talks = Collections.unmodifiableSortedMap(new TreeMap<>(talks));
    names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
  }

  static Told of(Reading reading) {
    Telling telling = new Telling(reading);
    reading.claims().forEach(telling::take);
    return new Told(telling.weights, telling.talks, telling.names);
  }

  /** The parties of one reading. */
  private static final class Telling {

    private final TreeMap<String, Double> weights = new TreeMap<>();
    private final TreeMap<String, Double> talks = new TreeMap<>();
    private final TreeMap<String, String> names = new TreeMap<>();
    private final Map<String, ReportedActor> actors = new HashMap<>();

    Telling(Reading reading) {
      reading.actors().forEach(actor -> actors.put(actor.key(), actor));
    }

    void take(Claim claim) {
      switch (claim.kind()) {
        case MEETING -> take(claim, Slot.PARTICIPANTS, MEETING);
        case POSITION, ROLE -> take(claim, Slot.ACTOR, TALK);
        case ATTENDANCE -> take(claim, Slot.SIDE, TALK);
        case INSTRUMENT -> take(claim, Slot.PARTIES, TALK);
        case STATEMENT -> take(claim, Slot.SPEAKER, SPEECH);
        case INCIDENT -> take(claim, Slot.ACTOR, GROUND);
        case FIGURE -> {}
      }
    }

    private void take(Claim claim, Slot slot, double weight) {
      for (Cited cited : claim.values(slot)) {
        @Nullable ReportedActor party =
            cited.value() instanceof Value.Party(String key) ? side(key) : null;
        if (party != null && !party.unnamed() && party.type() != ActorType.PERSON) {
          String slug = Ids.slug(party.name());
          weights.merge(slug, weight, Double::sum);
          if (weight >= TALK) {
            talks.merge(slug, weight, Double::sum);
          }
          names.merge(slug, party.name(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
      }
    }

    private @Nullable ReportedActor side(String key) {
      ReportedActor actor = actors.get(key);
      return actor == null || actor.side() == null
          ? actor
          : actors.getOrDefault(actor.side(), actor);
    }
  }
}
