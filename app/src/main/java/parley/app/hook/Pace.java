package parley.app.hook;

import java.time.Duration;

/**
 * How often is looked for news, and how long is waited for a receiver.
 *
 * @param look between two looks
 * @param first after the first failure; twice as long after each further one
 * @param longest never longer than this
 * @param answer how long an answer may take, from the first byte sent to the last received
 */
public record Pace(Duration look, Duration first, Duration longest, Duration answer) {

  /** A second; from a second to ten minutes; ten seconds. */
  public static Pace standard() {
    return new Pace(
        Duration.ofSeconds(1),
        Duration.ofSeconds(1),
        Duration.ofMinutes(10),
        Duration.ofSeconds(10));
  }

  Duration after(Duration wait) {
    Duration twice = wait.isZero() ? first : wait.multipliedBy(2);
    return twice.compareTo(longest) > 0 ? longest : twice;
  }
}
