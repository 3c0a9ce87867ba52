package parley.pipeline.reconcile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.domain.FactValue;
import parley.domain.Ids;
import parley.domain.Kind;
import parley.domain.Slot;
import parley.domain.State;

/** The parts of a readable id, from the content of a fact. */
final class Naming {

  private Naming() {}

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
}
