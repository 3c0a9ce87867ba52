package parley.pipeline.reconcile;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.domain.Edtf;
import parley.domain.Slot;

/**
 * Whether two claims are about one meeting. Days, ordinal, place and participants speak for it or
 * against it; a date that one gives as gone and the other as planned is the strongest link; a round
 * that was still to come when a later report gave a later date for it has moved.
 */
final class MeetingMatch {

  /** At this score and above two claims are of one meeting. */
  static final double SAME = 2.5;

  /** Speaks against it whatever else speaks for it. */
  static final double NEVER = -100;

  private static final int LONGEST_MOVE = 21;

  /** Days within which two reports of a meeting without a day are of one. */
  private static final int SAME_NEWS = 3;

  private static final Set<String> SITTING = Set.of("under-way", "concluded");

  private final Identities identities;
  private final Places places;

  MeetingMatch(Identities identities, Places places) {
    this.identities = identities;
    this.places = places;
  }

  /**
   * How much speaks for one meeting: {@link #SAME} and above it is, {@link #NEVER} it cannot be.
   */
  double score(Testimony a, Testimony b) {
    return score(a, b, dates(a, b));
  }

  /** The same for two whose dates need not agree, because a third says that the meeting moved. */
  double scoreButDates(Testimony a, Testimony b) {
    return score(a, b, Math.max(dates(a, b), 0));
  }

  /** Whether one gives as gone the day that the other gives as planned. */
  private boolean tellsOfMove(Testimony a, Testimony b) {
    return overlap(dates(a, true), dates(b, false)) || overlap(dates(a, false), dates(b, true));
  }

  /** Whether they name the same days, or the same day as gone and as planned. */
  boolean agreesOnDays(Testimony a, Testimony b) {
    return dates(a, b) >= 1.5;
  }

  private double score(Testimony a, Testimony b, double dates) {
    double ordinals = ordinals(a, b);
    if (dates <= NEVER || ordinals <= NEVER || media(a, b) || pastAndToCome(a, b)) {
      return NEVER;
    }
    double anchored = Math.max(dates, 0) + Math.max(ordinals, 0);
    double place = place(a, b, anchored);
    double sides = sides(a, b);
    boolean oneVenue =
        place == 2 && anchored > 0 && a.texts(Slot.PLACE).stream().anyMatch(places::isVenue);
    double score =
        dates + ordinals + place + (oneVenue ? Math.max(sides, -1) : sides) + company(a, b);
    boolean oneReport = a.claim().report().equals(b.claim().report());
    return oneReport && score < 2 * SAME ? NEVER : score;
  }

  private double ordinals(Testimony a, Testimony b) {
    Optional<String> first = a.text(Slot.ORDINAL);
    Optional<String> second = b.text(Slot.ORDINAL);
    if (first.isEmpty() || second.isEmpty()) {
      return 0;
    }
    return first.equals(second) ? 2 : NEVER;
  }

  private double dates(Testimony a, Testimony b) {
    List<Edtf> now = dates(a, false);
    List<Edtf> then = dates(b, false);
    if (tellsOfMove(a, b)) {
      return 4;
    }
    if (now.isEmpty() || then.isEmpty()) {
      return 0;
    }
    if (overlap(now, then)) {
      boolean exact =
          now.stream().noneMatch(MeetingMatch::isWindow)
              && then.stream().noneMatch(MeetingMatch::isWindow);
      boolean near =
          now.stream().allMatch(e -> e.days() <= 31) && then.stream().allMatch(e -> e.days() <= 31);
      return exact ? 3 : near ? 1.5 : 0.5;
    }
    return sitting(a, b, now, then) ? 1.5 : moved(a, b) ? 0 : NEVER;
  }

  private static boolean overlap(List<Edtf> some, List<Edtf> others) {
    return some.stream().anyMatch(e -> others.stream().anyMatch(e::overlaps));
  }

  /**
   * Whether the days are a window in which a meeting lies ("next week", "at the weekend", "in
   * March") and not the days on which it is.
   */
  static boolean isWindow(Edtf days) {
    DayOfWeek first = days.earliest().getDayOfWeek();
    boolean week = days.days() == 7 && (first == DayOfWeek.MONDAY || first == DayOfWeek.SUNDAY);
    boolean weekend = days.days() == 2 && first == DayOfWeek.SATURDAY;
    return !days.isExact() || week || weekend;
  }

  private static List<Edtf> dates(Testimony testimony, boolean former) {
    return testimony.days(Slot.DATES, former);
  }

  /** Whether it sat on the one day and went on sitting on the next. */
  private static boolean sitting(Testimony a, Testimony b, List<Edtf> now, List<Edtf> then) {
    return sat(a)
        && sat(b)
        && now.stream()
            .anyMatch(e -> then.stream().anyMatch(o -> adjacent(e, o) || adjacent(o, e)));
  }

  private static boolean sat(Testimony testimony) {
    return testimony.text(Slot.STATUS).filter(SITTING::contains).isPresent();
  }

  private static boolean adjacent(Edtf first, Edtf second) {
    return first.isExact()
        && second.isExact()
        && first.latest().plusDays(1).equals(second.earliest());
  }

