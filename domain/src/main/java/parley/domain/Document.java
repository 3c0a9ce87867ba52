package parley.domain;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A report as it stands in a dossier, or a correction of the desk.
 *
 * @param copyOf the id of the report whose words this one carries, or null
 */
public record Document(Report report, @Nullable String copyOf) implements Serializable {

  /** The publisher of a correction. */
  public static final String DESK = "the desk";

  private static final String CORRECTION = "correction-";

  /** The id of the document that a correction is. */
  public static String correctionId(long number) {
    return CORRECTION + number;
  }

  /** Whether it is the desk's own words and no report. */
  public boolean isCorrection() {
    return isCorrectionId(report.id()) && DESK.equals(report.publisher());
  }

  /** Whether an id is that of a correction. */
  public static boolean isCorrectionId(String id) {
    return id.startsWith(CORRECTION);
  }
}
