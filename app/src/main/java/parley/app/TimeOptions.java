package parley.app;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** As of when a command looks at a store. */
final class TimeOptions {

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      converter = Day.class,
      description =
          "What the public knew on that day (2026-02-04): reports published later are left out.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--recorded",
      paramLabel = "MOMENT",
      converter = Moment.class,
      description =
          "What this desk's dossier said at that moment (2026-02-04, its last moment in UTC; or"
              + " 2026-02-04T09:30:00Z): what was added or corrected later is left out.")
  private @Nullable Instant recorded;

  /** What the public knew on this day; null for all that is published. */
  @Nullable LocalDate asOf() {
    return asOf;
  }

  /** What the desk had recorded at this moment; null for all that it has. */
  @Nullable Instant recorded() {
    return recorded;
  }
}