  /** Whether the later report gives a later date for what was still to come when it appeared. */
  private boolean moved(Testimony a, Testimony b) {
    LocalDate dayA = a.day();
    LocalDate dayB = b.day();
    if (dayA == null || dayB == null || dayA.equals(dayB)) {
      return false;
    }
    Testimony earlier = dayA.isBefore(dayB) ? a : b;
    Testimony later = earlier == a ? b : a;
    LocalDate seen = dayA.isBefore(dayB) ? dayB : dayA;
    Edtf planned = dates(earlier, false).getFirst();
    Edtf now = dates(later, false).getFirst();
    boolean toCome =
        Set.of("scheduled", "proposed", "postponed").contains(earlier.text(Slot.STATUS).orElse(""));
    boolean stillToCome = !planned.latest().isBefore(seen);
    boolean sameRound = a.text(Slot.ORDINAL).isPresent() && b.text(Slot.ORDINAL).isPresent();
    boolean samePlace = place(a, b, 0) > 1 && sideSet(a).size() > 1 && sideSet(b).size() > 1;
    long days = ChronoUnit.DAYS.between(planned.earliest(), now.earliest());
    return toCome
        && (stillToCome || sameRound)
        && (sameRound || samePlace)
        && days > 0
        && days <= (sameRound ? 10 * LONGEST_MOVE : LONGEST_MOVE);
  }

  private double place(Testimony a, Testimony b, double anchored) {
    Set<String> first = a.texts(Slot.PLACE);
    Set<String> second = b.texts(Slot.PLACE);
    if (first.isEmpty() || second.isEmpty()) {
      return 0;
    }
    double best = NEVER;
    for (String one : first) {
      for (String other : second) {
        best = Math.max(best, places.agreement(one, other));
      }
    }
    return best > 0 ? best : anchored >= 4 ? -1 : NEVER;
  }

  private double sides(Testimony a, Testimony b) {
    Set<String> first = sideSet(a);
    Set<String> second = sideSet(b);
    if (first.isEmpty() || second.isEmpty()) {
      return 0;
    }
    Set<String> common = new HashSet<>(first);
    common.retainAll(second);
    if (common.isEmpty()) {
      return NEVER / 2;
    }
    boolean subset = common.size() == Math.min(first.size(), second.size());
    if (!subset) {
      return -4;
    }
    return otherLeaders(a, b) ? -2 : common.size() > 1 ? 1 : 0;
  }

  /**
   * Whether both name persons and share none: envoys of the same countries hold another meeting
   * than leaders.
   */
  private boolean otherLeaders(Testimony a, Testimony b) {
    Set<String> first = persons(a);
    Set<String> second = persons(b);
    return !first.isEmpty() && !second.isEmpty() && first.stream().noneMatch(second::contains);
  }

  /** The same two people who are told to have met, in reports of the same days, met once. */
  private double company(Testimony a, Testimony b) {
    boolean undated = dates(a, false).isEmpty() || dates(b, false).isEmpty();
    Set<String> first = persons(a);
    Set<String> second = persons(b);
    boolean within = first.containsAll(second) || second.containsAll(first);
    boolean two = Math.min(first.size(), second.size()) >= 2;
    return undated && within && two && distance(a, b) <= SAME_NEWS ? 1.5 : 0;
  }

  /** Days between the meetings told of, taking the day of the report for one without a day. */
  private static long distance(Testimony a, Testimony b) {
    LocalDate first = when(a);
    LocalDate second = when(b);
    return first == null || second == null
        ? Long.MAX_VALUE
        : Math.abs(ChronoUnit.DAYS.between(first, second));
  }

  private static @Nullable LocalDate when(Testimony testimony) {
    return dates(testimony, false).stream().map(Edtf::latest).findFirst().orElse(testimony.day());
  }

  private Set<String> persons(Testimony testimony) {
    Set<String> persons = new TreeSet<>(testimony.texts(Slot.PARTICIPANTS));
    persons.removeIf(actor -> !identities.isPerson(actor));
    return persons;
  }

  private Set<String> sideSet(Testimony testimony) {
    Set<String> sides = new TreeSet<>();
    testimony.texts(Slot.PARTICIPANTS).forEach(actor -> sides.add(identities.side(actor)));
    return sides;
  }

  private static boolean media(Testimony a, Testimony b) {
    Optional<String> first = a.text(Slot.MEDIUM);
    Optional<String> second = b.text(Slot.MEDIUM);
    boolean call = first.equals(Optional.of("call")) || second.equals(Optional.of("call"));
    return call
        && !first.equals(second)
        && (first.isPresent() && second.isPresent() || !dates(a, false).equals(dates(b, false)));
  }

  /** Whether one was over when a later report spoke of the other as still to come. */
  private static boolean pastAndToCome(Testimony a, Testimony b) {
    return over(a, b) || over(b, a);
  }

  private static boolean over(Testimony past, Testimony future) {
    boolean over = past.text(Slot.STATUS).equals(Optional.of("concluded"));
    boolean toCome = Set.of("scheduled", "proposed").contains(future.text(Slot.STATUS).orElse(""));
    LocalDate first = past.day();
    LocalDate second = future.day();
    return over && toCome && first != null && second != null && second.isAfter(first);
  }
}
