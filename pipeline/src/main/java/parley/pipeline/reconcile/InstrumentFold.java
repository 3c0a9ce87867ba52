package parley.pipeline.reconcile;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.domain.FactValue;
import parley.domain.Kind;
import parley.domain.Slot;

/** A plan or agreement by its name, with every state that it was in. */
final class InstrumentFold implements Fold {

  /** How far a plan is: the terms stand in the order of their course. */
  private static final List<String> COURSE = Kind.INSTRUMENT.terms(Slot.STATUS);

  private static final WordSet GENERIC =
      WordSet.of(
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
              "final"));

  @Override
  public Kind kind() {
    return Kind.INSTRUMENT;
  }

  @Override
  public int weight(Testimony testimony) {
    return words(testimony).size();
  }

  @Override
  public long[] keys(Testimony testimony) {
    long[] byName = words(testimony).size() == 0 ? new long[1] : words(testimony).keys(0);
    return AgreementNews.joined(byName, AgreementNews.keys(testimony));
  }

  @Override
  public boolean same(Testimony first, Testimony second) {
    return named(first, second) || AgreementNews.same(first, second);
  }

  private static boolean named(Testimony first, Testimony second) {
    WordSet numbers = first.numbers(Slot.NAME);
    WordSet otherNumbers = second.numbers(Slot.NAME);
    if (numbers.size() > 0 && otherNumbers.size() > 0 && !numbers.holdsTheSame(otherNumbers)) {
      return false;
    }
    WordSet own = words(first).without(GENERIC);
    WordSet other = words(second).without(GENERIC);
    if (own.size() == 0 || other.size() == 0) {
      return words(first).holdsTheSame(words(second)) && shares(first, second);
    }
    return own.overlap(other) >= 0.99 && (own.jaccard(other) >= 0.5 || shares(first, second))
        || own.jaccard(other) >= 0.6;
  }

  private static boolean shares(Testimony a, Testimony b) {
    return Similar.overlap(a.texts(Slot.PARTIES), b.texts(Slot.PARTIES)) > 0.5;
  }

  private static WordSet words(Testimony testimony) {
    return testimony.meaning(Slot.NAME);
  }

  @Override
  public String id(Map<Slot, List<FactValue>> slots) {
    return Naming.id(Kind.INSTRUMENT, slots, Slot.NAME);
  }

  @Override
  public Map<Slot, List<FactValue>> slots(List<Testimony> group, List<Testimony> background) {
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
