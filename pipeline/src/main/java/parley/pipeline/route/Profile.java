package parley.pipeline.route;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * What a reading is about, as weights of traits: the parties of its claims, where they meet, what
 * plans lie on the table, what the issues are. A person counts as the side that he stands for.
 */
final class Profile {

  /** A claim about the talks says more about whose talks they are than one about the ground. */
  private static final double MEETING = 3;

  private static final String PARTY = "party:";
  private static final double TALK = 2;
  private static final double GROUND = 0.5;
  private static final double PLACE = 0.5;
  private static final double ISSUE = 0.3;

  private final Map<String, ReportedActor> actors = new HashMap<>();
  private final TreeMap<String, Double> traits = new TreeMap<>();
  private final TreeMap<String, Double> parties = new TreeMap<>();
  private final Map<String, String> names = new HashMap<>();

  private Profile(Reading reading) {
    reading.actors().forEach(actor -> actors.put(actor.key(), actor));
    reading.claims().forEach(this::take);
  }

  static Profile of(Reading reading) {
    return new Profile(reading);
  }

  /** The traits with their weights, scaled to length 1; empty when the reading says nothing. */
  Map<String, Double> traits() {
    double length = Math.sqrt(traits.values().stream().mapToDouble(w -> w * w).sum());
    TreeMap<String, Double> scaled = new TreeMap<>();
    traits.forEach((trait, weight) -> scaled.put(trait, weight / length));
    return scaled;
  }

  /** How much the reading says of parties that talk. */
  double weight() {
    return parties.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** How much is said of each party. */
  Map<String, Double> parts() {
    return Collections.unmodifiableMap(parties);
  }

  static boolean isParty(String trait) {
    return trait.startsWith(PARTY);
  }

  /** The parties by their names, those of which most is said first. */
  List<String> parties() {
    return parties.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> names.getOrDefault(entry.getKey(), entry.getKey()))
        .toList();
  }

  /** The trait's name for the reader. */
  static String name(String trait) {
    return trait.substring(trait.indexOf(':') + 1).replace('-', ' ');
  }

  private void take(Claim claim) {
    switch (claim.kind()) {
      case MEETING -> {
        parties(claim, Slot.PARTICIPANTS, MEETING);
        words(claim, Slot.PLACE, "place", PLACE);
      }
      case POSITION -> {
        parties(claim, Slot.ACTOR, TALK);
        words(claim, Slot.ISSUE, "issue", ISSUE);
      }
      case ROLE -> parties(claim, Slot.ACTOR, TALK);
      case ATTENDANCE -> parties(claim, Slot.SIDE, TALK);
      case INSTRUMENT -> {
        parties(claim, Slot.PARTIES, TALK);
        words(claim, Slot.NAME, "plan", 1);
      }
      case STATEMENT -> parties(claim, Slot.SPEAKER, 1);
      case INCIDENT -> parties(claim, Slot.ACTOR, GROUND);
      case FIGURE -> {}
    }
  }

  private void parties(Claim claim, Slot slot, double weight) {
    for (Cited cited : claim.values(slot)) {
      @Nullable ReportedActor party =
          cited.value() instanceof Value.Party(String key) ? side(key) : null;
      if (party != null && !party.unnamed() && party.type() != ActorType.PERSON) {
        String trait = PARTY + Ids.slug(party.name());
        traits.merge(trait, weight, Double::sum);
        parties.merge(trait, weight, Double::sum);
        names.putIfAbsent(trait, party.name());
      }
    }
  }

  private @Nullable ReportedActor side(String key) {
    ReportedActor actor = actors.get(key);
    if (actor == null || actor.side() == null) {
      return actor;
    }
    return actors.getOrDefault(actor.side(), actor);
  }

  private void words(Claim claim, Slot slot, String trait, double weight) {
    for (Cited cited : claim.values(slot)) {
      String slug = Ids.slug(cited.value().text());
      if (!slug.isEmpty()) {
        traits.merge(trait + ":" + slug, weight, Double::sum);
      }
    }
  }
}
