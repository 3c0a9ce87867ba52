package parley.app.watch;

import java.time.Duration;

/** Lets time pass, until somebody ends the watching. */
public interface Pauser {

  /**
   * Waits so long, or until the end.
   *
   * @return whether to go on
   */
  boolean pause(Duration time);

  /** Whether somebody has ended the watching. */
  boolean isEnded();
}
