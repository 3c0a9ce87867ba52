package parley.store;

/**
 * What came of adding a report.
 *
 * @param report the id under which it is stored
 * @param revision which revision of it was added, or is there already
 */
public record Added(Standing standing, String report, int revision) {

  /** How a report stands to what a store holds. */
  public enum Standing {
    /** It was not there. */
    NEW,
    /** It was there with another text, or other statements on title, publisher or day. */
    REVISED,
    /** It was there as it is. */
    UNCHANGED
  }
}
