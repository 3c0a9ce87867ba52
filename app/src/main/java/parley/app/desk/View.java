package parley.app.desk;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which dossier of a store is meant.
 *
 * @param process the id of the process
 * @param asOf what the public knew on that day: reports published up to and including it; null for
 *     all reports
 * @param recorded what this desk's dossier said at that instant: only what was recorded up to it;
 *     null for now
 */
public record View(String process, @Nullable LocalDate asOf, @Nullable Instant recorded) {

  /** Everything that is known now. */
  public static View of(String process) {
    return new View(process, null, null);
  }

  public View withAsOf(@Nullable LocalDate day) {
    return new View(process, day, recorded);
  }

  public View withRecorded(@Nullable Instant instant) {
    return new View(process, asOf, instant);
  }
}
