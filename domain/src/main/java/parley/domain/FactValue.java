package parley.domain;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One value of a fact's slot.
 *
 * @param reported the day of the first report that gives it; null when no report that does has a
 *     day
 * @param until the day of the report that replaced it; null unless superseded, and when no dated
 *     report replaced it
 * @param confidence how likely the value is right, 0 (exclusive) to 1
 * @param evidence the words, at least one passage
 */
public record FactValue(
    Value value,
    State state,
    @Nullable LocalDate reported,
    @Nullable LocalDate until,
    double confidence,
    List<Evidence> evidence)
    implements Serializable {

  /**
   * @throws IllegalArgumentException when nothing is cited or the confidence is out of range
   */
  public FactValue {
    evidence = List.copyOf(new TreeSet<>(evidence));
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a value needs evidence: " + value.text());
    }
    if (!(confidence > 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must lie in (0, 1]: " + confidence);
    }
    if (until != null && state != State.SUPERSEDED) {
      throw new IllegalArgumentException(
          "only a superseded value has a day on which it fell: " + value.text());
    }
  }
}
