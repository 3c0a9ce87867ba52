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
  public Kind kind() {
    return Kind.ROLE;
  }

  @Override
  public long[] keys(Testimony testimony) {
    return new long[] {
      WordSet.hash(testimony.text(Slot.ACTOR).orElse(""), testimony.text(Slot.ROLE).orElse(""))
    };
  }

  @Override
  public boolean same(Testimony first, Testimony second) {
    return first.text(Slot.ACTOR).equals(second.text(Slot.ACTOR))
        && first.text(Slot.ROLE).equals(second.text(Slot.ROLE));
  }

  @Override
  public String id(Map<Slot, List<FactValue>> slots) {
    return Naming.id(Kind.ROLE, slots, Slot.ACTOR, Slot.ROLE);
  }

  @Override
  public Map<Slot, List<FactValue>> slots(List<Testimony> group, List<Testimony> background) {
    Map<Slot, List<FactValue>> slots = new EnumMap<>(Slot.class);
    slots.put(Slot.ACTOR, Tally.union(group, Slot.ACTOR));
    slots.put(Slot.ROLE, Tally.union(group, Slot.ROLE));
    return slots;
  }
}
