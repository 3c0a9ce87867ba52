package parley.store;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.domain.Correction;
import parley.domain.Failure;
import parley.domain.Reading;

/**
 * What a store holds of one process: all that is needed to make its dossier.
 *
 * @param asOf for which day the revisions of edited reports were chosen; null for the latest. It
 *     does not leave out later reports: reconciling does
 * @param readings of every report the reading that counts, by report id
 * @param failures what could not be taken in and has not been since
 * @param corrections those that hold, in the order in which they were made
 */
public record Contents(
    StoredProcess process,
    @Nullable LocalDate asOf,
    List<Reading> readings,
    List<Failure> failures,
    List<Correction> corrections)
    implements Serializable {

  public Contents {
    readings = List.copyOf(readings);
    failures = List.copyOf(failures);
    corrections = List.copyOf(corrections);
  }
}
