package parley.publish.view;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import parley.domain.Document;
import parley.domain.Ids;
import parley.domain.Kind;
import parley.domain.Slot;
import parley.domain.State;

/**
 * A fact as a reader sees it: only values that are more likely right than wrong.
 *
 * @param id the fact's id
 * @param origins the number of independent origins that support the fact
 * @param slots the values, standing ones first
 */
public record Entry(String id, Kind kind, int origins, Map<Slot, List<Shown>> slots) {

  public Entry {
    EnumMap<Slot, List<Shown>> copy = new EnumMap<>(Slot.class);
    slots.forEach((slot, values) -> copy.put(slot, List.copyOf(values)));
    slots = Collections.unmodifiableMap(copy);
  }

  /** The id of its place in the page: letters, digits and hyphens. */
  public String anchor() {
    return "f-" + (id.matches("[A-Za-z0-9-]+") ? id : Ids.digest(id));
  }

  /** The values of a slot that hold or are disputed. */
  public List<Shown> standing(Slot slot) {
    return values(slot).stream().filter(shown -> shown.state() != State.SUPERSEDED).toList();
  }

  /** The values of a slot that a later report replaced, the last replaced first. */
  public List<Shown> former(Slot slot) {
    return values(slot).stream()
        .filter(shown -> shown.state() == State.SUPERSEDED)
        .sorted(
            Comparator.comparing(
                    (Shown shown) -> Objects.requireNonNullElse(shown.until(), LocalDate.MIN))
                .reversed())
        .toList();
  }

  /** The values of a slot, whatever their state. */
  public List<Shown> values(Slot slot) {
    return slots.getOrDefault(slot, List.of());
  }

  /** The first value of a slot that holds or is disputed. */
  public Optional<Shown> first(Slot slot) {
    return standing(slot).stream().findFirst();
  }

  /** The words of the first standing value of a slot; empty when there is none. */
  public String text(Slot slot) {
    return first(slot).map(Shown::text).orElse("");
  }

  /**
   * The term of the first standing value of a slot as the dossier holds it; empty when there is
   * none.
   */
  public String term(Slot slot) {
    return first(slot).map(shown -> shown.value().text()).orElse("");
  }

  /** Whether any value of a slot is disputed. */
  public boolean disputes(Slot slot) {
    return standing(slot).stream().anyMatch(Shown::isDisputed);
  }

  /** All citations of the standing values of slots, each once. */
  public List<Citation> citations(Collection<Slot> from) {
    TreeSet<Citation> all = new TreeSet<>();
    from.forEach(slot -> standing(slot).forEach(shown -> all.addAll(shown.citations())));
    return List.copyOf(all);
  }

  /** All citations of the standing values. */
  public List<Citation> citations() {
    return citations(slots.keySet());
  }

  /** The number of reports that give any of its values, also one that no longer holds. */
  public long reports() {
    return slots.values().stream()
        .flatMap(List::stream)
        .flatMap(shown -> shown.citations().stream())
        .filter(citation -> !Document.isCorrectionId(citation.passage().report()))
        .map(Citation::source)
        .distinct()
        .count();
  }

  /** "3 reports, 2 origins"; empty for a single report. */
  public String support() {
    long reports = reports();
    return reports < 2
        ? ""
        : Wording.count(reports, "report")
            + ", "
            + Wording.count(Math.min(origins, reports), "origin");
  }

  /** The day of the latest report that brought a value, or the beginning of time. */
  public LocalDate lastNews() {
    return slots.values().stream()
        .flatMap(List::stream)
        .flatMap(shown -> Stream.ofNullable(shown.reported()))
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.MIN);
  }
}
