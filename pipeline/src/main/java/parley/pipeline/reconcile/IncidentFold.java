package parley.pipeline.reconcile;

import java.util.ArrayList;
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

  private final Places places;

  IncidentFold(Places places) {
    this.places = places;
  }

  @Override
  public List<Folded> fold(List<Testimony> testimonies) {
    List<Testimony> ordered = new ArrayList<>(testimonies);
    ordered.sort(Testimony.BY_DAY);
    return Naming.name(
        Kind.INCIDENT,
        Fold.groups(ordered, this::same),
        IncidentFold::slots,
        slots -> Naming.id(Kind.INCIDENT, slots, Slot.TYPE, Slot.ACTOR, Slot.DATE, Slot.PLACE));
  }

  private boolean same(Testimony a, Testimony b) {
    if (!a.text(Slot.TYPE).equals(b.text(Slot.TYPE))
        || differ(a.text(Slot.ACTOR), b.text(Slot.ACTOR))) {
      return false;
    }
    Optional<Boolean> days = sameDays(a, b);
    Optional<Boolean> where = samePlace(a, b);
    if (days.equals(Optional.of(false)) || where.equals(Optional.of(false))) {
      return false;
    }
    double alike =
        Similar.overlap(
            Similar.words(String.join(" ", a.texts(Slot.DESCRIPTION))),
            Similar.words(String.join(" ", b.texts(Slot.DESCRIPTION))));
    return days.isPresent() && where.isPresent() ? alike >= 0.2 : alike >= 0.6;
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

  private static Map<Slot, List<FactValue>> slots(List<Testimony> group) {
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
