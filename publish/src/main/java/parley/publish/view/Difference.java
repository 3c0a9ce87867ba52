package parley.publish.view;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** What the reports speak of. */
  public String subject() {
    return slot == Slot.SPEAKER
        ? "Who said “" + entry.text(Slot.QUOTE) + "”"
        : Titles.subject(entry);
  }

  /** "Meeting 10 March 2031, Lima: dates". */
  public String title() {
    return slot == Slot.SPEAKER ? subject() : subject() + ": " + Wording.slot(slot);
  }

  /** "disputed", "worded in two ways", "replaced". */
  public String natureInWords() {
    return switch (nature) {
      case DISPUTED -> "disputed";
      case VARIANT -> "worded in two ways";
      case SUPERSEDED -> "replaced by a later report";
    };
  }

  /** Whether a report only copies another that gives the value too. */
  public boolean isRepeated(Shown value, Citation citation, Sources sources) {
    Integer original = sources.get(citation.source()).copyOf();
    return original != null && value.citations().stream().anyMatch(c -> c.source() == original);
  }

  /** Whether it is only that a thing went its way: scheduled, then under way. */
  boolean isProgress() {
    return nature == Disagreement.Nature.SUPERSEDED && slot == Slot.STATUS;
  }

  /** One of the values in words. */
  public String text(Shown value) {
    return switch (slot) {
      case QUOTE -> "“" + value.text() + "”";
      case VALUE -> Titles.quantity(entry, value);
      default -> value.text();
    };
  }

  /** The disagreement with its values as they are shown; empty when fewer than two of them are. */
  static Optional<Difference> of(Disagreement disagreement, Entry entry) {
    Map<Value, Deque<Shown>> byValue = new HashMap<>();
    for (Shown shown : entry.values(disagreement.slot())) {
      byValue.computeIfAbsent(shown.value(), _ -> new ArrayDeque<>()).add(shown);
    }
    List<Shown> values = new ArrayList<>();
    for (Value value : disagreement.values()) {
      Deque<Shown> left = byValue.get(value);
      if (left != null && !left.isEmpty()) {
        values.add(left.removeFirst());
      }
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
