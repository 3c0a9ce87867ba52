package parley.pipeline.annotate.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.domain.Edtf;
import parley.pipeline.annotate.TimeExpression;
import parley.pipeline.annotate.TimeExpression.Absolute;
import parley.pipeline.annotate.TimeExpression.Anchored;
import parley.pipeline.annotate.TimeExpression.DaysOfMonth;
import parley.pipeline.annotate.TimeExpression.Duration;
import parley.pipeline.annotate.TimeExpression.MonthDays;
import parley.pipeline.annotate.TimeExpression.Months;
import parley.pipeline.annotate.TimeExpression.Night;
import parley.pipeline.annotate.TimeExpression.Offset;
import parley.pipeline.annotate.TimeExpression.Period;
import parley.pipeline.annotate.TimeExpression.Reference;
import parley.pipeline.annotate.TimeExpression.Season;
import parley.pipeline.annotate.TimeExpression.Seasonal;
import parley.pipeline.annotate.TimeExpression.Vague;
import parley.pipeline.annotate.TimeExpression.Weekdays;
import parley.pipeline.annotate.TimeExpression.Window;
import parley.pipeline.annotate.TimeExpression.YearPart;

/**
 * Puts time expressions into days. Weeks run from Monday to Sunday (ISO 8601). A part of a month, a
 * season or a year ("late January") stays the whole of it: its days are unknown.
 */
final class TimeResolver {

  private static final int YEAR_WOULD_BE_NAMED = 240;
  private static final int CLOSE_BY = 60;

  private TimeResolver() {}

  /**
   * @param telling the day on which the words were written or said
   * @param named the days that were named last before the words, for "a day earlier"; null for none
   * @return empty for what cannot be put into days, and for every duration
   */
  static Optional<Edtf> resolve(
      TimeExpression expression, LocalDate telling, Direction direction, @Nullable Edtf named) {
    return switch (expression) {
      case Absolute absolute -> Optional.of(absolute.edtf());
      case MonthDays days -> monthDays(days, telling, direction);
      case DaysOfMonth days -> daysOfMonth(days, telling, direction);
      case Weekdays days -> Optional.of(weekdays(days, telling, direction));
      case Months months -> Optional.of(months(months, telling, direction));
      case Seasonal seasonal -> Optional.of(season(seasonal, telling, direction));
      case Period period -> Optional.of(PeriodCalendar.resolve(period, telling, direction));
      case YearPart part ->
          Optional.of(yearPart(telling.getYear() + shift(part.year()), part.index(), part.parts()));
      case Offset offset ->
          Optional.of(PeriodCalendar.around(telling, offset.unit(), offset.count()));
      case Night night -> Optional.of(night(night, telling, direction));
      case Anchored anchored -> anchored(anchored, named);
      case Window window ->
          Optional.of(PeriodCalendar.window(telling, window.unit(), window.count()));
      case Vague _, Duration _ -> Optional.empty();
    };
  }

  /** An interval of months: the part of a year with that index, of 2 or 4 parts. */
  static Edtf yearPart(int year, int index, int parts) {
    int length = 12 / parts;
    YearMonth first = YearMonth.of(year, (index - 1) * length + 1);
    return new Edtf(first + "/" + first.plusMonths(length - 1L));
  }

  private static int shift(Reference reference) {
    return switch (reference) {
      case NONE, THIS -> 0;
      case LAST -> -1;
      case NEXT -> 1;
    };
  }

  private static Optional<Edtf> monthDays(MonthDays days, LocalDate telling, Direction direction) {
    List<Edtf> years =
        years(telling)
            .filter(
                year ->
                    days.year() == Reference.NONE || year == telling.getYear() + shift(days.year()))
            .filter(year -> days.first().isValidYear(year) && days.last().isValidYear(year))
            .filter(year -> !isLeapDay(days) || Math.abs(year - telling.getYear()) <= 1)
            .filter(
                year ->
                    days.weekday() == null
                        || days.first().atYear(year).getDayOfWeek() == days.weekday())
            .mapToObj(year -> span(days, year))
            .toList();
    return nearest(years, telling, direction)
        .or(
            () ->
                days.weekday() == null
                    ? Optional.empty()
                    : monthDays(withoutWeekday(days), telling, direction));
  }

  /** The nearest 29 February may lie years away: then the report has the day wrong. */
  private static boolean isLeapDay(MonthDays days) {
    MonthDay leap = MonthDay.of(2, 29);
    return days.first().equals(leap) || days.last().equals(leap);
  }

  private static MonthDays withoutWeekday(MonthDays days) {
    return new MonthDays(days.first(), days.last(), null, days.year());
  }

  private static Edtf span(MonthDays days, int year) {
    MonthDay last = days.last();
    return Edtf.between(
        days.first().atYear(year), last.atYear(last.isBefore(days.first()) ? year + 1 : year));
  }

  private static Optional<Edtf> daysOfMonth(
      DaysOfMonth days, LocalDate telling, Direction direction) {
    YearMonth month = YearMonth.from(telling);
    List<Edtf> candidates =
        Stream.of(month.minusMonths(1), month, month.plusMonths(1))
            .filter(m -> days.last() <= m.lengthOfMonth())
            .map(m -> Edtf.between(m.atDay(days.first()), m.atDay(days.last())))
            .toList();
    return nearest(candidates, telling, direction);
  }

