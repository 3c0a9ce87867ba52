package parley.pipeline.annotate.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import parley.domain.Edtf;
import parley.domain.Span;
import parley.pipeline.annotate.TimeExpression.MonthDays;

/**
 * Words of a report that speak for or against a day of publication. Weights are natural logarithms,
 * 0 for a day that they suit best; they add up.
 *
 * <p>The weights of weekdays and dates follow their distances from the stated day of publication in
 * 1,831 news reports of 2008 to 2020 (of weekdays after "on": the very day 39%, a day before 29%,
 * two days 10%).
 */
sealed interface Clue {

  /** What speaks strictly against a day. */
  double AGAINST = -6;

  /** Where the words stand in the report. */
  Span span();

  double weight(LocalDate day);

  /**
   * A date that stands beside the report as its own: "Published: 4 February 2026". It outweighs
   * what the text says, up to a point.
   */
  record Stamp(Span span, LocalDate stamped) implements Clue {
    @Override
    public double weight(LocalDate day) {
      return day.equals(stamped) ? 0 : 3 * AGAINST;
    }
  }

  /**
   * The day in a dateline: the words were sent on it, and are seldom printed later than the next
   * day.
   */
  record Dateline(Span span, MonthDays days) implements Clue {
    @Override
    public double weight(LocalDate day) {
      for (int later = 0; later <= 2; later++) {
        LocalDate sent = day.minusDays(later);
        if (days.first().getMonth() == sent.getMonth()
            && days.first().getDayOfMonth() == sent.getDayOfMonth()) {
          return -1.2 * later;
        }
      }
      return AGAINST;
    }
  }

  /** A weekday in the text. */
  record Weekday(Span span, DayOfWeek weekday, Direction direction) implements Clue {
    private static final double[] PAST = {0, -0.3, -1.3, -1.9, -2.2, -2.5, -3};
    private static final double[] FUTURE = {-0.8, 0, -0.5, -0.8, -1, -1.2, -1.2};
    private static final double[] OPEN = {0, -0.3, -1.2, -1.7, -1.9, -1.7, -1.2};

    @Override
    public double weight(LocalDate day) {
      int since = Math.floorMod(day.getDayOfWeek().getValue() - weekday.getValue(), 7);
      return switch (direction) {
        case PAST -> PAST[since];
        case FUTURE -> FUTURE[(7 - since) % 7];
        case OPEN -> OPEN[since];
      };
    }
  }

  /** A weekend of which the text speaks. */
  record Weekend(Span span, Direction direction) implements Clue {
    private static final double[] PAST_FROM_MONDAY = {0, -0.7, -1.5, -2, -2.5, -1.5, -0.3};
    private static final double[] FUTURE_FROM_MONDAY = {-1.5, -1.2, -0.8, -0.3, 0, -0.3, -1.5};

    @Override
    public double weight(LocalDate day) {
      int index = day.getDayOfWeek().getValue() - 1;
      return switch (direction) {
        case PAST -> PAST_FROM_MONDAY[index];
        case FUTURE -> FUTURE_FROM_MONDAY[index];
        case OPEN -> 0;
      };
    }
  }

  /** Days with their year. */
  record Dated(Span span, Edtf days, Direction direction) implements Clue {
    @Override
    public double weight(LocalDate day) {
      return distance(days.earliest(), days.latest(), day, direction);
    }
  }

  /** Days of a month whose year is not named. */
  record Yearless(Span span, MonthDays days, Direction direction) implements Clue {
    private static final int CLOSE = 90;

    @Override
    public double weight(LocalDate day) {
      if (isOnOtherSide(day)) {
        return AGAINST;
      }
      double best = AGAINST;
      for (int year = day.getYear() - 1; year <= day.getYear() + 1; year++) {
        if (fits(year)) {
          best = Math.max(best, distance(first(year), last(year), day, direction));
        }
      }
      return best;
    }

