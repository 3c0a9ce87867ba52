package parley.pipeline.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import parley.domain.FactValue;
import parley.domain.State;
import parley.domain.Value;

/**
 * One value after another: what the latest report gives holds, the earlier ones are superseded from
 * its day on. A value that every report gives as gone is superseded, whoever gives it last. Where
 * reports of one day differ, the one that is further on holds; equally far, they are disputed.
 */
final class Succession {

  private Succession() {}

  /**
   * @param further how far a value is, for values of one day; equal numbers are disputed
   * @param stale whether a value (second) cannot follow another (first), so that a later report
   *     that gives it only looks back
   */
  static List<FactValue> of(
      List<Tally.Entry> entries, ToIntFunction<Value> further, BiPredicate<Value, Value> stale) {
    List<Tally.Entry> holding =
        new ArrayList<>(entries.stream().filter(e -> !e.isFormer()).toList());
    holding.sort(
        Comparator.comparing(Tally.Entry::last, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparingInt(e -> further.applyAsInt(e.value()))
            .thenComparing(e -> e.value().text()));
    List<FactValue> values = new ArrayList<>();
    List<Tally.Entry> current = new ArrayList<>();
    for (Tally.Entry entry : holding) {
      if (current.isEmpty() || follows(current.getFirst(), entry, further, stale)) {
        for (Tally.Entry old : current) {
          values.add(old.superseded(day(entry, old)));
        }
        current = new ArrayList<>(List.of(entry));
      } else if (stale.test(current.getFirst().value(), entry.value())) {
        values.add(entry.superseded(current.getFirst().first()));
      } else {
        current.add(entry);
      }
    }
    State state = current.size() > 1 ? State.DISPUTED : State.CURRENT;
    List<FactValue> all = new ArrayList<>(current.stream().map(e -> e.as(state)).toList());
    all.addAll(values);
    @Nullable LocalDate since = current.isEmpty() ? null : current.getFirst().first();
    entries.stream().filter(Tally.Entry::isFormer).forEach(e -> all.add(e.superseded(since)));
    return all;
  }

  private static boolean follows(
      Tally.Entry old,
      Tally.Entry entry,
      ToIntFunction<Value> further,
      BiPredicate<Value, Value> stale) {
    if (stale.test(old.value(), entry.value())) {
      return false;
    }
    boolean later =
        entry.last() != null && (old.last() == null || entry.last().isAfter(old.last()));
    return later || further.applyAsInt(entry.value()) > further.applyAsInt(old.value());
  }

  private static @Nullable LocalDate day(Tally.Entry entry, Tally.Entry old) {
    @Nullable LocalDate first = entry.first();
    return first != null && old.first() != null && first.isBefore(old.first())
        ? entry.last()
        : first;
  }
}
