package parley.publish.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import parley.publish.view.Wording;

/**
 * What was recorded of a process within one minute.
 *
 * @param at the last instant of it
 * @param reports headlines of the reports that came in for the first time
 * @param edited headlines of those that came in with another text
 * @param read how many reports were read anew
 * @param corrections what the desk corrected, in words
 */
public record RecordedMoment(
    Instant at, List<String> reports, List<String> edited, int read, List<String> corrections) {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

  public RecordedMoment {
    reports = List.copyOf(reports);
    edited = List.copyOf(edited);
    corrections = List.copyOf(corrections);
  }

  /** When, in words. */
  public String when() {
    return words(at);
  }

  /** "3 reports came in, 1 was edited, 2 corrections". */
  public String what() {
    List<String> words = new java.util.ArrayList<>();
    if (!reports.isEmpty()) {
      words.add(Wording.count(reports.size(), "report") + " came in");
    }
    if (!edited.isEmpty()) {
      words.add(Wording.count(edited.size(), "report") + " edited since");
    }
    if (read > 0) {
      words.add(Wording.count(read, "report") + " read anew");
    }
    if (!corrections.isEmpty()) {
      words.add(Wording.count(corrections.size(), "correction"));
    }
    return Wording.capital(String.join(", ", words));
  }

  /** "7 Mar 2031, 08:00 UTC". */
  public static String words(Instant instant) {
    return WHEN.format(instant.atOffset(ZoneOffset.UTC));
  }
}
