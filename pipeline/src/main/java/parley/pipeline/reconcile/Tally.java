package parley.pipeline.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.domain.Cited;
import parley.domain.Evidence;
import parley.domain.FactValue;
import parley.domain.Slot;
import parley.domain.State;
import parley.domain.Value;

/**
 * The values that testimonies give for one slot, each with its support. Made in an order of
 * content.
 */
final class Tally {

  /** One value and all that speaks for it. */
  static final class Entry {
    private Value value;
    private final TreeSet<Evidence> evidence = new TreeSet<>();
    private final Map<String, Double> origins = new TreeMap<>();
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;
    private boolean former = true;
    private @Nullable List<String> tokens;

    private Entry(Value value) {
      this.value = value;
    }

    Value value() {
      return value;
    }

    private List<String> tokens() {
      if (tokens == null) {
        tokens = Similar.tokens(value.text());
      }
      return tokens;
    }

    Set<String> origins() {
      return origins.keySet();
    }

    /** The day of the first report that gives it, or null. */
    @Nullable LocalDate first() {
      return first;
    }

    /** The day of the last report that gives it as holding, or null. */
    @Nullable LocalDate last() {
      return last;
    }

    /** Whether every report that gives it gives it as gone. */
    boolean isFormer() {
      return former;
    }

    /** One less the chance that every origin errs. */
    double confidence() {
      double doubt = 1;
      for (double each : origins.values()) {
        doubt *= 1 - each;
      }
      return Math.clamp(1 - doubt, 0.01, 0.99);
    }

    void add(Testimony testimony, Cited cited) {
      cited.passages().forEach(p -> evidence.add(testimony.evidence(p)));
      origins.merge(testimony.origin(), cited.confidence(), Math::max);
      @Nullable LocalDate day = testimony.day();
      if (day != null && (first == null || day.isBefore(first))) {
        first = day;
      }
      if (!cited.former()) {
        former = false;
        if (day != null && (last == null || day.isAfter(last))) {
          last = day;
        }
      }
    }

    /** Takes over what speaks for another value that this one includes. */
    void absorb(Entry other) {
      evidence.addAll(other.evidence);
      other.origins.forEach((origin, confidence) -> origins.merge(origin, confidence, Math::max));
      if (other.first != null && (first == null || other.first.isBefore(first))) {
        first = other.first;
      }
      if (other.last != null && (last == null || other.last.isAfter(last))) {
        last = other.last;
      }
    }

    FactValue as(State state) {
      return new FactValue(value, state, first, null, confidence(), List.copyOf(evidence));
    }

    FactValue superseded(@Nullable LocalDate until) {
      return new FactValue(
          value, State.SUPERSEDED, first, until, confidence(), List.copyOf(evidence));
    }
  }

  private Tally() {}

  /**
   * The values of a slot, those first reported earliest first. Values that are equal when compared
   * are one.
   */
  static List<Entry> of(Collection<Testimony> testimonies, Slot slot) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Testimony testimony : testimonies.stream().sorted(Testimony.BY_DAY).toList()) {
      List<Cited> values = testimony.claim().values(slot);
      for (int i = 0; i < values.size(); i++) {
        Cited cited = values.get(i);
        entries
            .computeIfAbsent(testimony.folded(slot).get(i), _ -> new Entry(cited.value()))
            .add(testimony, cited);
      }
    }
    return new ArrayList<>(entries.values());
  }

  /** A value that two others come to, on what speaks for either. */
  static Entry together(Value value, Entry first, Entry second) {
    Entry both = new Entry(value);
    both.absorb(first);
    both.absorb(second);
    both.former = false;
    return both;
  }

  /** Every value holds: a list such as the participants. */
  static List<FactValue> union(Collection<Testimony> testimonies, Slot slot) {
    return of(testimonies, slot).stream().map(e -> e.as(State.CURRENT)).toList();
  }

  /**
   * One value holds: the one that most origins give, of equals the more certain. Others that as
   * many origins give are disputed with it; fewer, and they are left out as misreadings.
   */
  static List<FactValue> majority(Collection<Testimony> testimonies, Slot slot) {
    List<Entry> entries = of(testimonies, slot);
    int most = entries.stream().mapToInt(e -> e.origins().size()).max().orElse(0);
    List<Entry> top =
        entries.stream()
            .filter(e -> e.origins().size() == most)
            .sorted(Comparator.comparingDouble(e -> -e.confidence()))
            .toList();
    List<Entry> kept =
        top.stream().filter(e -> e.confidence() > top.getFirst().confidence() - 0.1).toList();
    boolean agreed = kept.size() == 1 || together(testimonies, slot, kept);
    State state = agreed ? State.CURRENT : State.DISPUTED;
    return kept.stream().map(e -> e.as(state)).toList();
  }

  /** Whether one claim gives all the values, so that they do not speak against one another. */
  private static boolean together(
      Collection<Testimony> testimonies, Slot slot, List<Entry> entries) {
    Set<String> values = new TreeSet<>();
    entries.forEach(e -> values.add(e.value().text()));
    return testimonies.stream().anyMatch(t -> t.texts(slot).containsAll(values));
  }

  /** Words hold side by side; those that others include go into them. */
  static List<FactValue> words(Collection<Testimony> testimonies, Slot slot) {
    List<Entry> entries = of(testimonies, slot);
    List<Entry> kept = new ArrayList<>();
    List<Entry> byLength = new ArrayList<>(entries);
    byLength.sort(Comparator.comparingInt(e -> -e.value().text().length()));
    for (Entry entry : byLength) {
      kept.stream()
          .filter(k -> Similar.contains(k.tokens(), entry.tokens()))
          .findFirst()
          .ifPresentOrElse(k -> k.absorb(entry), () -> kept.add(entry));
    }
    kept.sort(
        Comparator.comparing(
                (Entry e) -> e.first(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(e -> e.value().text()));
    return kept.stream().map(e -> e.as(State.CURRENT)).toList();
  }
}
