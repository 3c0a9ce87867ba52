package parley.pipeline.reconcile;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.domain.Edtf;
import parley.domain.FactValue;
import parley.domain.Kind;
import parley.domain.Slot;

/** The same thing that happened, by type, day, place and actor. */
final class IncidentFold implements Fold {

  /** Share of common words from which two of one day and place are one. */
  private static final double ALIKE = 0.2;

  /** The same for two of which one has no day or no place. */
  private static final double ALIKE_ANYWHERE = 0.6;

  private final Places places;

  IncidentFold(Places places) {
    this.places = places;
  }

  @Override
  public Kind kind() {
    return Kind.INCIDENT;
  }

  @Override
  public long[] keys(Testimony testimony) {
    return testimony
        .meaning(Slot.DESCRIPTION)
        .keys(WordSet.hash(testimony.text(Slot.TYPE).orElse("")));
  }

  @Override
  public boolean same(Testimony first, Testimony second) {
    if (!first.text(Slot.TYPE).equals(second.text(Slot.TYPE))
        || differ(first.text(Slot.ACTOR), second.text(Slot.ACTOR))) {
      return false;
    }
    double alike = first.meaning(Slot.DESCRIPTION).overlap(second.meaning(Slot.DESCRIPTION));
    if (alike < ALIKE) {
      return false;
    }
    Optional<Boolean> days = sameDays(first, second);
    Optional<Boolean> where = samePlace(first, second);
    if (days.equals(Optional.of(false)) || where.equals(Optional.of(false))) {
      return false;
    }
    return (days.isPresent() && where.isPresent()) || alike >= ALIKE_ANYWHERE;
  }

  @Override
  public String id(Map<Slot, List<FactValue>> slots) {
    return Naming.id(Kind.INCIDENT, slots, Slot.TYPE, Slot.ACTOR, Slot.DATE, Slot.PLACE);
  }

  private static boolean differ(Optional<String> a, Optional<String> b) {
    return a.isPresent() && b.isPresent() && !a.equals(b);
  }

  private static Optional<Boolean> sameDays(Testimony a, Testimony b) {
    Optional<Edtf> first = date(a);
    Optional<Edtf> second = date(b);
    return first.isEmpty() || second.isEmpty()
        ? Optional.empty()
        : Optional.of(first.get().overlaps(second.get()));
  }

  private static Optional<Edtf> date(Testimony testimony) {
    return testimony.days(Slot.DATE, false).stream().findFirst();
  }

  private Optional<Boolean> samePlace(Testimony a, Testimony b) {
    Set<String> first = a.texts(Slot.PLACE);
    Set<String> second = b.texts(Slot.PLACE);
    return first.isEmpty() || second.isEmpty()
        ? Optional.empty()
        : Optional.of(
            first.stream()
                .anyMatch(x -> second.stream().anyMatch(y -> places.agreement(x, y) > 0)));
  }

  @Override
  public Map<Slot, List<FactValue>> slots(List<Testimony> group, List<Testimony> background) {
    Map<Slot, List<FactValue>> slots = new EnumMap<>(Slot.class);
    slots.put(Slot.ACTOR, Tally.union(group, Slot.ACTOR));
    slots.put(Slot.TYPE, Tally.union(group, Slot.TYPE));
    slots.put(Slot.TARGET, Tally.union(group, Slot.TARGET));
    slots.put(Slot.PLACE, Tally.words(group, Slot.PLACE));
    slots.put(Slot.DATE, Tally.majority(group, Slot.DATE));
    slots.put(Slot.DESCRIPTION, Tally.words(group, Slot.DESCRIPTION));
    return slots;
  }
}
