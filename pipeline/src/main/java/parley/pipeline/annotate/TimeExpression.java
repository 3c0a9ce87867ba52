package parley.pipeline.annotate;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import parley.domain.Edtf;

/** What words that name a time say by themselves, before anybody knows when they were written. */
public sealed interface TimeExpression extends Serializable {

  /**
   * A time that needs nothing beside itself: "February 4-5, 2026", "the summer of 2025", "in 2022".
   */
  record Absolute(Edtf edtf) implements TimeExpression {}

  /**
   * Days of a month without their year: "Feb 4-5", "Sunday, February 1", "March 3 last year".
   *
   * @param weekday the weekday of the first day, where it is named beside it
   * @param year which year, as "last year" beside the day says it
   */
  record MonthDays(MonthDay first, MonthDay last, @Nullable DayOfWeek weekday, Reference year)
      implements TimeExpression {}

  /** Days without their month: "on the 15th", "the 15th and 16th". */
  record DaysOfMonth(int first, int last) implements TimeExpression {}

  /**
   * Weekdays: "Friday", "last Monday", "Wednesday and Thursday", "Tuesday of next week".
   *
   * @param reference what stands before the day ("last Friday")
   * @param week which week, as "of last week" beside the day says it
   */
  record Weekdays(DayOfWeek first, DayOfWeek last, Reference reference, Reference week)
      implements TimeExpression {}

  /**
   * Months without their year: "late January", "last March", "June or July", "March last year".
   *
   * @param reference what stands before the month
   * @param year which year, as "last year" beside the month says it
   */
  record Months(Month first, Month last, Reference reference, Reference year)
      implements TimeExpression {}

  /** A season without its year: "last summer". */
  record Seasonal(Season season, Reference reference, Reference year) implements TimeExpression {}

  /**
   * A calendar period around, before or after the day of publication: "early next week", "last
   * year".
   */
  record Period(Unit unit, Reference reference, Part part) implements TimeExpression {}

  /**
   * A part of a year: "the second quarter", "the first half of next year".
   *
   * @param index from 1
   * @param parts how many of them a year has: 2 or 4
   */
  record YearPart(int index, int parts, Reference year) implements TimeExpression {}

  /**
   * So many units away from the telling: "yesterday" (-1 day), "in three days" (3), "two weeks ago"
   * (-2).
   */
  record Offset(Unit unit, int count) implements TimeExpression {}

  /**
   * The night that ends on a weekday ("overnight into Monday"), or on the day of the telling
   * ("overnight").
   */
  record Night(@Nullable DayOfWeek into) implements TimeExpression {}

  /**
   * So many units away from a time that was named before: "a day earlier" (-1 day), "the following
   * week" (1).
   *
   * @param toWhatFollows whether the words themselves go on to say from what they count ("the day
   *     before the vote")
   */
  record Anchored(Unit unit, int count, boolean toWhatFollows) implements TimeExpression {}

  /** Some time in the next (positive) or past (negative) so many units: "within two weeks". */
  record Window(Unit unit, int count) implements TimeExpression {}

  /** A time that nobody can put into days: "in the coming months", "in recent days". */
  record Vague(Unit unit) implements TimeExpression {}

  /** How long something lasts, not when: "for two hours", "the nearly four-year war". */
  record Duration(Unit unit) implements TimeExpression {}

  /**
   * Whether the days that it resolves to are the very days that are meant ("Friday and Saturday"),
   * and not a stretch within which the time lies ("next week", "last summer").
   */
  default boolean isExact() {
    return switch (this) {
      case Absolute absolute -> absolute.edtf().isExact();
      case MonthDays _, DaysOfMonth _, Weekdays _ -> true;
      case Offset offset -> offset.unit() == Unit.DAY || offset.unit() == Unit.HOUR;
      case Anchored anchored -> anchored.unit() == Unit.DAY;
      case Months _, Seasonal _, Period _, YearPart _, Night _, Window _, Vague _, Duration _ ->
          false;
    };
  }

  /** Which one is meant, seen from the day of the telling. */
  enum Reference {
    NONE,
    LAST,
    THIS,
    NEXT
  }

  /** Which part of a period. */
  enum Part {
    WHOLE,
    EARLY,
    MIDDLE,
    LATE,
    /** From its beginning to the telling: "earlier this week". */
    SO_FAR,
    /** From the telling to its end: "later this week". */
    TO_COME
  }

  /** Units of the calendar. */
  enum Unit {
    MINUTE,
    HOUR,
    DAY,
    WEEKEND,
    WEEK,
    MONTH,
    YEAR,
    DECADE
  }

  /** Seasons of the northern year, in the order of their EDTF numbers 21 to 24. */
  enum Season {
    SPRING,
    SUMMER,
    AUTUMN,
    WINTER
  }
}
