package parley.store;

import parley.domain.Report;

/**
 * A report as it would be stored.
 *
 * @param report with the id under which it is or would be stored
 * @param read whether its text has been read already by a reader of some version
 */
public record Incoming(Report report, Added.Standing standing, boolean read) {

  /** Whether there is anything to do: an unchanged report that was read needs nothing. */
  public boolean isKnown() {
    return standing == Added.Standing.UNCHANGED && read;
  }
}
