package parley.app.fetch;

import java.time.Duration;

/**
 * What one fetch may cost, and where it may lead.
 *
 * @param bytes the most that is taken, packed or unpacked, at least 1
 * @param time for all of it, redirects too
 * @param redirects how many are followed
 * @param privateAddresses whether this machine and its neighbours may be asked
 */
public record FetchLimits(int bytes, Duration time, int redirects, boolean privateAddresses) {

  /**
   * @throws IllegalArgumentException when nothing could be fetched within them
   */
  public FetchLimits {
    if (bytes < 1 || bytes == Integer.MAX_VALUE || time.toMillis() < 1 || redirects < 0) {
      throw new IllegalArgumentException("limits let nothing through: " + bytes + ", " + time);
    }
  }

  /** 10 MB, 30 seconds, 5 redirects, public addresses alone. */
  public static FetchLimits standard() {
    return new FetchLimits(10_000_000, Duration.ofSeconds(30), 5, false);
  }
}
