package parley.publish.view;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.domain.Slot;

/**
 * One thing that two dossiers of a process say differently.
 *
 * @param entry the fact as the later dossier has it; as the earlier has it when it is gone
 * @param slot what differs; null when it is the whole fact
 * @param before the values that stood in the earlier dossier; empty for a new fact
 * @param after the values that stand in the later one; empty for a fact that is gone
 */
public record Change(
    Nature nature,
    Entry entry,
    @Nullable Slot slot,
    List<Shown> before,
    List<Shown> after,
    List<Citation> citations) {

  /** What happened. */
  public enum Nature {
    /** A fact was not told before. */
    NEW,
    /** Another value holds. */
    CHANGED,
    /** Reports differ now where they did not. */
    DISPUTED,
    /** Nothing tells of it any more. */
    GONE
  }

  public Change {
    before = List.copyOf(before);
    after = List.copyOf(after);
    citations = List.copyOf(new TreeSet<>(citations));
  }

  static Change whole(Nature nature, Entry entry) {
    return new Change(nature, entry, null, List.of(), List.of(), entry.citations());
  }

  static Change of(Nature nature, Entry entry, Slot slot, List<Shown> before, List<Shown> after) {
    return new Change(
        nature,
        entry,
        slot,
        before,
        after,
        after.stream().map(Shown::citations).flatMap(Collection::stream).toList());
  }

  /** What it is about: "Meeting 10 March 2031, Lima: dates". */
  public String subject() {
    return slot == null
        ? Telling.of(entry)
        : Wording.capital(Titles.subject(entry)) + ": " + Wording.slot(slot);
  }

  /** The values that stand now and did not before. */
  public List<Shown> added() {
    return without(after, before);
  }

  /** The values that stood before and do not now. */
  public List<Shown> fallen() {
    return without(before, after);
  }

  private static List<Shown> without(List<Shown> values, List<Shown> others) {
    return values.stream()
        .filter(value -> others.stream().noneMatch(o -> o.value().equals(value.value())))
        .toList();
  }

  /** The values that stood before, in words; empty when there were none. */
  public String was() {
    return joined(before.stream());
  }

  /** The values that stand now, in words; empty when there are none. */
  public String is() {
    return joined(after.stream());
  }

  private String joined(Stream<Shown> values) {
    List<String> words = values.map(Shown::text).distinct().toList();
    return nature == Nature.DISPUTED ? String.join(" or ", words) : String.join("; ", words);
  }
}
