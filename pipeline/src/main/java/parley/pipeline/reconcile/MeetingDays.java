package parley.pipeline.reconcile;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.domain.Edtf;
import parley.domain.Slot;

/** What claims say of the days of a meeting. */
final class MeetingDays {

  private static final Set<String> SITTING = Set.of("under-way", "concluded");

  private static final Set<String> TO_COME = Set.of("scheduled", "proposed", "postponed");

  private MeetingDays() {}

  /** The days that hold. */
  static List<Edtf> holding(Testimony testimony) {
    return testimony.days(Slot.DATES, false);
  }

  /** The days that the report gives as gone. */
  static List<Edtf> gone(Testimony testimony) {
    return testimony.days(Slot.DATES, true);
  }

  static boolean overlap(List<Edtf> some, List<Edtf> others) {
    return some.stream().anyMatch(e -> others.stream().anyMatch(e::overlaps));
  }

  /**
   * Whether the days are a window in which a meeting lies ("next week", "at the weekend", "in
   * March") and not the days on which it is.
   */
  static boolean isWindow(Edtf days) {
    DayOfWeek first = days.earliest().getDayOfWeek();
    boolean week = days.days() == 7 && (first == DayOfWeek.MONDAY || first == DayOfWeek.SUNDAY);
    boolean weekend = days.days() == 2 && first == DayOfWeek.SATURDAY;
    return !days.isExact() || week || weekend;
  }

  static boolean areExact(List<Edtf> days) {
    return !days.isEmpty() && days.stream().noneMatch(MeetingDays::isWindow);
  }

  /** Whether it is told to have begun. */
  static boolean sat(Testimony testimony) {
    return testimony.text(Slot.STATUS).filter(SITTING::contains).isPresent();
  }

  /** Whether it is told as still to come. */
  static boolean isToCome(Testimony testimony) {
    return testimony.text(Slot.STATUS).filter(TO_COME::contains).isPresent();
  }

  /** Whether it sat on the one day and went on sitting on the next. */
  static boolean wentOn(Testimony a, Testimony b) {
    return sat(a)
        && sat(b)
        && holding(a).stream()
            .anyMatch(e -> holding(b).stream().anyMatch(o -> adjacent(e, o) || adjacent(o, e)));
  }

  private static boolean adjacent(Edtf first, Edtf second) {
    return !isWindow(first)
        && !isWindow(second)
        && first.latest().plusDays(1).equals(second.earliest());
  }

  /**
   * Days between the meetings told of, taking the day of the report for one without a day. What is
   * still to come is in the news from the report that plans it on.
   */
  static long distance(Testimony a, Testimony b) {
    Edtf first = inTheNews(a, b);
    Edtf second = inTheNews(b, a);
    if (first == null || second == null) {
      return Long.MAX_VALUE;
    }
    return first.overlaps(second)
        ? 0
        : Math.max(
            ChronoUnit.DAYS.between(first.latest(), second.earliest()),
            ChronoUnit.DAYS.between(second.latest(), first.earliest()));
  }

  private static @Nullable Edtf inTheNews(Testimony told, Testimony other) {
    LocalDate day = told.day();
    if (holding(told).isEmpty()) {
      return day == null ? null : Edtf.day(day);
    }
    Edtf days = holding(told).getFirst();
    return day != null && day.isBefore(days.latest()) && holding(other).isEmpty() && !sat(other)
        ? Edtf.between(day, days.latest())
        : Edtf.between(days.latest(), days.latest());
  }
}
