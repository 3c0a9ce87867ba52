package parley.publish.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What every page of the desk shows around what it is about.
 *
 * @param title of the page
 * @param process the process that the page is about; null when it is about all
 * @param asOf the day for which the page is shown; null for all that is known
 * @param position the place in the store's log up to which the page is told
 * @param secret what every form of the page sends back
 * @param words that are searched for; empty for none
 */
public record Frame(
    String title,
    @Nullable NamedProcess process,
    @Nullable LocalDate asOf,
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
    return new Frame(title, process, asOf, position, secret, others);
  }

  /** The same frame for another day; null for all that is known. */
  public Frame withAsOf(@Nullable LocalDate day) {
    return new Frame(title, process, day, position, secret, words);
  }

  /** The address of a page of the process, for the day that is shown. */
  public String href(String page) {
    String at = process == null ? "/" : process.href() + page;
    return asOf == null ? at : at + "?asOf=" + asOf;
  }
}
