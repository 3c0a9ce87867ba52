package parley.pipeline.reconcile;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import parley.domain.Cited;
import parley.domain.FactValue;
import parley.domain.Ids;
import parley.domain.Kind;
import parley.domain.Slot;
import parley.domain.State;
import parley.domain.Value;

/** What was counted, with the numbers that the reports give for it. */
final class FigureFold implements Fold {

  /** From this share of common words two measures with one value are of one thing. */
  private static final double SAME_MEASURE = 0.5;

  /** With different values more has to agree before one figure replaces or disputes another. */
  private static final double SAME_MEASURE_OTHER_VALUE = 0.8;

  /** From so many words on a measure says of what it is one, and when: "people killed" does not. */
  private static final int TELLING = 3;

  private static final int ONE_WEEK = 7;

  private static final BigDecimal LARGEST_RISE = BigDecimal.valueOf(3);

  @Override
  public Kind kind() {
    return Kind.FIGURE;
  }

  @Override
  public long[] keys(Testimony testimony) {
    return testimony.meaning(Slot.MEASURE).keys(WordSet.hash(testimony.text(Slot.UNIT).orElse("")));
  }

  @Override
  public boolean same(Testimony first, Testimony second) {
    if (!first.text(Slot.UNIT).equals(second.text(Slot.UNIT))) {
      return false;
    }
    WordSet one = first.meaning(Slot.MEASURE);
    WordSet other = second.meaning(Slot.MEASURE);
    if (first.text(Slot.VALUE).equals(second.text(Slot.VALUE))) {
      return one.overlap(other) >= SAME_MEASURE;
    }
    boolean oneReport = first.claim().report().equals(second.claim().report());
    boolean oneTeller = first.text(Slot.ATTRIBUTED_TO).equals(second.text(Slot.ATTRIBUTED_TO));
    return !(oneReport && oneTeller)
        && Math.min(one.size(), other.size()) >= 2
        && one.jaccard(other) >= SAME_MEASURE_OTHER_VALUE
        && (Math.max(one.size(), other.size()) >= TELLING || ofOneCount(first, second));
  }

  /** Whether a count can have become the other in the news of a week: "people killed" may. */
  private static boolean ofOneCount(Testimony first, Testimony second) {
    return first.day() != null
        && second.day() != null
        && Math.abs(ChronoUnit.DAYS.between(first.day(), second.day())) <= ONE_WEEK
        && amounts(first).allMatch(a -> amounts(second).allMatch(b -> isNear(a, b)));
  }

  private static Stream<BigDecimal> amounts(Testimony testimony) {
    return testimony.holding(Slot.VALUE).stream()
        .map(Cited::value)
        .filter(Value.Quantity.class::isInstance)
        .map(value -> ((Value.Quantity) value).number().abs());
  }

  private static boolean isNear(BigDecimal a, BigDecimal b) {
    return a.max(b).compareTo(a.min(b).multiply(LARGEST_RISE)) <= 0;
  }

  @Override
  public String id(Map<Slot, List<FactValue>> slots) {
    return Naming.id(Kind.FIGURE, slots, Slot.VALUE, Slot.UNIT)
        + "-"
        + Ids.digest(Naming.first(slots, Slot.MEASURE).orElse(""));
  }

  @Override
  public Map<Slot, List<FactValue>> slots(List<Testimony> group, List<Testimony> background) {
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
