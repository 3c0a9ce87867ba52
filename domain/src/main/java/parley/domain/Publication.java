package parley.domain;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * The day on which a report was published, and why that day is believed.
 *
 * @param day the day in the publisher's own calendar
 * @param basis stated by the input's metadata, or inferred from the text
 * @param evidence the passages an inferred day rests on; may be empty for a stated one
 */
public record Publication(LocalDate day, Basis basis, List<Passage> evidence)
    implements Serializable {

  /** Where the day comes from. */
  public enum Basis {
    STATED,
    INFERRED
  }

  /**
   * @throws IllegalArgumentException when a day is inferred from nothing
   */
  public Publication {
    evidence = List.copyOf(evidence);
    if (basis == Basis.INFERRED && evidence.isEmpty()) {
      throw new IllegalArgumentException("an inferred day of publication needs a passage");
    }
  }

  public static Publication stated(LocalDate day) {
    return new Publication(day, Basis.STATED, List.of());
  }
}
