package parley.pipeline.annotate.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import parley.domain.Edtf;
import parley.pipeline.annotate.TimeExpression.Part;
import parley.pipeline.annotate.TimeExpression.Period;
import parley.pipeline.annotate.TimeExpression.Reference;
import parley.pipeline.annotate.TimeExpression.Unit;

/** Periods of the calendar, counted from a day. Weeks run from Monday to Sunday. */
final class PeriodCalendar {

  private PeriodCalendar() {}

  static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  static Edtf resolve(Period period, LocalDate telling, Direction direction) {
    int shift =
        switch (period.reference()) {
          case NONE, THIS -> 0;
          case LAST -> -1;
          case NEXT -> 1;
        };
    return switch (period.unit()) {
      case MINUTE, HOUR, DAY -> Edtf.day(telling.plusDays(shift));
      case WEEKEND -> weekend(period.reference(), telling, direction);
      case WEEK ->
          opensWeek(period, telling, direction)
              ? Edtf.between(telling, telling.plusDays(6))
              : week(monday(telling).plusWeeks(shift), period.part(), telling);
      case MONTH -> Edtf.month(YearMonth.from(telling).plusMonths(shift));
      case YEAR -> new Edtf(String.valueOf(telling.getYear() + shift));
      case DECADE -> decade(telling.getYear() / 10 * 10 + 10 * shift);
    };
  }

  /** On a Sunday "this week" is the one that begins, unless the words tell of what is past. */
  private static boolean opensWeek(Period period, LocalDate telling, Direction direction) {
    return telling.getDayOfWeek() == DayOfWeek.SUNDAY
        && period.reference() == Reference.THIS
        && period.part() == Part.WHOLE
        && direction != Direction.PAST;
  }

  /**
   * The day, week, month or year that lies so many units from a day; the whole of it, since "two
   * weeks ago" is seldom meant to the day.
   */
  static Edtf around(LocalDate day, Unit unit, int count) {
    return switch (unit) {
      case MINUTE -> Edtf.day(day);
      case HOUR -> Edtf.day(day.plusDays(count / 24));
      case DAY -> Edtf.day(day.plusDays(count));
      case WEEKEND, WEEK -> week(monday(day.plusWeeks(count)), Part.WHOLE, day);
      case MONTH -> Edtf.month(YearMonth.from(day).plusMonths(count));
      case YEAR -> new Edtf(String.valueOf(day.getYear() + count));
      case DECADE -> decade((day.getYear() + 10 * count) / 10 * 10);
    };
  }

  /**
   * From a day so many units on, or back when the count is negative, in the precision of the unit.
   */
  static Edtf window(LocalDate day, Unit unit, int count) {
    return switch (unit) {
      case MINUTE -> Edtf.day(day);
      case HOUR -> ordered(day, day.plusDays(count / 24));
      case DAY -> ordered(day, day.plusDays(count));
      case WEEKEND, WEEK -> ordered(day, day.plusWeeks(count));
      case MONTH ->
          ordered(YearMonth.from(day).toString(), YearMonth.from(day).plusMonths(count).toString());
      case YEAR -> ordered(String.valueOf(day.getYear()), String.valueOf(day.getYear() + count));
      case DECADE ->
          ordered(String.valueOf(day.getYear()), String.valueOf(day.getYear() + 10 * count));
    };
  }

  private static Edtf ordered(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? Edtf.between(one, other) : Edtf.between(other, one);
  }

  private static Edtf ordered(String one, String other) {
    return one.compareTo(other) < 0 ? new Edtf(one + "/" + other) : new Edtf(other + "/" + one);
  }

  private static Edtf decade(int first) {
    return new Edtf(first + "/" + (first + 9));
  }

  private static Edtf week(LocalDate monday, Part part, LocalDate telling) {
    LocalDate sunday = monday.plusDays(6);
    return switch (part) {
      case WHOLE -> Edtf.between(monday, sunday);
      case EARLY -> Edtf.between(monday, monday.plusDays(2));
      case MIDDLE -> Edtf.between(monday.plusDays(1), monday.plusDays(3));
      case LATE -> Edtf.between(monday.plusDays(3), sunday);
      case SO_FAR ->
          telling.isAfter(sunday) || telling.isBefore(monday)
              ? Edtf.between(monday, sunday)
              : Edtf.between(monday, telling);
      case TO_COME ->
          telling.isAfter(sunday) || telling.isBefore(monday)
              ? Edtf.between(monday, sunday)
              : Edtf.between(telling, sunday);
    };
  }

  private static Edtf weekend(Reference reference, LocalDate telling, Direction direction) {
    LocalDate coming = telling.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)).minusDays(1);
    boolean now = !telling.isBefore(coming);
    LocalDate saturday =
        switch (reference) {
          case LAST -> coming.minusWeeks(1);
          case NEXT -> coming.plusWeeks(1);
          case THIS ->
              direction == Direction.PAST && !now && telling.getDayOfWeek().getValue() < 3
                  ? coming.minusWeeks(1)
                  : coming;
          case NONE -> direction == Direction.FUTURE || now ? coming : coming.minusWeeks(1);
        };
    return Edtf.between(saturday, saturday.plusDays(1));
  }
}
