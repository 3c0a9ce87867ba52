package parley.pipeline.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import parley.domain.FactValue;
import parley.domain.Ids;
import parley.domain.Kind;
import parley.domain.Slot;
import parley.domain.State;

/** Gives facts their ids: readable, from their content, unique. */
final class Naming {

  private Naming() {}

  /**
   * One fact a group, named by its slots; of groups with one name each gets its least claim's
   * digest.
   */
  static List<Fold.Folded> name(
      Kind kind,
      List<List<Testimony>> groups,
      Function<List<Testimony>, Map<Slot, List<FactValue>>> slots,
      Function<Map<Slot, List<FactValue>>, String> id) {
    Map<String, List<List<Testimony>>> byId = new TreeMap<>();
    for (List<Testimony> group : groups) {
      byId.computeIfAbsent(id.apply(slots.apply(group)), _ -> new ArrayList<>()).add(group);
    }
    List<Fold.Folded> folded = new ArrayList<>();
    byId.forEach(
        (name, same) -> {
          for (List<Testimony> group : same) {
            String own = same.size() == 1 ? name : name + "-" + Ids.digest(least(group));
            folded.add(Fold.fact(own, kind, group, slots.apply(group)));
          }
        });
    return folded;
  }

  /** The parts that are there, joined; each a value's words as a slug of at most six words. */
  static String id(Kind kind, Map<Slot, List<FactValue>> slots, Slot... named) {
    StringBuilder id = new StringBuilder(kind.label());
    for (Slot slot : named) {
      first(slots, slot).ifPresent(text -> id.append('-').append(shortened(Ids.slug(text))));
    }
    return id.toString();
  }

  static Optional<String> first(Map<Slot, List<FactValue>> slots, Slot slot) {
    return slots.getOrDefault(slot, List.of()).stream()
        .filter(v -> v.state() != State.SUPERSEDED)
        .map(v -> v.value().text())
        .findFirst();
  }

  private static String shortened(String slug) {
    String[] words = slug.split("-");
    return words.length <= 6 ? slug : String.join("-", List.of(words).subList(0, 6));
  }

  private static String least(List<Testimony> group) {
    return group.stream().map(Testimony::id).min(Comparator.naturalOrder()).orElseThrow();
  }
}
