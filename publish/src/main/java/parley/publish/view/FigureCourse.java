package parley.publish.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import parley.domain.Slot;
import parley.domain.Value;

/**
 * What the reports said of one measure from day to day: also what a later report replaced.
 *
 * @param points by day, then by number; of two days at least and not all of one number
 */
public record FigureCourse(List<Point> points) {

  /**
   * A number that was given.
   *
   * @param day of the first report that gives it
   * @param holds whether no later report replaced it
   */
  public record Point(LocalDate day, BigDecimal number, boolean holds) {}

  /** Where a point lies in a drawing, counted from its upper left corner. */
  public record Place(int x, int y, boolean holds) {}

  private static final Comparator<Point> ORDER =
      Comparator.comparing(Point::day)
          .thenComparing(Point::number)
          .thenComparing(Point::holds, Comparator.reverseOrder());

  public FigureCourse {
    points = List.copyOf(points);
  }

  /** The course of a measure; empty when one day gives all, one number is all, or units differ. */
  public static Optional<FigureCourse> of(Measure measure) {
    TreeSet<Point> points = new TreeSet<>(ORDER);
    TreeSet<String> units = new TreeSet<>();
    for (Entry figure : measure.figures()) {
      units.add(figure.text(Slot.UNIT));
      for (Shown shown : figure.values(Slot.VALUE)) {
        if (shown.value() instanceof Value.Quantity quantity && shown.reported() != null) {
          boolean holds = shown.state() != parley.domain.State.SUPERSEDED;
          points.add(new Point(shown.reported(), quantity.number(), holds));
        }
      }
    }
    FigureCourse course = new FigureCourse(List.copyOf(points));
    boolean moves =
        units.size() == 1
            && points.stream().map(Point::day).distinct().count() > 1
            && course.least().compareTo(course.most()) < 0;
    return moves ? Optional.of(course) : Optional.empty();
  }

  /** The least number. */
  public BigDecimal least() {
    return points.stream().map(Point::number).min(Comparator.naturalOrder()).orElseThrow();
  }

  /** The greatest number. */
  public BigDecimal most() {
    return points.stream().map(Point::number).max(Comparator.naturalOrder()).orElseThrow();
  }

  /** The days, the first and the last, in words. */
  public String days() {
    return Wording.days(points.getFirst().day(), points.getLast().day());
  }

  /** The course in a sentence. */
  public String words() {
    List<String> words = new ArrayList<>();
    for (Point point : points) {
      words.add(Wording.number(point.number()) + " on " + Wording.shortDay(point.day()));
    }
    return Wording.list(words);
  }

  /**
   * Where the points lie in a drawing, the first day on its left, the greatest number on top.
   *
   * @param margin that is left free on all sides
   */
  public List<Place> places(int width, int height, int margin) {
    long first = points.getFirst().day().toEpochDay();
    double days = points.getLast().day().toEpochDay() - first;
    double span = most().subtract(least()).doubleValue();
    return points.stream()
        .map(
            point ->
                new Place(
                    margin
                        + (int)
                            Math.round(
                                (point.day().toEpochDay() - first) / days * (width - 2 * margin)),
                    height
                        - margin
                        - (int)
                            Math.round(
                                point.number().subtract(least()).doubleValue()
                                    / span
                                    * (height - 2 * margin)),
                    point.holds()))
        .toList();
  }
}
