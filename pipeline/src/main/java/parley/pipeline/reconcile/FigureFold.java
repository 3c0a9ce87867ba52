package parley.pipeline.reconcile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.domain.FactValue;
import parley.domain.Ids;
import parley.domain.Kind;
import parley.domain.Slot;
import parley.domain.State;

/** What was counted, with the numbers that the reports give for it. */
final class FigureFold implements Fold {

  /** From this share of common words two measures with one value are of one thing. */
  private static final double SAME_MEASURE = 0.5;

  /** With different values more has to agree before one figure replaces or disputes another. */
  private static final double SAME_MEASURE_OTHER_VALUE = 0.8;

  @Override
  public List<Folded> fold(List<Testimony> testimonies) {
    List<Testimony> ordered = new ArrayList<>(testimonies);
    ordered.sort(Testimony.BY_DAY);
    return Naming.name(
        Kind.FIGURE,
        Fold.groups(ordered, FigureFold::same),
        FigureFold::slots,
        slots ->
            Naming.id(Kind.FIGURE, slots, Slot.VALUE, Slot.UNIT)
                + "-"
                + Ids.digest(Naming.first(slots, Slot.MEASURE).orElse("")));
  }

  private static boolean same(Testimony a, Testimony b) {
    if (!a.text(Slot.UNIT).equals(b.text(Slot.UNIT))) {
      return false;
    }
    Set<String> first = measure(a);
    Set<String> second = measure(b);
    if (a.text(Slot.VALUE).equals(b.text(Slot.VALUE))) {
      return Similar.overlap(first, second) >= SAME_MEASURE;
    }
    boolean oneReport = a.claim().report().equals(b.claim().report());
    boolean oneTeller = a.text(Slot.ATTRIBUTED_TO).equals(b.text(Slot.ATTRIBUTED_TO));
    return !(oneReport && oneTeller)
        && Math.min(first.size(), second.size()) >= 2
        && Similar.jaccard(first, second) >= SAME_MEASURE_OTHER_VALUE;
  }

  private static Set<String> measure(Testimony testimony) {
    return Similar.words(String.join(" ", testimony.texts(Slot.MEASURE)));
  }

  private static Map<Slot, List<FactValue>> slots(List<Testimony> group) {
    Map<Slot, List<FactValue>> slots = new EnumMap<>(Slot.class);
    slots.put(Slot.MEASURE, Tally.words(group, Slot.MEASURE));
    slots.put(Slot.VALUE, values(group));
    slots.put(Slot.UNIT, Tally.majority(group, Slot.UNIT));
    slots.put(Slot.QUALIFIER, Tally.union(group, Slot.QUALIFIER));
    slots.put(Slot.ATTRIBUTED_TO, Tally.union(group, Slot.ATTRIBUTED_TO));
    return slots;
  }

  /**
   * A later number replaces an earlier one of the same teller; numbers of different tellers are
   * disputed. The two ends of "four to six weeks" hold together.
   */
  private static List<FactValue> values(List<Testimony> group) {
    List<Optional<String>> tellers =
        group.stream().map(t -> t.text(Slot.ATTRIBUTED_TO)).distinct().toList();
    List<Tally.Entry> entries = Tally.of(group, Slot.VALUE);
    boolean alike = group.stream().map(t -> t.texts(Slot.VALUE)).distinct().count() == 1;
    if (alike && entries.stream().noneMatch(Tally.Entry::isFormer)) {
      return entries.stream().map(e -> e.as(State.CURRENT)).toList();
    }
    return tellers.size() > 1 && entries.size() > 1
        ? entries.stream()
            .map(e -> e.isFormer() ? e.superseded(null) : e.as(State.DISPUTED))
            .toList()
        : Succession.of(entries, v -> 0, (now, next) -> false);
  }
}
