package parley.pipeline.annotate.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Whether clues fix the year of a day and not only its place in the year. A year that a text names
 * is most often not its own: in 1,285 news reports the newest one was that of publication in a
 * fifth.
 */
final class YearEvidence {

  /** How near a date lies that belongs to the story of the day. */
  private static final int NEAR = 20;

  /** How near a date with its year lies at most, to lend its year to the dates around it. */
  private static final int SAME_STORY = 45;

  private YearEvidence() {}

  static boolean establishes(List<Clue> clues, LocalDate day) {
    return hasNearDate(clues, day)
        && (isStamped(clues, day)
            || isOwnYear(clues, day)
            || isSinceThen(clues, day)
            || isSent(clues, day)
            || isAmongDates(clues, day));
  }

  private static boolean hasNearDate(List<Clue> clues, LocalDate day) {
    return clues.stream().anyMatch(clue -> distance(clue, day) <= NEAR / 2);
  }

  private static boolean isStamped(List<Clue> clues, LocalDate day) {
    return clues.stream()
        .anyMatch(clue -> clue instanceof Clue.Stamp stamp && stamp.stamped().equals(day));
  }

  /**
   * A copyright line counts, unless the text's own dates end years before it: sites renew those
   * lines.
   */
  private static boolean isOwnYear(List<Clue> clues, LocalDate day) {
    OptionalInt newestDay =
        clues.stream()
            .flatMapToInt(
                clue ->
                    clue instanceof Clue.Dated dated
                        ? IntStream.of(dated.days().latest().getYear())
                        : IntStream.empty())
            .max();
    boolean renewed = newestDay.isPresent() && newestDay.getAsInt() < day.getYear() - 1;
    return !renewed
        && clues.stream()
            .anyMatch(clue -> clue instanceof Clue.OwnYear own && own.year() == day.getYear());
  }

  private static boolean isSinceThen(List<Clue> clues, LocalDate day) {
    return clues.stream()
        .anyMatch(
            clue ->
                clue instanceof Clue.SinceThen since
                    && !day.isBefore(since.from())
                    && !day.isAfter(since.to()));
  }

  /** Sent on the day by its dateline, and a date with its year belongs to the same story. */
  private static boolean isSent(List<Clue> clues, LocalDate day) {
    return clues.stream()
            .anyMatch(clue -> clue instanceof Clue.Dateline && Math.abs(signed(clue, day)) <= 1)
        && hasDatedStory(clues, day);
  }

  private static boolean hasDatedStory(List<Clue> clues, LocalDate day) {
    return clues.stream()
        .anyMatch(clue -> clue instanceof Clue.Dated && distance(clue, day) <= SAME_STORY);
  }

  /** A date with its year close by, and two more dates around the day. */
  private static boolean isAmongDates(List<Clue> clues, LocalDate day) {
    TreeSet<Long> near = new TreeSet<>();
    for (Clue clue : clues) {
      long distance = distance(clue, day);
      if (distance <= NEAR) {
        near.add(signed(clue, day));
      }
    }
    return hasDatedStory(clues, day) && near.size() >= 3;
  }

  private static long distance(Clue clue, LocalDate day) {
    return Math.abs(signed(clue, day));
  }

  /**
   * Days from a day to a clue's date, in the year that brings it closest; very many for other
   * clues.
   */
  private static long signed(Clue clue, LocalDate day) {
    return switch (clue) {
      case Clue.Stamp stamp -> ChronoUnit.DAYS.between(day, stamp.stamped());
      case Clue.Dated dated -> ChronoUnit.DAYS.between(day, dated.days().latest());
      case Clue.Yearless yearless -> nearest(yearless, day);
      case Clue.Dateline line ->
          nearest(new Clue.Yearless(line.span(), line.days(), Direction.PAST), day);
      case Clue.Weekday _,
          Clue.Weekend _,
          Clue.OwnYear _,
          Clue.NewestYear _,
          Clue.ComingYear _,
          Clue.SinceThen _,
          Clue.WeekOf _ ->
          Integer.MAX_VALUE;
    };
  }

  private static long nearest(Clue.Yearless yearless, LocalDate day) {
    return IntStream.rangeClosed(day.getYear() - 1, day.getYear() + 1)
        .filter(yearless::fits)
        .mapToObj(yearless::last)
        .mapToLong(date -> ChronoUnit.DAYS.between(day, date))
        .reduce(Integer.MAX_VALUE, (a, b) -> Math.abs(b) < Math.abs(a) ? b : a);
  }
}
