package parley.pipeline.reconcile;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import parley.domain.Kind;
import parley.domain.Slot;

/** Who is told to meet, and whether two claims can be about one company. */
final class Company {

  private final Identities identities;

  Company(Identities identities) {
    this.identities = identities;
  }

  /** The parties for whom people sit there: a person counts as the party that he stands for. */
  Set<String> sides(Testimony testimony) {
    return seats(testimony).sides();
  }

  Set<String> persons(Testimony testimony) {
    return seats(testimony).persons();
  }

  /**
   * Whether what was made of who sits there in one telling of a claim holds for a later one, in
   * which somebody may stand for another than before.
   */
  boolean isSeated(Testimony known, Testimony now) {
    return known.claim().kind() != Kind.MEETING || known.isSeatedAs(seats(now));
  }

  /**
   * Who a claim says meets. Kept with the claim, which is told anew when somebody turns out to be
   * somebody else.
   *
   * @param named whether people of two sides are named: the report says who met whom
   */
  record Seats(Set<String> sides, Set<String> persons, boolean named) {}

  private Seats seats(Testimony testimony) {
    return testimony.seats(this::seated);
  }

  private Seats seated(Testimony testimony) {
    Set<String> participants = testimony.texts(Slot.PARTICIPANTS);
    Set<String> sides = new TreeSet<>();
    participants.forEach(actor -> sides.add(identities.side(actor)));
    Set<String> persons = new TreeSet<>(participants);
    persons.removeIf(actor -> !identities.isPerson(actor));
    Set<String> represented = new TreeSet<>();
    persons.forEach(person -> represented.add(identities.side(person)));
    return new Seats(
        Collections.unmodifiableSet(sides),
        Collections.unmodifiableSet(persons),
        represented.size() > 1 && represented.equals(sides));
  }

  /**
   * What the parties speak for: one meeting when above nought, {@link MeetingMatch#NEVER} / 2 when
   * they have none in common, and against it when neither set holds the other: the same envoy meets
   * several delegations in one town in one week.
   */
  double agreement(Testimony a, Testimony b) {
    Set<String> first = sides(a);
    Set<String> second = sides(b);
    if (first.isEmpty() || second.isEmpty()) {
      return 0;
    }
    int common = 0;
    for (String side : first) {
      common += second.contains(side) ? 1 : 0;
    }
    if (common == 0) {
      return MeetingMatch.NEVER / 2;
    }
    boolean subset = common == Math.min(first.size(), second.size());
    if (!subset) {
      return -4;
    }
    if (otherLeaders(a, b)) {
      return -2;
    }
    double parties = common > 1 ? 1 : 0;
    return isNamed(a) && isNamed(b) ? parties + (isSame(a, b) ? 0.5 : -1.5) : parties;
  }

  /**
   * Whether both name people of two sides or more, but not of the same: with a mediator it is
   * another meeting than without.
   */
  boolean differs(Testimony a, Testimony b) {
    return isNamed(a) && isNamed(b) && !isSame(a, b);
  }

  /** Whether one names only people whom the other names too, and at least two of them. */
  boolean isWithin(Testimony a, Testimony b) {
    Set<String> first = persons(a);
    Set<String> second = persons(b);
    return Math.min(first.size(), second.size()) >= 2
        && (first.containsAll(second) || second.containsAll(first));
  }

  /** Whether both name the same people, of two sides or more. */
  boolean isOne(Testimony a, Testimony b) {
    return isNamed(a) && persons(a).equals(persons(b));
  }

  private boolean isSame(Testimony a, Testimony b) {
    return sides(a).equals(sides(b));
  }

  private boolean isNamed(Testimony testimony) {
    return seats(testimony).named();
  }

  /**
   * Whether both name persons and share none: envoys of the same countries hold another meeting
   * than leaders.
   */
  boolean otherLeaders(Testimony a, Testimony b) {
    Set<String> first = persons(a);
    Set<String> second = persons(b);
    return !first.isEmpty() && !second.isEmpty() && first.stream().noneMatch(second::contains);
  }
}
