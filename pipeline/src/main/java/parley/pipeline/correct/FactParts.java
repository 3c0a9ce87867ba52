package parley.pipeline.correct;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.domain.Document;
import parley.domain.Evidence;
import parley.domain.Fact;
import parley.domain.FactValue;
import parley.domain.Slot;
import parley.domain.State;
import parley.domain.Value;

/** Puts facts together and takes them apart. */
final class FactParts {

  /** Slots in which several values hold side by side. */
  private static final Set<Slot> LISTS =
      Set.of(
          Slot.PARTICIPANTS,
          Slot.PARTIES,
          Slot.PENDING,
          Slot.OUTCOME,
          Slot.REASON,
          Slot.QUOTE,
          Slot.OFFICE,
          Slot.ROLE,
          Slot.DESCRIPTION,
          Slot.CONTENT,
          Slot.NAME);

  private final Map<String, String> origins = new TreeMap<>();

  FactParts(Collection<Document> documents) {
    for (Document document : documents) {
      String id = document.report().id();
      origins.put(id, document.copyOf() == null ? id : document.copyOf());
    }
  }

  static boolean isList(Slot slot) {
    return LISTS.contains(slot);
  }

  /** A value that holds no longer; which day it fell, no report says. */
  static FactValue fallen(FactValue value) {
    return value.state() == State.SUPERSEDED
        ? value
        : new FactValue(
            value.value(),
            State.SUPERSEDED,
            value.reported(),
            null,
            value.confidence(),
            value.evidence());
  }

  static FactValue with(FactValue value, Value other) {
    return new FactValue(
        other,
        value.state(),
        value.reported(),
        value.until(),
        value.confidence(),
        value.evidence());
  }

  static FactValue with(FactValue value, Evidence more) {
    List<Evidence> evidence = new ArrayList<>(value.evidence());
    evidence.add(more);
    return new FactValue(
        value.value(),
        value.state(),
        value.reported(),
        value.until(),
        value.confidence(),
        evidence);
  }

  /** A value that alone is left of a dispute holds. */
  static List<FactValue> settled(List<FactValue> values) {
    long standing = values.stream().filter(v -> v.state() != State.SUPERSEDED).count();
    return standing != 1
        ? values
        : values.stream().map(v -> v.state() == State.DISPUTED ? in(State.CURRENT, v) : v).toList();
  }

  static List<FactValue> standingFirst(List<FactValue> values) {
    return values.stream()
        .sorted(Comparator.comparing(value -> value.state() == State.SUPERSEDED))
        .toList();
  }

  /** The part of a fact that some reports tell; empty when they tell nothing of it. */
  Optional<Fact> of(Fact fact, String id, Predicate<String> reports) {
    Map<Slot, List<FactValue>> slots = new EnumMap<>(Slot.class);
    fact.slots()
        .forEach(
            (slot, values) -> {
              List<FactValue> part = new ArrayList<>();
              values.forEach(value -> part(value, reports).ifPresent(part::add));
              if (!part.isEmpty()) {
                slots.put(slot, settled(part));
              }
            });
    return slots.isEmpty()
        ? Optional.empty()
        : Optional.of(new Fact(id, fact.kind(), origins(slots), slots));
  }

  private static Optional<FactValue> part(FactValue value, Predicate<String> reports) {
    List<Evidence> evidence =
        value.evidence().stream().filter(e -> reports.test(e.passage().report())).toList();
    return evidence.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new FactValue(
                value.value(),
                value.state(),
                value.reported(),
                value.until(),
                value.confidence(),
                evidence));
  }

  /**
   * Two facts as one, with the id of the first. Of differing values the one that was reported later
   * holds; of one day both, as disputed.
   */
  Fact union(Fact first, Fact second) {
    Map<Slot, List<FactValue>> slots = new EnumMap<>(Slot.class);
    slots.putAll(first.slots());
    second
        .slots()
        .forEach((slot, values) -> slots.merge(slot, values, (a, b) -> union(slot, a, b)));
    return new Fact(first.id(), first.kind(), origins(slots), slots);
  }

  private static List<FactValue> union(Slot slot, List<FactValue> first, List<FactValue> second) {
    Map<Value, FactValue> byValue = new LinkedHashMap<>();
    Stream.concat(first.stream(), second.stream())
        .forEach(value -> byValue.merge(value.value(), value, FactParts::one));
    List<FactValue> values = new ArrayList<>(byValue.values());
    return standingFirst(isList(slot) ? values : decided(values));
  }

  private static FactValue one(FactValue first, FactValue second) {
    FactValue standing = first.state() == State.SUPERSEDED ? second : first;
    List<Evidence> evidence = new ArrayList<>(first.evidence());
    evidence.addAll(second.evidence());
    return new FactValue(
        standing.value(),
        standing.state(),
        Stream.of(first, second)
            .map(FactValue::reported)
            .filter(java.util.Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null),
        standing.until(),
        Math.max(first.confidence(), second.confidence()),
        evidence);
  }

  private static List<FactValue> decided(List<FactValue> values) {
    List<FactValue> standing =
        values.stream().filter(value -> value.state() != State.SUPERSEDED).toList();
    if (standing.size() < 2) {
      return values;
    }
    java.time.@Nullable LocalDate last =
        standing.stream()
            .map(FactValue::reported)
            .filter(java.util.Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    long latest =
        standing.stream().filter(v -> java.util.Objects.equals(v.reported(), last)).count();
    return values.stream()
        .map(
            value -> {
              if (value.state() == State.SUPERSEDED) {
                return value;
              }
              if (!java.util.Objects.equals(value.reported(), last)) {
                return new FactValue(
                    value.value(),
                    State.SUPERSEDED,
                    value.reported(),
                    last,
                    value.confidence(),
                    value.evidence());
              }
              return in(latest == 1 ? State.CURRENT : State.DISPUTED, value);
            })
        .toList();
  }

  private static FactValue in(State state, FactValue value) {
    return new FactValue(
        value.value(), state, value.reported(), null, value.confidence(), value.evidence());
  }

  private int origins(Map<Slot, List<FactValue>> slots) {
    TreeSet<String> all = new TreeSet<>();
    slots.values().stream()
        .flatMap(List::stream)
        .flatMap(value -> value.evidence().stream())
        .map(evidence -> evidence.passage().report())
        .forEach(report -> all.add(origins.getOrDefault(report, report)));
    return Math.max(1, all.size());
  }
}
