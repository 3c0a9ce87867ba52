package parley.domain;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * A stretch of days in the Extended Date/Time Format (ISO 8601-2, level 1, without qualifiers): a
 * day {@code 2026-02-04}, an interval {@code 2026-02-04/2026-02-05}, a month {@code 2025-08}, a
 * season {@code 2025-22} (21 spring, 22 summer, 23 autumn, 24 winter, of the northern year), a year
 * {@code 2025}.
 *
 * @param text the format's own spelling
 */
public record Edtf(String text) implements Comparable<Edtf>, Serializable {

  /**
   * @throws IllegalArgumentException when the text is not a date of this format
   */
  public Edtf {
    if (first(text).isAfter(last(text))) {
      throw new IllegalArgumentException("ends before it begins: " + text);
    }
  }

  public static Edtf day(LocalDate day) {
    return new Edtf(day.toString());
  }

  public static Edtf month(YearMonth month) {
    return new Edtf(month.toString());
  }

  /** The interval of both days, or the day when they are the same. */
  public static Edtf between(LocalDate first, LocalDate last) {
    return first.equals(last) ? day(first) : new Edtf(first + "/" + last);
  }

  /** The first day that is meant, at the earliest. */
  public LocalDate earliest() {
    return first(text);
  }

  /** The last day that is meant, at the latest; not before {@link #earliest()}. */
  public LocalDate latest() {
    return last(text);
  }

  /** The number of days from the earliest to the latest, both counted; 1 for a day. */
  public long days() {
    return ChronoUnit.DAYS.between(earliest(), latest()) + 1;
  }

  /** Whether it names days, and not a month, a season or a year that somewhere holds them. */
  public boolean isExact() {
    return text.length() == 10 || (text.length() == 21 && text.charAt(10) == '/');
  }

  public boolean overlaps(Edtf other) {
    return !earliest().isAfter(other.latest()) && !other.earliest().isAfter(latest());
  }

  public boolean contains(Edtf other) {
    return !earliest().isAfter(other.earliest()) && !latest().isBefore(other.latest());
  }

  @Override
  public int compareTo(Edtf other) {
    int byFirst = earliest().compareTo(other.earliest());
    if (byFirst != 0) {
      return byFirst;
    }
    int byLast = latest().compareTo(other.latest());
    return byLast != 0 ? byLast : text.compareTo(other.text);
  }

  private static LocalDate first(String text) {
    int slash = text.indexOf('/');
    return bound(slash < 0 ? text : text.substring(0, slash), true);
  }

  private static LocalDate last(String text) {
    int slash = text.indexOf('/');
    return bound(slash < 0 ? text : text.substring(slash + 1), false);
  }

  private static LocalDate bound(String date, boolean first) {
    boolean hasDay = date.length() == 10 && date.charAt(7) == '-';
    boolean hasMonth = (hasDay || date.length() == 7) && date.charAt(4) == '-';
    if (!hasMonth && date.length() != 4) {
      throw new IllegalArgumentException("not a date in EDTF: " + date);
    }
    int year = number(date, 0, 4);
    if (!hasMonth) {
      return first ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 12, 31);
    }
    int month = number(date, 5, 7);
    if (hasDay) {
      return day(year, month, number(date, 8, 10));
    }
    if (month >= 21 && month <= 24) {
      YearMonth start = YearMonth.of(year, 3 + 3 * (month - 21));
      return first ? start.atDay(1) : start.plusMonths(2).atEndOfMonth();
    }
    if (month < 1 || month > 12) {
      throw new IllegalArgumentException("no such month or season: " + date);
    }
    return first ? YearMonth.of(year, month).atDay(1) : YearMonth.of(year, month).atEndOfMonth();
  }

  private static int number(String date, int start, int end) {
    int number = 0;
    for (int i = start; i < end; i++) {
      char digit = date.charAt(i);
      if (digit < '0' || digit > '9') {
        throw new IllegalArgumentException("not a date in EDTF: " + date);
      }
      number = 10 * number + digit - '0';
    }
    return number;
  }

  private static LocalDate day(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (java.time.DateTimeException e) {
      throw new IllegalArgumentException("no such day: " + year + "-" + month + "-" + day, e);
    }
  }
}
