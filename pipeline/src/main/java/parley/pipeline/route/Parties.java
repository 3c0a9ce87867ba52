package parley.pipeline.route;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Who talks in some reports. */
final class Parties {

  private final Map<String, Double> weights = new TreeMap<>();
  private final Map<String, Double> talks = new TreeMap<>();
  private final Map<String, Integer> reports = new TreeMap<>();
  private final Map<String, String> names = new TreeMap<>();

  Parties(Collection<Told> reports) {
    reports.forEach(this::take);
  }

  private void take(Told told) {
    told.weights()
        .forEach(
            (party, weight) -> {
              weights.merge(party, weight, Double::sum);
              reports.merge(party, 1, Integer::sum);
            });
    told.talks().forEach((party, weight) -> talks.merge(party, weight, Double::sum));
    told.names()
        .forEach(
            (party, name) ->
                names.merge(party, name, (one, other) -> one.compareTo(other) <= 0 ? one : other));
  }

  /** Whether so much is said of at least two parties. */
  boolean isTold(double enough) {
    return isTold(weights, enough);
  }

  /** Whether so much is said of the talks of at least two parties. */
  boolean isTalk(double enough) {
    return isTold(talks, enough);
  }

  private static boolean isTold(Map<String, Double> weights, double enough) {
    return weights.size() > 1
        && weights.values().stream().mapToDouble(Double::doubleValue).sum() >= enough;
  }

  /**
   * The names of the parties that talk of which most reports tell, of equals those of which more is
   * said; those of which fewer than half as many reports tell as of the second are passed over.
   */
  List<String> first(int most) {
    Set<String> talking = talks.size() > 1 ? talks.keySet() : weights.keySet();
    List<String> told =
        talking.stream()
            .sorted(
                Comparator.comparing((String party) -> -reports.getOrDefault(party, 0))
                    .thenComparing(party -> -weights.getOrDefault(party, 0.0))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    int enough = told.size() < 2 ? 0 : reports.getOrDefault(told.get(1), 0);
    return told.stream()
        .limit(most)
        .filter(party -> 2 * reports.getOrDefault(party, 0) >= enough)
        .map(party -> names.getOrDefault(party, party))
        .sorted()
        .toList();
  }
}
