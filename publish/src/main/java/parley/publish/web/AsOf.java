package parley.publish.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.domain.Dossier;
import parley.domain.Publication;

/**
 * The days through which a page can be moved: those on which reports were published.
 *
 * @param days in order
 * @param chosen the day that is shown; null for all that is known
 */
public record AsOf(List<LocalDate> days, @Nullable LocalDate chosen) {

  public AsOf {
    days = List.copyOf(days);
  }

  /**
   * The days of a dossier.
   *
   * @param whole with all reports
   */
  public static AsOf of(Dossier whole, @Nullable LocalDate chosen) {
    TreeSet<LocalDate> days = new TreeSet<>();
    whole
        .documents()
        .forEach(
            document -> {
              Publication publication = document.report().publication();
              if (publication != null && !document.isCorrection()) {
                days.add(publication.day());
              }
            });
    return new AsOf(List.copyOf(days), chosen);
  }

  /** The last day before the one shown on which something was published. */
  public Optional<LocalDate> before() {
    LocalDate at = shown();
    return days.reversed().stream().filter(day -> day.isBefore(at)).findFirst();
  }

  /** The first day after the one shown on which something was published. */
  public Optional<LocalDate> after() {
    LocalDate at = shown();
    return days.stream().filter(day -> day.isAfter(at)).findFirst();
  }

  /** The place of the day shown among the days, from 0. */
  public int place() {
    LocalDate at = shown();
    int place = (int) days.stream().filter(day -> !day.isAfter(at)).count() - 1;
    return Math.max(0, place);
  }

  /** The day that is shown. */
  public LocalDate shown() {
    return chosen != null ? chosen : days.isEmpty() ? LocalDate.EPOCH : days.getLast();
  }

  /** The days, for the script of the slider. */
  public String list() {
    return String.join(" ", days.stream().map(LocalDate::toString).toList());
  }
}
