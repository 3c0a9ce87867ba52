package parley.pipeline.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import parley.domain.Fact;
import parley.domain.FactValue;
import parley.domain.Kind;
import parley.domain.Slot;

/**
 * How the testimonies of one kind become facts. All answers come from the content of the
 * testimonies, never from the order in which they arrived.
 */
interface Fold {

  Kind kind();

  /** Testimonies are grouped by weight, those of more first; of equal weight by day. */
  default int weight(Testimony testimony) {
    return 0;
  }

  /**
   * Under which keys a testimony stands in an index. Two that are the same share a key; two that
   * share one need not be the same.
   */
  long[] keys(Testimony testimony);

  /** Whether two testimonies may be of one fact; either way round the same. */
  boolean same(Testimony a, Testimony b);

  /** Forgets what was kept of a testimony that is no more. */
  default void forget(Testimony testimony) {}

  /**
   * Groups testimonies, one group a fact. Testimonies that are not linked, not over others either,
   * never come into one group, so that each such part can be grouped by itself.
   *
   * @param ordered by {@link #weight} and day; those of which nothing comes are in no group
   * @param links which of them are the {@link #same}
   */
  default List<List<Testimony>> groups(List<Testimony> ordered, Links links) {
    List<List<Testimony>> groups = new ArrayList<>();
    Map<Testimony, Integer> placed = new IdentityHashMap<>();
    for (Testimony each : ordered) {
      int group =
          links.of(each).stream()
              .mapToInt(other -> placed.getOrDefault(other, groups.size()))
              .min()
              .orElse(groups.size());
      if (group == groups.size()) {
        groups.add(new ArrayList<>());
      }
      groups.get(group).add(each);
      placed.put(each, group);
    }
    return groups;
  }

  /**
   * What else of its block speaks for a group, besides its members.
   *
   * @param block all testimonies that are linked with the group's
   */
  default List<Testimony> background(List<Testimony> group, List<Testimony> block) {
    return List.of();
  }

  /** What a group comes to, slot by slot. */
  Map<Slot, List<FactValue>> slots(List<Testimony> group, List<Testimony> background);

  /** The id that a fact has, unless another has it too. */
  String id(Map<Slot, List<FactValue>> slots);

  /** The number of independent origins. */
  static int origins(List<Testimony> testimonies) {
    Set<String> origins = new TreeSet<>();
    testimonies.forEach(t -> origins.add(t.origin()));
    return origins.size();
  }

  /** A fact with the slots that have values. */
  static Fact fact(
      String id, Kind kind, List<Testimony> testimonies, Map<Slot, List<FactValue>> slots) {
    Map<Slot, List<FactValue>> filled = new EnumMap<>(Slot.class);
    slots.forEach(
        (slot, values) -> {
          if (!values.isEmpty()) {
            filled.put(
                slot, values.stream().sorted(Comparator.comparing(FactValue::state)).toList());
          }
        });
    return new Fact(id, kind, origins(testimonies), filled);
  }
}