    /** Whether the date lies close by, but on the side of the day on which it cannot be meant. */
    private boolean isOnOtherSide(LocalDate day) {
      for (int year = day.getYear() - 1; year <= day.getYear() + 1; year++) {
        if (fits(year)) {
          long since = ChronoUnit.DAYS.between(last(year), day);
          boolean close = Math.abs(since) <= CLOSE && since != 0;
          if (close
              && (direction == Direction.PAST
                  ? since < 0
                  : direction == Direction.FUTURE && since > 0)) {
            return true;
          }
        }
      }
      return false;
    }

    boolean fits(int year) {
      return days.first().isValidYear(year)
          && days.last().isValidYear(year)
          && (days.weekday() == null || first(year).getDayOfWeek() == days.weekday());
    }

    LocalDate first(int year) {
      return days.first().atYear(year);
    }

    LocalDate last(int year) {
      return days.last().atYear(days.last().isBefore(days.first()) ? year + 1 : year);
    }
  }

  /** A year that the report carries as its own, as in a copyright line. */
  record OwnYear(Span span, int year) implements Clue {
    @Override
    public double weight(LocalDate day) {
      return day.getYear() == year ? 0 : -4;
    }
  }

  /** The newest year that the text names as gone or running. */
  record NewestYear(Span span, int year, boolean byDay) implements Clue {
    @Override
    public double weight(LocalDate day) {
      int age = day.getYear() - year;
      if (age < 0) {
        return AGAINST;
      }
      double first = byDay ? -1.8 : -1;
      return age == 0 ? 0 : Math.max(-3, first - 0.5 * (age - 1));
    }
  }

  /** A year that the text names as still to come. */
  record ComingYear(Span span, int year) implements Clue {
    @Override
    public double weight(LocalDate day) {
      return day.getYear() > year ? AGAINST : 0;
    }
  }

  /** "nearly four years" of something that began at a known time: the day lies in this stretch. */
  record SinceThen(Span span, LocalDate from, LocalDate to) implements Clue {
    @Override
    public double weight(LocalDate day) {
      return day.isBefore(from) || day.isAfter(to) ? -4 : 0;
    }
  }

  /**
   * "next week" beside a date to come, which then lies in the next week by either way of counting
   * weeks.
   */
  record WeekOf(Span span, List<Yearless> dates) implements Clue {
    @Override
    public double weight(LocalDate day) {
      LocalDate monday = PeriodCalendar.monday(day).plusWeeks(1);
      LocalDate sunday = PeriodCalendar.monday(day.plusDays(1)).minusDays(1).plusWeeks(1);
      boolean within =
          dates.stream().anyMatch(date -> starts(date, monday) || starts(date, sunday));
      return within ? 0 : -1;
    }

    private static boolean starts(Yearless date, LocalDate week) {
      LocalDate first = date.first(week.plusDays(6).getYear());
      return date.fits(first.getYear())
          && !first.isBefore(week)
          && first.isBefore(week.plusWeeks(1));
    }
  }

  /** How well a day suits dates that lie before, after or around it. */
  static double distance(LocalDate first, LocalDate last, LocalDate day, Direction direction) {
    if (direction != Direction.FUTURE
        && !day.isBefore(first)
        && !day.isAfter(last)
        && !first.equals(last)) {
      return -0.3;
    }
    long since = ChronoUnit.DAYS.between(last, day);
    long until = ChronoUnit.DAYS.between(day, first);
    return switch (direction) {
      case PAST -> since < 0 ? AGAINST : past(since);
      case FUTURE -> day.isAfter(last) ? AGAINST : future(Math.max(0, until));
      case OPEN -> since >= 0 ? past(since) : Math.min(-0.6, future(until) - 0.6);
    };
  }

  private static double past(long days) {
    if (days == 0) {
      return 0;
    }
    return days <= 3 ? -0.5 * days + 0.2 : Math.max(-3.2, -1.4 - 0.15 * (days - 3));
  }

  private static double future(long days) {
    return days == 0 ? -3 : Math.max(-3.2, -0.3 - 0.12 * (days - 1));
  }
}
