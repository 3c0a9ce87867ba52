package parley.pipeline;

import java.util.function.Supplier;

/** A report failed in a stage. The other reports are not concerned. */
public final class StageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String stage;

  private StageException(String stage, Throwable cause) {
    super(stage + ": " + cause, cause);
    this.stage = stage;
  }

  /** The stage that failed: clean, annotate, extract. */
  public String stage() {
    return stage;
  }

  /** Does a stage's work, and names the stage when it fails. */
  static <T> T within(String stage, Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException | StackOverflowError e) {
      throw new StageException(stage, e);
    }
  }
}
