package parley.publish.web;

import java.time.LocalDate;
import java.util.List;
import parley.publish.view.Wording;

/**
 * The two days whose dossiers are compared.
 *
 * @param days those on which reports were published
 */
public record Between(LocalDate from, LocalDate to, List<LocalDate> days) {

  public Between {
    days = List.copyOf(days);
  }

  /** In words. */
  public String words() {
    return "From " + Wording.day(from) + " to " + Wording.day(to);
  }
}
