package parley.pipeline.reconcile;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import parley.domain.FactValue;
import parley.domain.Kind;
import parley.domain.Slot;

/** One fact for each role that an actor has in the process. */
final class RoleFold implements Fold {

  @Override
  public List<Folded> fold(List<Testimony> testimonies) {
    List<List<Testimony>> groups =
        Fold.groups(
            testimonies,
            (a, b) ->
                a.text(Slot.ACTOR).equals(b.text(Slot.ACTOR))
                    && a.text(Slot.ROLE).equals(b.text(Slot.ROLE)));
    return Naming.name(
        Kind.ROLE,
        groups,
        RoleFold::slots,
        slots -> Naming.id(Kind.ROLE, slots, Slot.ACTOR, Slot.ROLE));
  }

  private static Map<Slot, List<FactValue>> slots(List<Testimony> group) {
    Map<Slot, List<FactValue>> slots = new EnumMap<>(Slot.class);
    slots.put(Slot.ACTOR, Tally.union(group, Slot.ACTOR));
    slots.put(Slot.ROLE, Tally.union(group, Slot.ROLE));
    return slots;
  }
}
