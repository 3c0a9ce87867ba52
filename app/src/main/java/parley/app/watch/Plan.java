package parley.app.watch;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How feeds are followed.
 *
 * @param most reports of one feed that are fetched in a round, at least 1; of a feed that is read
 *     for the first time what goes beyond is left out for good
 * @param since earlier reports are not fetched; null for no such day
 * @param recheck how long after the first time a report is fetched again to see whether it was
 *     edited; zero for never
 * @param depth how deep sitemap indexes may name further ones, at least 1
 * @param pause between two requests to one site
 */
public record Plan(
    int most, @Nullable LocalDate since, Duration recheck, int depth, Duration pause) {

  /**
   * @throws IllegalArgumentException when nothing could be fetched
   */
  public Plan {
    if (most < 1 || depth < 1 || recheck.isNegative() || pause.isNegative()) {
      throw new IllegalArgumentException("nothing would be fetched");
    }
  }

  /** 50 reports, a week of looking again, two levels of sitemaps, two seconds. */
  public static Plan standard() {
    return new Plan(50, null, Duration.ofDays(7), 2, Duration.ofSeconds(2));
  }
}
