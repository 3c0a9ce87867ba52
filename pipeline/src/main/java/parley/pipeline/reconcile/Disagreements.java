package parley.pipeline.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import parley.domain.Disagreement;
import parley.domain.Fact;
import parley.domain.FactValue;
import parley.domain.Slot;
import parley.domain.State;
import parley.domain.Value;

/** Where the values of a fact do not say the same. */
public final class Disagreements {

  /** Slots whose old values a desk wants to see; how far a thing is only runs its course. */
  private static final Set<Slot> CHANGES = Set.of(Slot.DATES, Slot.PLACE, Slot.VALUE, Slot.DATE);

  private static final Set<String> CALLED_OFF =
      Set.of("postponed", "cancelled", "rejected", "broken", "withdrawn");

  private Disagreements() {}

  /** The disagreements of facts, in their order. */
  public static List<Disagreement> in(List<Fact> facts) {
    return facts.stream().flatMap(fact -> in(fact).stream()).toList();
  }

  static List<Disagreement> in(Fact fact) {
    List<Disagreement> found = new ArrayList<>();
    fact.slots()
        .forEach(
            (slot, values) -> {
              if (values.stream().anyMatch(v -> v.state() == State.DISPUTED)) {
                found.add(
                    of(
                        fact,
                        slot,
                        Disagreement.Nature.DISPUTED,
                        values,
                        "The reports differ; nothing decides between them."));
              } else if (changed(slot, values)) {
                found.add(
                    of(
                        fact,
                        slot,
                        Disagreement.Nature.SUPERSEDED,
                        values,
                        "A later report replaced the earlier value."));
              } else if (slot == Slot.QUOTE && StatementFold.varies(values)) {
                found.add(
                    of(
                        fact,
                        slot,
                        Disagreement.Nature.VARIANT,
                        values,
                        "The reports word it differently."));
              }
            });
    return List.copyOf(found);
  }

  private static boolean changed(Slot slot, List<FactValue> values) {
    boolean superseded = values.stream().anyMatch(v -> v.state() == State.SUPERSEDED);
    boolean calledOff =
        slot == Slot.STATUS && values.stream().anyMatch(v -> CALLED_OFF.contains(v.value().text()));
    return superseded && (CHANGES.contains(slot) || calledOff);
  }

  private static Disagreement of(
      Fact fact, Slot slot, Disagreement.Nature nature, List<FactValue> values, String note) {
    List<Value> inOrder =
        values.stream()
            .sorted(
                Comparator.comparing(
                        FactValue::reported, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(FactValue::state, Comparator.reverseOrder())
                    .thenComparing(v -> v.value().text()))
            .map(FactValue::value)
            .toList();
    return new Disagreement(fact.id(), slot, nature, inOrder, note);
  }
}
