package parley.pipeline.reconcile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.domain.FactValue;
import parley.domain.Ids;
import parley.domain.Kind;
import parley.domain.Slot;

/** What one actor wants on one issue, in one stance: alike contents are one position. */
final class PositionFold implements Fold {

  private static final double SAME_CONTENT = 0.5;

  @Override
  public List<Folded> fold(List<Testimony> testimonies) {
    List<Testimony> ordered = new ArrayList<>(testimonies);
    ordered.sort(Testimony.BY_DAY);
    return Naming.name(
        Kind.POSITION,
        Fold.groups(ordered, PositionFold::same),
        PositionFold::slots,
        slots ->
            Naming.id(Kind.POSITION, slots, Slot.ACTOR, Slot.STANCE, Slot.ISSUE)
                + "-"
                + Ids.digest(Naming.first(slots, Slot.CONTENT).orElse("")));
  }

  private static boolean same(Testimony a, Testimony b) {
    Set<String> issues = a.texts(Slot.ISSUE);
    return a.text(Slot.ACTOR).equals(b.text(Slot.ACTOR))
        && a.text(Slot.STANCE).equals(b.text(Slot.STANCE))
        && b.texts(Slot.ISSUE).stream().anyMatch(issues::contains)
        && Similar.overlap(words(a), words(b)) >= SAME_CONTENT;
  }

  private static Set<String> words(Testimony testimony) {
    return Similar.words(String.join(" ", testimony.texts(Slot.CONTENT)));
  }

  private static Map<Slot, List<FactValue>> slots(List<Testimony> group) {
    Map<Slot, List<FactValue>> slots = new EnumMap<>(Slot.class);
    slots.put(Slot.ACTOR, Tally.union(group, Slot.ACTOR));
    slots.put(Slot.ISSUE, Tally.union(group, Slot.ISSUE));
    slots.put(Slot.STANCE, Tally.union(group, Slot.STANCE));
    slots.put(Slot.CONTENT, Tally.words(group, Slot.CONTENT));
    return slots;
  }
}
