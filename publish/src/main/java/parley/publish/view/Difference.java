package parley.publish.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.domain.Disagreement;
import parley.domain.Slot;
import parley.domain.Value;

/**
 * Where the reports do not say the same, with the words on each side.
 *
 * @param entry the fact
 * @param values what is said, earliest first, at least two
 * @param note one sentence for the reader, may be empty
 */
public record Difference(
    Entry entry, Slot slot, Disagreement.Nature nature, List<Shown> values, String note) {

  public Difference {
    values = List.copyOf(values);
  }

  /** "Injured: value". */
  public String title() {
    return Titles.subject(entry) + ": " + Wording.slot(slot);
  }

  /** The disagreement with its values as they are shown; empty when fewer than two of them are. */
  static Optional<Difference> of(Disagreement disagreement, Entry entry) {
    List<Shown> values = new ArrayList<>();
    for (Value value : disagreement.values()) {
      entry.values(disagreement.slot()).stream()
          .filter(shown -> shown.value().equals(value) && !values.contains(shown))
          .findFirst()
          .ifPresent(values::add);
    }
    return values.size() < 2
        ? Optional.empty()
        : Optional.of(
            new Difference(
                entry,
                disagreement.slot(),
                disagreement.nature(),
                values,
                Plain.line(disagreement.note())));
  }
}
