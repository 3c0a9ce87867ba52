package parley.publish.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.domain.Edtf;
import parley.domain.State;
import parley.domain.Value;

/**
 * A value as a reader sees it.
 *
 * @param value as the dossier holds it
 * @param text in words
 * @param side the name of the party that a person stands for; empty for all others
 * @param reported the day of the first report that gives it, or null
 * @param until the day of the report that replaced it, or null
 * @param citations in the order of the sources, at least one
 */
public record Shown(
    Value value,
    String text,
    String side,
    State state,
    @Nullable LocalDate reported,
    @Nullable LocalDate until,
    List<Citation> citations) {

  public Shown {
    citations = List.copyOf(new TreeSet<>(citations));
  }

  /** Whose claim it is, when no report gives it in its own voice; several names are joined. */
  public Optional<String> saidBy() {
    TreeSet<String> names = new TreeSet<>();
    for (Citation citation : citations) {
      if (citation.saidBy() == null) {
        return Optional.empty();
      }
      names.add(citation.saidBy());
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(Wording.list(List.copyOf(names)));
  }

  public boolean isDisputed() {
    return state == State.DISPUTED;
  }

  /** The stretch of days, when the value is one. */
  public Optional<Edtf> edtf() {
    return value instanceof Value.Time time ? Optional.of(time.edtf()) : Optional.empty();
  }

  /** The first citation of each source. */
  public List<Citation> firstBySource() {
    return Sources.firstOfEach(citations);
  }
}
