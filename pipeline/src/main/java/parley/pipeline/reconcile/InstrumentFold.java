package parley.pipeline.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import parley.domain.FactValue;
import parley.domain.Kind;
import parley.domain.Slot;

/** A plan or agreement by its name, with every state that it was in. */
final class InstrumentFold implements Fold {

  /** How far a plan is: the terms stand in the order of their course. */
  private static final List<String> COURSE = Kind.INSTRUMENT.terms(Slot.STATUS);

  private static final Set<String> GENERIC =
      Set.of(
          "plan",
          "agreement",
          "draft",
          "resolution",
          "letter",
          "deal",
          "document",
          "accord",
          "pact",
          "propos",
          "peac",
          "final");

  @Override
  public List<Folded> fold(List<Testimony> testimonies) {
    List<Testimony> ordered = new ArrayList<>(testimonies);
    ordered.sort(
        Comparator.comparingInt((Testimony t) -> -words(t).size()).thenComparing(Testimony.BY_DAY));
    return Naming.name(
        Kind.INSTRUMENT,
        Fold.groups(ordered, InstrumentFold::same),
        InstrumentFold::slots,
        slots -> Naming.id(Kind.INSTRUMENT, slots, Slot.NAME));
  }

  private static boolean same(Testimony a, Testimony b) {
    Set<String> first = words(a);
    Set<String> second = words(b);
    Set<String> numbers = numbers(first);
    if (!numbers.isEmpty() && !numbers(second).isEmpty() && !numbers.equals(numbers(second))) {
      return false;
    }
    Set<String> own = new TreeSet<>(first);
    own.removeAll(GENERIC);
    Set<String> other = new TreeSet<>(second);
    other.removeAll(GENERIC);
    if (own.isEmpty() || other.isEmpty()) {
      return first.equals(second) && shares(a, b);
    }
    return Similar.overlap(own, other) >= 0.99
            && (Similar.jaccard(own, other) >= 0.5 || shares(a, b))
        || Similar.jaccard(own, other) >= 0.6;
  }

  private static boolean shares(Testimony a, Testimony b) {
    return Similar.overlap(a.texts(Slot.PARTIES), b.texts(Slot.PARTIES)) > 0.5;
  }

  private static Set<String> numbers(Set<String> words) {
    Set<String> numbers = new TreeSet<>(words);
    numbers.removeIf(w -> w.chars().noneMatch(Character::isDigit));
    return numbers;
  }

  private static Set<String> words(Testimony testimony) {
    return Similar.words(String.join(" ", testimony.texts(Slot.NAME)));
  }

  private static Map<Slot, List<FactValue>> slots(List<Testimony> group) {
    Map<Slot, List<FactValue>> slots = new EnumMap<>(Slot.class);
    slots.put(Slot.NAME, Tally.words(group, Slot.NAME));
    slots.put(Slot.TYPE, Tally.majority(group, Slot.TYPE));
    slots.put(
        Slot.STATUS,
        Succession.of(
            Tally.of(group, Slot.STATUS),
            v -> COURSE.indexOf(v.text()),
            (now, next) ->
                Set.of("signed", "ratified").contains(now.text())
                    && COURSE.indexOf(next.text()) < COURSE.indexOf(now.text())));
    slots.put(Slot.PENDING, Tally.words(group, Slot.PENDING));
    slots.put(Slot.PARTIES, Tally.union(group, Slot.PARTIES));
    return slots;
  }
}
