package parley.pipeline.read;

/** An input that cannot be read. */
final class Unreadable extends Exception {

  private static final long serialVersionUID = 1L;

  private final String reason;

  Unreadable(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** The cause and the remedy. */
  String reason() {
    return reason;
  }
}
