package parley.publish.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page of the desk shows around what it is about.
 *
 * @param title of the page
 * @param process the process that the page is about; null when it is about all
 * @param asOf the day for which the page is shown; null for all that is known
 * @param recorded the instant for which the page says what this desk's dossier said then; null for
 *     now
 * @param position the place in the store's log up to which the page is told
 * @param secret what every form of the page sends back
 * @param words that are searched for; empty for none
 */
public record Frame(
    String title,
    @Nullable NamedProcess process,
    @Nullable LocalDate asOf,
    @Nullable Instant recorded,
    long position,
    String secret,
    String words) {

  /**
   * A process as the desk names it.
   *
   * @param id letters, digits and hyphens, for addresses
   */
  public record NamedProcess(String id, String title) {

    /** Where its page is. */
    public String href() {
      return "/processes/" + id;
    }
  }

  /** The same frame with other words searched for. */
  public Frame withWords(String others) {
    return new Frame(title, process, asOf, recorded, position, secret, others);
  }

  /** The same frame for another day; null for all that is known. */
  public Frame withAsOf(@Nullable LocalDate day) {
    return new Frame(title, process, day, recorded, position, secret, words);
  }

  /** The same frame for what was recorded at an instant; null for now. */
  public Frame withRecorded(@Nullable Instant instant) {
    return new Frame(title, process, asOf, instant, position, secret, words);
  }

  /** The address of a page of the process, for the day and the instant that are shown. */
  public String href(String page) {
    List<String> parameters = new ArrayList<>();
    if (asOf != null) {
      parameters.add("asOf=" + asOf);
    }
    if (recorded != null) {
      parameters.add("recorded=" + recorded);
    }
    String at = process == null ? "/" : process.href() + page;
    return parameters.isEmpty() ? at : at + "?" + String.join("&", parameters);
  }

  /** The address of the process's page for another day; null for all that is known. */
  public String href(@Nullable LocalDate day) {
    return withAsOf(day).href("");
  }

  /** The instant in words; empty for now. */
  public String recordedInWords() {
    return recorded == null ? "" : RecordedMoment.words(recorded);
  }
}
