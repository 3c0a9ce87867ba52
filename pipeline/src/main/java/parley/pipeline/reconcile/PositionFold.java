package parley.pipeline.reconcile;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import parley.domain.FactValue;
import parley.domain.Ids;
import parley.domain.Kind;
import parley.domain.Slot;

/** What one actor wants on one issue, in one stance: alike contents are one position. */
final class PositionFold implements Fold {

  private static final double SAME_CONTENT = 0.5;

  @Override
  public Kind kind() {
    return Kind.POSITION;
  }

  @Override
  public long[] keys(Testimony testimony) {
    return testimony
        .meaning(Slot.CONTENT)
        .keys(
            WordSet.hash(
                testimony.text(Slot.ACTOR).orElse(""), testimony.text(Slot.STANCE).orElse("")));
  }

  @Override
  public boolean same(Testimony first, Testimony second) {
    return first.text(Slot.ACTOR).equals(second.text(Slot.ACTOR))
        && first.text(Slot.STANCE).equals(second.text(Slot.STANCE))
        && !Collections.disjoint(first.texts(Slot.ISSUE), second.texts(Slot.ISSUE))
        && first.meaning(Slot.CONTENT).overlap(second.meaning(Slot.CONTENT)) >= SAME_CONTENT;
  }

  @Override
  public String id(Map<Slot, List<FactValue>> slots) {
    return Naming.id(Kind.POSITION, slots, Slot.ACTOR, Slot.STANCE, Slot.ISSUE)
        + "-"
        + Ids.digest(Naming.first(slots, Slot.CONTENT).orElse(""));
  }

  @Override
  public Map<Slot, List<FactValue>> slots(List<Testimony> group, List<Testimony> background) {
    Map<Slot, List<FactValue>> slots = new EnumMap<>(Slot.class);
    slots.put(Slot.ACTOR, Tally.union(group, Slot.ACTOR));
    slots.put(Slot.ISSUE, Tally.union(group, Slot.ISSUE));
    slots.put(Slot.STANCE, Tally.union(group, Slot.STANCE));
    slots.put(Slot.CONTENT, Tally.words(group, Slot.CONTENT));
    return slots;
  }
}
