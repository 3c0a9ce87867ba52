package parley.publish.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import parley.domain.Slot;
import parley.domain.Value;

/**
 * All figures that measure one thing.
 *
 * @param name what is measured
 * @param figures those whose value is in dispute first, then the latest
 */
public record Measure(String name, List<Entry> figures) {

  /**
   * From the least to the most that is said.
   *
   * @param least the least of the standing values
   * @param most the most of them, more than the least
   */
  public record Range(BigDecimal least, BigDecimal most) {}

  public Measure {
    figures = List.copyOf(figures);
  }

  /**
   * From the least to the most that the standing values say; empty when they say one number, or
   * differ in unit.
   */
  public Optional<Range> range() {
    if (figures.stream().map(figure -> figure.text(Slot.UNIT)).distinct().count() != 1) {
      return Optional.empty();
    }
    List<BigDecimal> numbers =
        figures.stream()
            .flatMap(figure -> figure.standing(Slot.VALUE).stream())
            .flatMap(
                shown ->
                    shown.value() instanceof Value.Quantity q
                        ? java.util.stream.Stream.of(q.number())
                        : java.util.stream.Stream.empty())
            .sorted()
            .toList();
    return numbers.isEmpty() || numbers.getFirst().compareTo(numbers.getLast()) == 0
        ? Optional.empty()
        : Optional.of(new Range(numbers.getFirst(), numbers.getLast()));
  }

  /** Whether any of the figures is disputed. */
  public boolean isDisputed() {
    return figures.stream().anyMatch(figure -> figure.disputes(Slot.VALUE));
  }

  static List<Measure> of(List<Entry> figures) {
    Map<String, List<Entry>> byName = new TreeMap<>();
    for (Entry figure : figures) {
      byName
          .computeIfAbsent(
              figure.text(Slot.MEASURE).toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
          .add(figure);
    }
    List<Measure> measures = new ArrayList<>();
    byName.forEach(
        (_, those) -> {
          those.sort(
              Comparator.comparing((Entry figure) -> !figure.disputes(Slot.VALUE))
                  .thenComparing(Entry::lastNews, Comparator.reverseOrder())
                  .thenComparing(Entry::id));
          measures.add(new Measure(Wording.capital(those.getFirst().text(Slot.MEASURE)), those));
        });
    measures.sort(
        Comparator.comparing((Measure measure) -> !measure.isDisputed())
            .thenComparing(
                measure -> measure.figures().getFirst().lastNews(), Comparator.reverseOrder())
            .thenComparing(Measure::name));
    return measures;
  }
}
