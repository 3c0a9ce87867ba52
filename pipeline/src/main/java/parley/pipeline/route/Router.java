package parley.pipeline.route;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parley.domain.Reading;

/**
 * Knows the processes of a store by what was read of each, and says to which a report belongs: the
 * one with whose parties, places, plans and issues it has most in common. What the processes have
 * in common counts less. The order in which readings were learnt does not matter.
 */
public final class Router {

  /**
   * With less in common (the cosine of the weighted traits, 0 to 1) a report is of none of the
   * processes, even if it shares two of the parties.
   */
  private static final double COMMON = 0.3;

  /** A party with a smaller share of what is said of the first party is only named in passing. */
  private static final double PASSING = 0.1;

  /** A report that says less of parties that talk opens no process. */
  private static final double TELLING = 6;

  private static final int SHOWN = 3;

  private final Map<String, Map<String, Double>> processes = new TreeMap<>();

  /** Takes in that a reading belongs to a process. */
  public void learn(String process, Reading reading) {
    Map<String, Double> sum = processes.computeIfAbsent(process, _ -> new TreeMap<>());
    Profile.of(reading).traits().forEach((trait, weight) -> sum.merge(trait, weight, Double::sum));
  }

  /** Where a reading belongs; that it fits none is said only when it says enough itself. */
  public Route route(Reading reading) {
    Profile profile = Profile.of(reading);
    Map<String, Double> traits = profile.traits();
    List<String> parties = profile.parties();
    String title =
        parties.isEmpty()
            ? "Other talks"
            : String.join(", ", parties.stream().limit(SHOWN).toList());
    Optional<String> best =
        processes.keySet().stream()
            .max(
                Comparator.comparingDouble((String process) -> common(process, traits))
                    .thenComparing(Comparator.reverseOrder()));
    if (best.isEmpty()) {
      return new Route(Optional.empty(), "the first", title);
    }
    double common = common(best.get(), traits);
    if (common >= COMMON && sharesParties(best.get(), profile)) {
      return new Route(best, "shares " + shared(best.get(), traits), title);
    }
    if (profile.weight() < TELLING || parties.size() < 2) {
      return new Route(best, "says too little to tell", title);
    }
    return new Route(Optional.empty(), "fits none of the processes", title);
  }

  /**
   * Whether two parties of which much is said are the same, as one party may talk with many; of a
   * report that tells of one party alone, that one.
   */
  private boolean sharesParties(String process, Profile profile) {
    Map<String, Double> known = new TreeMap<>(processes.getOrDefault(process, Map.of()));
    known.keySet().removeIf(trait -> !Profile.isParty(trait));
    Set<String> main = main(known);
    Set<String> told = main(profile.parts());
    return told.stream().filter(main::contains).count() >= Math.min(2, told.size());
  }

  private static Set<String> main(Map<String, Double> parties) {
    double most = parties.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    Set<String> main = new TreeSet<>();
    parties.forEach(
        (party, weight) -> {
          if (weight >= PASSING * most) {
            main.add(party);
          }
        });
    return main;
  }

  /** How much a reading has in common with a process, from 0 to 1. */
  double common(String process, Map<String, Double> traits) {
    Map<String, Double> known = processes.getOrDefault(process, Map.of());
    double product = 0;
    double one = 0;
    double other = 0;
    for (Map.Entry<String, Double> trait : traits.entrySet()) {
      double weight = trait.getValue() * rarity(trait.getKey());
      product += weight * known.getOrDefault(trait.getKey(), 0.0) * rarity(trait.getKey());
      one += weight * weight;
    }
    for (Map.Entry<String, Double> trait : known.entrySet()) {
      double weight = trait.getValue() * rarity(trait.getKey());
      other += weight * weight;
    }
    return product == 0 ? 0 : product / Math.sqrt(one * other);
  }

  private double rarity(String trait) {
    long having = processes.values().stream().filter(known -> known.containsKey(trait)).count();
    return Math.log(1 + (double) processes.size() / Math.max(1, having));
  }

  private String shared(String process, Map<String, Double> traits) {
    Map<String, Double> known = processes.getOrDefault(process, Map.of());
    return traits.entrySet().stream()
        .filter(trait -> known.containsKey(trait.getKey()))
        .sorted(
            Comparator.comparingDouble(
                    (Map.Entry<String, Double> trait) ->
                        -trait.getValue() * known.getOrDefault(trait.getKey(), 0.0))
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(SHOWN)
        .map(trait -> Profile.name(trait.getKey()))
        .collect(Collectors.joining(", "));
  }
}
