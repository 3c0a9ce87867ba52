package parley.app.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long to leave something alone that failed: twice as long after every failure, and at least as
 * long as the server asks for.
 *
 * @param first after the first failure
 * @param most the longest; a server that asks for more is left alone for {@link #LONGEST}
 */
record BackOff(Duration first, Duration most) {

  /** No server is left alone for longer, whatever it asks for. */
  static final Duration LONGEST = Duration.ofDays(7);

  private static final int DOUBLINGS = 20;

  /** A quarter of an hour, up to a day. */
  static BackOff standard() {
    return new BackOff(Duration.ofMinutes(15), Duration.ofDays(1));
  }

  /**
   * When to ask again.
   *
   * @param failures in a row, at least 1
   * @param retryAfter what the server says: seconds, or a date; null when it says nothing
   */
  Instant after(int failures, Instant now, @Nullable String retryAfter) {
    int doublings = Math.clamp(failures - 1L, 0, DOUBLINGS);
    Duration own = shorter(first.multipliedBy(1L << doublings), most);
    Instant asked = asked(now, retryAfter).orElse(now);
    Instant latest = now.plus(LONGEST);
    Instant next = asked.isAfter(now.plus(own)) ? asked : now.plus(own);
    return next.isAfter(latest) ? latest : next;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static Optional<Instant> asked(Instant now, @Nullable String retryAfter) {
    if (retryAfter == null) {
      return Optional.empty();
    }
    String text = retryAfter.strip();
    return text.matches("\\d{1,9}")
        ? Optional.of(now.plusSeconds(Long.parseLong(text)))
        : Moments.instant(text);
  }
}
