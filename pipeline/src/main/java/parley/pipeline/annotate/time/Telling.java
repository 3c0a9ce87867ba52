package parley.pipeline.annotate.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.domain.Edtf;
import parley.pipeline.annotate.TimeExpression;
import parley.pipeline.annotate.TimeExpression.Absolute;
import parley.pipeline.annotate.TimeExpression.Anchored;
import parley.pipeline.annotate.TimeExpression.MonthDays;
import parley.pipeline.annotate.TimeExpression.Months;
import parley.pipeline.annotate.TimeExpression.Period;
import parley.pipeline.annotate.TimeExpression.Reference;
import parley.pipeline.annotate.TimeExpression.Unit;
import parley.pipeline.annotate.TimeExpression.Weekdays;
import parley.pipeline.annotate.TimeMention;

/**
 * Puts the times of one report into days, in the order of the text: what was named before bears on
 * "a day earlier", and on the year of a date in a chronicle.
 */
final class Telling {

  /** Over how many sentences a chronicle carries its year. */
  private static final int CHRONICLE = 8;

  private final @Nullable LocalDate published;
  private final Set<DayOfWeek> toldOften;
  private final Chain chain;
  private @Nullable FoundTime lastNamed;
  private @Nullable Edtf lastDays;
  private @Nullable Edtf chronicle;
  private int chronicleSentence;

  private Telling(@Nullable LocalDate published, Set<DayOfWeek> toldOften) {
    this.published = published;
    this.toldOften = toldOften;
    this.chain = new Chain(published);
  }

  static List<TimeMention> resolved(List<FoundTime> found, @Nullable LocalDate published) {
    Telling telling = new Telling(published, toldOften(found));
    List<TimeMention> mentions = new ArrayList<>();
    for (FoundTime time : found) {
      Edtf days = telling.days(time).orElse(null);
      if (telling.isToldAhead(time, days)) {
        days = telling.chain.through(time, mentions).orElse(days);
      }
      telling.remember(time, days);
      telling.chain.add(time, days, mentions.size());
      mentions.add(new TimeMention(time.span(), time.sentence().index(), time.expression(), days));
    }
    return mentions;
  }

  /** Whether what is told as past would have to come yet. */
  private boolean isToldAhead(FoundTime time, @Nullable Edtf days) {
    return published != null
        && time.direction() == Direction.PAST
        && days != null
        && days.earliest().isAfter(published);
  }

  private Optional<Edtf> days(FoundTime time) {
    if (published == null) {
      return time.expression() instanceof Absolute absolute
          ? Optional.of(absolute.edtf())
          : Optional.empty();
    }
    Optional<Edtf> later = ofLaterVersion(time);
    if (later.isPresent()) {
      return later;
    }
    Optional<Edtf> days =
        TimeResolver.resolve(time.expression(), published, time.direction(), named(time));
    if (isToldAhead(time, days.orElse(null))) {
      return inChronicle(time).or(() -> days);
    }
    return ofThatMonth(time).or(() -> days);
  }

  /** The weekdays, by themselves, of which the report tells as past more than once. */
  private static Set<DayOfWeek> toldOften(List<FoundTime> found) {
    Set<DayOfWeek> once = EnumSet.noneOf(DayOfWeek.class);
    Set<DayOfWeek> often = EnumSet.noneOf(DayOfWeek.class);
    for (FoundTime time : found) {
      if (isToldWeekday(time)
          && time.expression() instanceof Weekdays days
          && !once.add(days.first())) {
        often.add(days.first());
      }
    }
    return often;
  }

  private static boolean isToldWeekday(FoundTime time) {
    return time.direction() == Direction.PAST
        && time.expression() instanceof Weekdays days
        && days.first() == days.last()
        && days.reference() == Reference.NONE
        && days.week() == Reference.NONE;
  }

  /**
   * The day after the stated day of publication, where a report tells of it again and again as
   * past: it was brought up to date after it was first published. Of a day six days back nobody
   * speaks by its bare name twice.
   */
  private Optional<Edtf> ofLaterVersion(FoundTime time) {
    LocalDate day = published;
    boolean next =
        day != null
            && isToldWeekday(time)
            && time.expression() instanceof Weekdays days
            && days.first() == day.plusDays(1).getDayOfWeek()
            && toldOften.contains(days.first());
    return next && day != null ? Optional.of(Edtf.day(day.plusDays(1))) : Optional.empty();
  }

  /** The days that were named last in the same paragraph. */
  private @Nullable Edtf named(FoundTime time) {
    return lastNamed != null && lastNamed.sentence().paragraph() == time.sentence().paragraph()
        ? lastDays
        : null;
  }

  /**
   * A date without its year, told as past, after dates of an earlier year: the first one after
   * those.
   */
  private Optional<Edtf> inChronicle(FoundTime time) {
    Edtf before = chronicle;
    if (before == null || time.sentence().index() - chronicleSentence > CHRONICLE) {
      return Optional.empty();
    }
    int year = before.earliest().getYear();
    return inYear(time.expression(), year)
        .filter(days -> !days.latest().isBefore(before.earliest()))
        .or(() -> inYear(time.expression(), year + 1))
        .filter(days -> published != null && !days.latest().isAfter(published));
  }

  /** "later in the month", told as past after dates of an earlier month: that month. */
  private Optional<Edtf> ofThatMonth(FoundTime time) {
    Edtf before = chronicle;
    boolean month =
        time.expression() instanceof Period period
            && period.unit() == Unit.MONTH
            && period.reference() == Reference.NONE;
    boolean told =
        month
            && before != null
            && before.days() <= 31
            && time.direction() == Direction.PAST
            && time.sentence().index() - chronicleSentence <= CHRONICLE;
    return told && before != null
        ? Optional.of(Edtf.month(YearMonth.from(before.latest())))
        : Optional.empty();
  }

  static Optional<Edtf> inYear(TimeExpression expression, int year) {
    MonthDay first;
    MonthDay last;
    if (expression instanceof MonthDays days && days.year() == Reference.NONE) {
      first = days.first();
      last = days.last();
    } else if (expression instanceof Months months
        && months.first() == months.last()
        && months.year() == Reference.NONE
        && months.reference() == Reference.NONE) {
      return Optional.of(Edtf.month(YearMonth.of(year, months.first())));
    } else {
      return Optional.empty();
    }
    return first.isValidYear(year) && last.isValidYear(year) && !last.isBefore(first)
        ? Optional.of(Edtf.between(first.atYear(year), last.atYear(year)))
        : Optional.empty();
  }

  private void remember(FoundTime time, @Nullable Edtf days) {
    if (days == null) {
      return;
    }
    boolean calendar =
        time.expression() instanceof Absolute
            || time.expression() instanceof MonthDays
            || time.expression() instanceof Months;
    if (calendar && time.direction() != Direction.FUTURE && days.text().length() >= 7) {
      chronicle = days;
      chronicleSentence = time.sentence().index();
    }
    if (days.isExact() && !(time.expression() instanceof Anchored)) {
      lastNamed = time;
      lastDays = days;
    }
  }
}
