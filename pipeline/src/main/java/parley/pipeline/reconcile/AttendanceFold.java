package parley.pipeline.reconcile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
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

  @Override
  public Kind kind() {
    return Kind.ATTENDANCE;
  }

  @Override
  public long[] keys(Testimony testimony) {
    return new long[] {WordSet.hash(person(testimony))};
  }

  @Override
  public boolean same(Testimony first, Testimony second) {
    return person(first).equals(person(second));
  }

  private static String person(Testimony testimony) {
    return testimony.text(Slot.PERSON).orElse("");
  }

  /** One group a meeting; what is told of a person at no known meeting is in none. */
  @Override
  public List<List<Testimony>> groups(List<Testimony> ordered, Links links) {
    Map<String, List<Testimony>> seats = new TreeMap<>();
    for (Testimony each : ordered) {
      if (each.claim().has(Slot.MEETING)) {
        String meeting = each.text(Slot.MEETING).orElse("");
        seats.computeIfAbsent(meeting, _ -> new ArrayList<>()).add(each);
      }
    }
    return List.copyOf(seats.values());
  }

  @Override
  public String id(Map<Slot, List<FactValue>> slots) {
    return Naming.first(slots, Slot.MEETING).orElse("").replaceFirst("^meeting", "attendance")
        + "-"
        + Naming.first(slots, Slot.PERSON).orElse("");
  }

  /**
   * The seat that somebody took, when it is a person; without the meeting when it is not known.
   *
   * @param meetings gives the fact that a meeting's claim belongs to
   */
  static Optional<Testimony> seat(
      Testimony testimony, Function<String, Optional<String>> meetings, Identities identities) {
    if (testimony.text(Slot.PERSON).filter(identities::isPerson).isEmpty()) {
      return Optional.empty();
    }
    Claim claim = testimony.claim();
    Map<Slot, List<Cited>> slots = new EnumMap<>(claim.slots());
    List<Cited> known =
        claim.values(Slot.MEETING).stream()
            .flatMap(c -> meetings.apply(c.value().text()).map(id -> at(c, id)).stream())
            .toList();
    slots.remove(Slot.MEETING);
    if (!known.isEmpty()) {
      slots.put(Slot.MEETING, known);
    }
    return Optional.of(
        new Testimony(
            new Claim(claim.id(), claim.report(), claim.kind(), slots, claim.attributedTo()),
            testimony.origin(),
            testimony.day()));
  }

  private static Cited at(Cited cited, String meeting) {
    return new Cited(
        new Value.Meeting(meeting), cited.passages(), cited.confidence(), cited.former());
  }

  /** All that is told of the person, where a side or an office is taken for granted. */
  @Override
  public List<Testimony> background(List<Testimony> group, List<Testimony> block) {
    return tells(group, Slot.SIDE) && tells(group, Slot.OFFICE) ? List.of() : block;
  }

  /**
   * Who sat there for whom. A report that takes a side or an office for granted is filled in by
   * what is told of the same person at another meeting, with the words that tell it.
   */
  @Override
  public Map<Slot, List<FactValue>> slots(List<Testimony> group, List<Testimony> background) {
    Map<Slot, List<FactValue>> slots = new EnumMap<>(Slot.class);
    slots.put(Slot.MEETING, Tally.union(group, Slot.MEETING));
    slots.put(Slot.PERSON, Tally.union(group, Slot.PERSON));
    slots.put(Slot.SIDE, Tally.majority(tells(group, Slot.SIDE) ? group : background, Slot.SIDE));
    slots.put(
        Slot.OFFICE, Tally.words(tells(group, Slot.OFFICE) ? group : background, Slot.OFFICE));
    return slots;
  }

  private static boolean tells(List<Testimony> group, Slot slot) {
    return group.stream().anyMatch(t -> t.claim().has(slot));
  }
}
