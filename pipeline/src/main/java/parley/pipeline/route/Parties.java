package parley.pipeline.route;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
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
 * Who talks in some readings. A person counts as the side that he stands for; a claim about the
 * talks says more than one about the ground.
 */
final class Parties {

  private static final double MEETING = 3;
  private static final double TALK = 2;
  private static final double SPEECH = 1;
  private static final double GROUND = 0.5;

  private final Map<String, Double> weights = new TreeMap<>();
  private final Map<String, Integer> reports = new TreeMap<>();
  private final Map<String, String> names = new TreeMap<>();

  Parties(Collection<Reading> readings) {
    readings.forEach(reading -> new OfOne(reading).take());
  }

  /** How much is said of parties that talk, over all readings. */
  double weight() {
    return weights.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** The number of parties. */
  int size() {
    return weights.size();
  }

  /** The names of the parties of which most reports tell, of equals those of which more is said. */
  List<String> first(int most) {
    return weights.keySet().stream()
        .sorted(
            Comparator.comparing((String party) -> -reports.getOrDefault(party, 0))
                .thenComparing(party -> -weights.getOrDefault(party, 0.0))
                .thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .map(party -> names.getOrDefault(party, party))
        .sorted()
        .toList();
  }

  /** The parties of one reading. */
  private final class OfOne {

    private final Reading reading;
    private final Map<String, ReportedActor> actors = new HashMap<>();
    private final TreeSet<String> told = new TreeSet<>();

    OfOne(Reading reading) {
      this.reading = reading;
      reading.actors().forEach(actor -> actors.put(actor.key(), actor));
    }

    void take() {
      reading.claims().forEach(this::take);
      told.forEach(party -> reports.merge(party, 1, Integer::sum));
    }

    private void take(Claim claim) {
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
          names.merge(slug, party.name(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
          told.add(slug);
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
