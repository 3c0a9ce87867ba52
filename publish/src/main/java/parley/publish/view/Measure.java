package parley.publish.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** Stands where the beginning of a clause is left out. */
  static final String LEFT_OUT = "[…] ";

  private static final Set<String> TIMES =
      Set.of("minutes", "hours", "days", "weeks", "months", "years");

  /**
   * A short name for what a figure counts ("people killed in the port"); empty when it is told by
   * the clause alone, with an ellipsis in the amount's place.
   */
  public static Optional<String> label(Entry figure) {
    return figure.standing(Slot.MEASURE).stream()
        .map(Shown::text)
        .filter(words -> !words.contains("…"))
        .findFirst()
        .map(Wording::capital);
  }

  /** What is measured, in the words of the report when a single number is given for it. */
  public String name(Sources sources) {
    return rows().size() > 1 || label(figures.getFirst()).isPresent()
        ? name
        : sources
            .excerpt(figures.getFirst())
            .map(words -> Wording.capital(words.text()))
            .orElse(name);
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

  /**
   * One value of one figure.
   *
   * @param anchor the id of its place in the page
   * @param teller who says so; empty when the reports say it in their own voice
   */
  public record Row(Entry figure, Shown value, String anchor, String teller) {}

  /** All standing values of all figures. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (Entry figure : figures) {
      List<Shown> values = figure.standing(Slot.VALUE);
      for (Shown value : values) {
        String anchor =
            figure.anchor() + (value.equals(values.getFirst()) ? "" : "-" + values.indexOf(value));
        rows.add(new Row(figure, value, anchor, teller(figure, value, values.size() == 1)));
      }
    }
    return rows;
  }

  private static String teller(Entry figure, Shown value, boolean only) {
    return value
        .saidBy()
        .or(() -> only ? figure.first(Slot.ATTRIBUTED_TO).map(Shown::text) : Optional.empty())
        .orElse("");
  }

  /** Where the standing values lie on a line, the least at its beginning, the most at its end. */
  public List<Integer> places(int begin, int end) {
    return range()
        .map(
            range ->
                rows().stream()
                    .map(row -> place(row.value(), range, begin, end))
                    .distinct()
                    .toList())
        .orElse(List.of());
  }

  private static int place(Shown shown, Range range, int begin, int end) {
    BigDecimal number =
        shown.value() instanceof Value.Quantity quantity ? quantity.number() : range.least();
    double share =
        number.subtract(range.least()).doubleValue()
            / range.most().subtract(range.least()).doubleValue();
    return begin + (int) Math.round(share * (end - begin));
  }

  /** Whether any of the figures is disputed. */
  public boolean isDisputed() {
    return figures.stream().anyMatch(figure -> figure.disputes(Slot.VALUE));
  }

  static List<Measure> of(List<Entry> figures) {
    Map<String, List<Entry>> byName = new TreeMap<>();
    for (Entry figure : figures) {
      byName
          .computeIfAbsent(named(figure).toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
          .add(figure);
    }
    List<Measure> measures = new ArrayList<>();
    byName.forEach(
        (_, those) -> {
          those.sort(
              Comparator.comparing((Entry figure) -> !figure.disputes(Slot.VALUE))
                  .thenComparing(Entry::lastNews, Comparator.reverseOrder())
                  .thenComparing(Entry::id));
          measures.add(new Measure(named(those.getFirst()), those));
        });
    measures.sort(
        Comparator.comparing((Measure measure) -> !measure.isDisputed())
            .thenComparing(Measure::rank)
            .thenComparing(measure -> -measure.figures().getFirst().origins())
            .thenComparing(
                measure -> measure.figures().getFirst().lastNews(), Comparator.reverseOrder())
            .thenComparing(measure -> measure.name()));
    return measures;
  }

  private static String named(Entry figure) {
    return label(figure).orElseGet(() -> Wording.capital(figure.text(Slot.MEASURE)));
  }

  /** What is counted comes first, then whole clauses, then parts of clauses, then times. */
  private static int rank(Measure measure) {
    Entry first = measure.figures().getFirst();
    if (label(first).isPresent()) {
      return 0;
    }
    return TIMES.contains(first.text(Slot.UNIT)) ? 3 : isTorn(first) ? 2 : 1;
  }

  /** Whether the measure is but a part of a clause, whose beginning is left out. */
  static boolean isTorn(Entry figure) {
    return figure.text(Slot.MEASURE).startsWith(LEFT_OUT);
  }
}
