package parley.app;

/** What a command tells the shell when it ends. */
final class ExitCode {

  /** Done. */
  static final int DONE = 0;

  /** A fault of Parley itself. */
  static final int FAULT = 1;

  /** Wrong usage, or no report could be read. */
  static final int NOTHING = 2;

  /** Some reports failed, the rest is done. */
  static final int PARTLY = 3;

  private ExitCode() {}
}
