package parley.store;

/**
 * Where a report belongs.
 *
 * @param process the id of the process
 * @param basis why, for the reader
 * @param routed whether the router says so, who may say otherwise when more has come in; what the
 *     desk says holds until the desk says otherwise
 */
public record Placement(String process, String basis, boolean routed) {

  /** What the desk says. */
  public static Placement byDesk(String process, String basis) {
    return new Placement(process, basis, false);
  }

  /** What the router says. */
  public static Placement byRouter(String process, String basis) {
    return new Placement(process, basis, true);
  }
}
