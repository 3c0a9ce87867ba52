package parley.pipeline.reconcile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parley.domain.Cited;
import parley.domain.Claim;
import parley.domain.FactValue;
import parley.domain.Kind;
import parley.domain.Slot;
import parley.domain.Value;

/**
 * One fact for each person in a meeting; organisations and countries take part, they do not sit.
 */
final class AttendanceFold implements Fold {

  private final Map<String, String> meetings = new TreeMap<>();
  private final Identities identities;

  /**
   * @param meetings the meetings, folded before: a claim's meeting becomes its fact's
   * @param identities who is who
   */
  AttendanceFold(List<Folded> meetings, Identities identities) {
    this.identities = identities;
    meetings.forEach(m -> m.testimonies().forEach(t -> this.meetings.put(t.id(), m.fact().id())));
  }

  @Override
  public List<Folded> fold(List<Testimony> testimonies) {
    Map<String, List<Testimony>> seats = new TreeMap<>();
    Map<String, List<Testimony>> known = known(testimonies);
    for (Testimony testimony : testimonies) {
      Testimony seated = placed(testimony);
      if (isSeated(seated) && seated.claim().has(Slot.MEETING)) {
        String seat = seated.text(Slot.MEETING).orElse("") + " " + person(seated);
        seats.computeIfAbsent(seat, _ -> new ArrayList<>()).add(seated);
      }
    }
    return Naming.name(
        Kind.ATTENDANCE,
        List.copyOf(seats.values()),
        group -> slots(group, known.getOrDefault(person(group.getFirst()), List.of())),
        slots ->
            Naming.first(slots, Slot.MEETING).orElse("").replaceFirst("^meeting", "attendance")
                + "-"
                + Naming.first(slots, Slot.PERSON).orElse(""));
  }

  private boolean isSeated(Testimony testimony) {
    return testimony.text(Slot.PERSON).filter(identities::isPerson).isPresent();
  }

  private static String person(Testimony testimony) {
    return testimony.text(Slot.PERSON).orElse("");
  }

  /** All that is told of each person, at whichever meeting. */
  private Map<String, List<Testimony>> known(List<Testimony> testimonies) {
    Map<String, List<Testimony>> known = new TreeMap<>();
    testimonies.stream()
        .filter(this::isSeated)
        .forEach(t -> known.computeIfAbsent(person(t), _ -> new ArrayList<>()).add(t));
    return known;
  }

  private Testimony placed(Testimony testimony) {
    Map<Slot, List<Cited>> slots = new EnumMap<>(testimony.claim().slots());
    List<Cited> known =
        testimony.claim().values(Slot.MEETING).stream()
            .filter(c -> meetings.containsKey(c.value().text()))
            .map(
                c ->
                    new Cited(
                        new Value.Meeting(meetings.getOrDefault(c.value().text(), "")),
                        c.passages(),
                        c.confidence(),
                        c.former()))
            .toList();
    slots.remove(Slot.MEETING);
    if (!known.isEmpty()) {
      slots.put(Slot.MEETING, known);
    }
    Claim claim = testimony.claim();
    return new Testimony(
        new Claim(claim.id(), claim.report(), claim.kind(), slots, claim.attributedTo()),
        testimony.origin(),
        testimony.day());
  }

  /**
   * Who sat there for whom. A report that takes a side or an office for granted is filled in by
   * what is told of the same person at another meeting, with the words that tell it.
   */
  private static Map<Slot, List<FactValue>> slots(List<Testimony> group, List<Testimony> known) {
    Map<Slot, List<FactValue>> slots = new EnumMap<>(Slot.class);
    slots.put(Slot.MEETING, Tally.union(group, Slot.MEETING));
    slots.put(Slot.PERSON, Tally.union(group, Slot.PERSON));
    slots.put(Slot.SIDE, Tally.majority(telling(group, known, Slot.SIDE), Slot.SIDE));
    slots.put(Slot.OFFICE, Tally.words(telling(group, known, Slot.OFFICE), Slot.OFFICE));
    return slots;
  }

  private static List<Testimony> telling(List<Testimony> group, List<Testimony> known, Slot slot) {
    return group.stream().anyMatch(t -> t.claim().has(slot)) ? group : known;
  }
}
