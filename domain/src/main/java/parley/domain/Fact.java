package parley.domain;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the claims of many reports about the same thing come to.
 *
 * @param id readable and stable from run to run ({@code meeting-2031-03-10-lima})
 * @param origins the number of independent origins that support it, at least 1
 * @param slots values with their states; in a slot the current ones first, then by day
 */
public record Fact(String id, Kind kind, int origins, Map<Slot, List<FactValue>> slots)
    implements Serializable {

  /**
   * @throws IllegalArgumentException when it has no value, or a slot is not of the kind
   */
  public Fact {
    EnumMap<Slot, List<FactValue>> copy = new EnumMap<>(Slot.class);
    slots.forEach((slot, values) -> copy.put(slot, List.copyOf(values)));
    if (copy.isEmpty() || !kind.slots().containsAll(copy.keySet())) {
      throw new IllegalArgumentException(
          "not the slots of a " + kind.label() + ": " + copy.keySet());
    }
    if (origins < 1) {
      throw new IllegalArgumentException("a fact needs an origin: " + id);
    }
    slots = Collections.unmodifiableMap(copy);
  }

  public List<FactValue> values(Slot slot) {
    return slots.getOrDefault(slot, List.of());
  }

  /** The values of a slot that hold or are disputed. */
  public List<FactValue> standing(Slot slot) {
    return values(slot).stream().filter(v -> v.state() != State.SUPERSEDED).toList();
  }

  /** The first value of a slot that holds or is disputed. */
  public Optional<FactValue> first(Slot slot) {
    return standing(slot).stream().findFirst();
  }
}
