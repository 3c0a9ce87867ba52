package parley.app.watch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a report is fetched again to see whether it was edited: after an hour, then whenever its age
 * has doubled, then daily, as most edits come soon.
 *
 * @param period how long after the first time; zero for never
 */
record Recheck(Duration period) {

  private static final Duration SHORTEST = Duration.ofHours(1);
  private static final Duration LONGEST = Duration.ofDays(1);

  /** The next time; null when it is over. */
  @Nullable Instant after(Instant first, Instant now) {
    Duration age = Duration.between(first, now);
    Duration interval =
        age.compareTo(SHORTEST) < 0 ? SHORTEST : age.compareTo(LONGEST) > 0 ? LONGEST : age;
    Instant next = now.plus(interval);
    return next.isAfter(first.plus(period)) ? null : next;
  }
}
