package parley.pipeline.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import parley.domain.Fact;
import parley.domain.FactValue;
import parley.domain.Kind;
import parley.domain.Slot;

/** Folds the testimonies of one kind into facts. */
interface Fold {

  /** What a fact came from. */
  record Folded(Fact fact, List<Testimony> testimonies) {}

  List<Folded> fold(List<Testimony> testimonies);

  /**
   * Groups in which every testimony is the same as the first that it meets; the order given
   * decides.
   */
  static List<List<Testimony>> groups(
      List<Testimony> ordered, BiPredicate<Testimony, Testimony> same) {
    List<List<Testimony>> groups = new ArrayList<>();
    for (Testimony each : ordered) {
      groups.stream()
          .filter(group -> group.stream().anyMatch(member -> same.test(member, each)))
          .findFirst()
          .ifPresentOrElse(
              group -> group.add(each), () -> groups.add(new ArrayList<>(List.of(each))));
    }
    return groups;
  }

  /** The number of independent origins. */
  static int origins(List<Testimony> testimonies) {
    Set<String> origins = new TreeSet<>();
    testimonies.forEach(t -> origins.add(t.origin()));
    return origins.size();
  }

  /** A fact with the slots that have values. */
  static Folded fact(
      String id, Kind kind, List<Testimony> testimonies, Map<Slot, List<FactValue>> slots) {
    Map<Slot, List<FactValue>> filled = new EnumMap<>(Slot.class);
    slots.forEach(
        (slot, values) -> {
          if (!values.isEmpty()) {
            filled.put(
                slot, values.stream().sorted(Comparator.comparing(FactValue::state)).toList());
          }
        });
    return new Folded(new Fact(id, kind, origins(testimonies), filled), List.copyOf(testimonies));
  }
}
