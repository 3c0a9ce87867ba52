package parley.pipeline.reconcile;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import parley.domain.Slot;

/** Who is told to meet, and whether two claims can be about one company. */
final class Company {

  private final Identities identities;

  Company(Identities identities) {
    this.identities = identities;
  }

  /** The parties for whom people sit there: a person counts as the party that he stands for. */
  Set<String> sides(Testimony testimony) {
    Set<String> sides = new TreeSet<>();
    testimony.texts(Slot.PARTICIPANTS).forEach(actor -> sides.add(identities.side(actor)));
    return sides;
  }

  Set<String> persons(Testimony testimony) {
    Set<String> persons = new TreeSet<>(testimony.texts(Slot.PARTICIPANTS));
    persons.removeIf(actor -> !identities.isPerson(actor));
    return persons;
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
    Set<String> common = new HashSet<>(first);
    common.retainAll(second);
    if (common.isEmpty()) {
      return MeetingMatch.NEVER / 2;
    }
    boolean subset = common.size() == Math.min(first.size(), second.size());
    if (!subset) {
      return -4;
    }
    if (otherLeaders(a, b)) {
      return -2;
    }
    double parties = common.size() > 1 ? 1 : 0;
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

  /** Whether people of two sides are named: the report says who met whom. */
  private boolean isNamed(Testimony testimony) {
    Set<String> sides = new TreeSet<>();
    persons(testimony).forEach(person -> sides.add(identities.side(person)));
    return sides.size() > 1 && sides.equals(sides(testimony));
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