  private static Edtf months(Months months, LocalDate telling, Direction direction) {
    Function<Integer, Edtf> inYear =
        year -> {
          int end = months.last().compareTo(months.first()) < 0 ? year + 1 : year;
          YearMonth first = YearMonth.of(year, months.first());
          YearMonth last = YearMonth.of(end, months.last());
          return first.equals(last) ? Edtf.month(first) : new Edtf(first + "/" + last);
        };
    if (months.year() != Reference.NONE) {
      return inYear.apply(telling.getYear() + shift(months.year()));
    }
    List<Edtf> candidates = years(telling).mapToObj(inYear::apply).toList();
    return referred(candidates, telling, months.reference(), direction);
  }

  private static Edtf season(Seasonal seasonal, LocalDate telling, Direction direction) {
    Season season = seasonal.season();
    Function<Integer, Edtf> inYear = year -> new Edtf(year + "-" + (21 + season.ordinal()));
    if (seasonal.year() != Reference.NONE) {
      return inYear.apply(telling.getYear() + shift(seasonal.year()));
    }
    List<Edtf> candidates = years(telling).mapToObj(inYear::apply).toList();
    return referred(candidates, telling, seasonal.reference(), direction);
  }

  private static IntStream years(LocalDate telling) {
    return IntStream.rangeClosed(telling.getYear() - 5, telling.getYear() + 5);
  }

  /** Of stretches in the order of time, the one that "last", "this" or "next" means. */
  private static Edtf referred(
      List<Edtf> candidates, LocalDate telling, Reference reference, Direction direction) {
    return switch (reference) {
      case LAST ->
          candidates.stream()
              .filter(c -> c.latest().isBefore(telling))
              .reduce((a, b) -> b)
              .orElseThrow();
      case NEXT ->
          candidates.stream().filter(c -> c.earliest().isAfter(telling)).findFirst().orElseThrow();
      case THIS -> nearest(candidates, telling, Direction.OPEN).orElseThrow();
      case NONE -> nearest(candidates, telling, direction).orElseThrow();
    };
  }

  /**
   * Of stretches in the order of time, the nearest in the direction; one that holds the day is
   * nearest. One that lies so far that the year would have been named gives way to one close by on
   * the other side.
   */
  private static Optional<Edtf> nearest(
      List<Edtf> candidates, LocalDate telling, Direction direction) {
    Optional<Edtf> directed = directed(candidates, telling, direction);
    Optional<Edtf> closest = directed(candidates, telling, Direction.OPEN);
    boolean far = directed.isPresent() && distance(directed.get(), telling) > YEAR_WOULD_BE_NAMED;
    boolean close = closest.isPresent() && distance(closest.get(), telling) < CLOSE_BY;
    return directed.isEmpty() || (far && close) ? closest : directed;
  }

  private static Optional<Edtf> directed(
      List<Edtf> candidates, LocalDate telling, Direction direction) {
    return switch (direction) {
      case PAST ->
          candidates.stream().filter(c -> !c.earliest().isAfter(telling)).reduce((a, b) -> b);
      case FUTURE -> candidates.stream().filter(c -> !c.latest().isBefore(telling)).findFirst();
      case OPEN ->
          candidates.stream()
              .min((a, b) -> Long.compare(distance(a, telling), distance(b, telling)));
    };
  }

  private static long distance(Edtf stretch, LocalDate day) {
    if (stretch.earliest().isAfter(day)) {
      return ChronoUnit.DAYS.between(day, stretch.earliest());
    }
    return stretch.latest().isBefore(day) ? ChronoUnit.DAYS.between(stretch.latest(), day) : 0;
  }

  private static Edtf weekdays(Weekdays days, LocalDate telling, Direction direction) {
    LocalDate first = firstDay(days, telling, direction);
    int more = Math.floorMod(days.last().getValue() - days.first().getValue(), 7);
    return Edtf.between(first, first.plusDays(more));
  }

  private static LocalDate firstDay(Weekdays days, LocalDate telling, Direction direction) {
    DayOfWeek day = days.first();
    if (days.week() != Reference.NONE) {
      return PeriodCalendar.monday(telling)
          .plusWeeks(shift(days.week()))
          .with(TemporalAdjusters.nextOrSame(day));
    }
    int more = Math.floorMod(days.last().getValue() - days.first().getValue(), 7);
    return switch (days.reference()) {
      case LAST -> telling.minusDays(more).with(TemporalAdjusters.previous(day));
      case NEXT ->
          PeriodCalendar.monday(telling).plusWeeks(1).with(TemporalAdjusters.nextOrSame(day));
      case THIS ->
          direction == Direction.PAST
              ? telling.with(TemporalAdjusters.previousOrSame(day))
              : telling.with(TemporalAdjusters.nextOrSame(day));
      case NONE ->
          switch (direction) {
            case PAST -> telling.with(TemporalAdjusters.previousOrSame(day));
            case FUTURE -> telling.minusDays(more).with(TemporalAdjusters.nextOrSame(day));
            case OPEN -> telling.minusDays(3).with(TemporalAdjusters.nextOrSame(day));
          };
    };
  }

  private static Edtf night(Night night, LocalDate telling, Direction direction) {
    DayOfWeek into = night.into();
    LocalDate morning =
        into == null
            ? telling
            : telling.with(
                direction == Direction.FUTURE
                    ? TemporalAdjusters.nextOrSame(into)
                    : TemporalAdjusters.previousOrSame(into));
    return Edtf.between(morning.minusDays(1), morning);
  }

  private static Optional<Edtf> anchored(Anchored anchored, @Nullable Edtf named) {
    if (named == null || anchored.toWhatFollows() || !named.isExact()) {
      return Optional.empty();
    }
    LocalDate from = anchored.count() < 0 ? named.earliest() : named.latest();
    return Optional.of(PeriodCalendar.around(from, anchored.unit(), anchored.count()));
  }
}
