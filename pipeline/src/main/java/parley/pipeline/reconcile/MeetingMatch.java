package parley.pipeline.reconcile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

  /** Days by which talks begin later than planned without anybody telling of a move. */
  private static final int LONGEST_SLIP = 3;

  /** Days within which two reports of a meeting without a day are of one. */
  private static final int SAME_NEWS = 3;

  /** Days after which talks without a day are as likely others as the ones known. */
  private static final int OLD_NEWS = 45;

  /** What days and ordinal come to when they outweigh another place. */
  private static final double ANCHORED = 4;

  /** Days by which the dates differ that two reports of one day give for one plan. */
  private static final int LONGEST_DISPUTE = 7;

  private final Places places;
  private final Company company;

  MeetingMatch(Identities identities, Places places) {
    this.places = places;
    this.company = new Company(identities);
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
  private static boolean tellsOfMove(Testimony a, Testimony b) {
    return MeetingDays.overlap(MeetingDays.gone(a), MeetingDays.holding(b))
        || MeetingDays.overlap(MeetingDays.holding(a), MeetingDays.gone(b));
  }

  /** Whether they name the same days, or the same day as gone and as planned. */
  boolean agreesOnDays(Testimony a, Testimony b) {
    return dates(a, b) >= 1.5;
  }

  /** Whether one report tells of both as of two: on other days, or of other people. */
  boolean areToldApart(Testimony a, Testimony b) {
    return a.claim().report().equals(b.claim().report())
        && (onOtherDays(a, b) || company.differs(a, b));
  }

  private boolean onOtherDays(Testimony a, Testimony b) {
    List<Edtf> now = MeetingDays.holding(a);
    List<Edtf> then = MeetingDays.holding(b);
    return MeetingDays.areExact(now)
        && MeetingDays.areExact(then)
        && !MeetingDays.overlap(now, then)
        && !tellsOfMove(a, b)
        && !(MeetingDays.wentOn(a, b) && place(a, b, 0) > 0);
  }

  private double score(Testimony a, Testimony b, double dates) {
    double ordinals = ordinals(a, b);
    if (dates <= NEVER
        || ordinals < 0 && !goesOn(a, b)
        || media(a, b)
        || pastAndToCome(a, b)
        || satBefore(a, b)
        || satBefore(b, a)
        || areToldApart(a, b)) {
      return NEVER;
    }
    double anchored = Math.max(dates, 0) + Math.max(ordinals, 0);
    double place = place(a, b, company.isOne(a, b) && dates >= 3 ? ANCHORED : anchored);
    double sides = company.agreement(a, b);
    sides = completeEachOther(a, b) ? Math.max(sides, 0) : sides;
    boolean oneVenue =
        place == 2 && anchored > 0 && a.texts(Slot.PLACE).stream().anyMatch(places::isVenue);
    double score =
        dates
            + ordinals
            + place
            + (oneVenue ? Math.max(sides, -1) : sides)
            + news(a, b, ordinals)
            + (dates > 0 && sides >= 0 ? format(a, b) : 0);
    boolean oneReport = a.claim().report().equals(b.claim().report());
    return oneReport ? score - SAME : score;
  }

  /**
   * Whether each names but some of the three sides of trilateral talks, and both no more than
   * three.
   */
  private boolean completeEachOther(Testimony a, Testimony b) {
    Optional<String> trilateral = Optional.of("trilateral");
    Set<String> sides = new TreeSet<>(company.sides(a));
    sides.addAll(company.sides(b));
    return a.text(Slot.FORMAT).equals(trilateral)
        && b.text(Slot.FORMAT).equals(trilateral)
        && sides.size() <= 3;
  }

  /** "The trilateral talks last month" says more than "the talks last month". */
  private static double format(Testimony a, Testimony b) {
    Optional<String> first = a.text(Slot.FORMAT);
    return first.isPresent()
            && !first.equals(Optional.of("bilateral"))
            && first.equals(b.text(Slot.FORMAT))
        ? 1
        : 0;
  }

  private static double ordinals(Testimony a, Testimony b) {
    Optional<String> first = a.text(Slot.ORDINAL);
    Optional<String> second = b.text(Slot.ORDINAL);
    if (first.isEmpty() || second.isEmpty()) {
      return 0;
    }
    return first.equals(second) ? 2 : -2;
  }

  /**
   * Whether both tell of the same days in one place, or of one day and the next: what one outlet
   * calls a round the other counts as a session.
   */
  private boolean goesOn(Testimony a, Testimony b) {
    List<Edtf> now = MeetingDays.holding(a);
    List<Edtf> then = MeetingDays.holding(b);
    boolean sameDays =
        MeetingDays.areExact(now) && MeetingDays.areExact(then) && MeetingDays.overlap(now, then);
    return (sameDays || MeetingDays.wentOn(a, b)) && place(a, b, 0) > 0;
  }

  private double dates(Testimony a, Testimony b) {
    List<Edtf> now = MeetingDays.holding(a);
    List<Edtf> then = MeetingDays.holding(b);
    if (tellsOfMove(a, b)) {
      return 4;
    }
    if (now.isEmpty() || then.isEmpty()) {
      return 0;
    }
    if (MeetingDays.overlap(now, then)) {
      boolean exact = MeetingDays.areExact(now) && MeetingDays.areExact(then);
      boolean near =
          now.stream().allMatch(e -> e.days() <= 31) && then.stream().allMatch(e -> e.days() <= 31);
      return exact ? 3 : near ? 1.5 : 0.5;
    }
    if (MeetingDays.wentOn(a, b) && !company.differs(a, b)) {
      return 1.5;
    }
    if (slipped(a, b)) {
      return SAME;
    }
    if (moved(a, b)) {
      return isPutOff(a) || isPutOff(b) ? 1.5 : 0;
    }
    return isDisputed(a, b) ? 0 : NEVER;
  }

  /** Whether reports of the same days give other days for what the same people plan in one town. */
  private boolean isDisputed(Testimony a, Testimony b) {
    List<Edtf> now = MeetingDays.holding(a);
    List<Edtf> then = MeetingDays.holding(b);
    return MeetingDays.isToCome(a)
        && MeetingDays.isToCome(b)
        && a.day() != null
        && b.day() != null
        && Math.abs(ChronoUnit.DAYS.between(a.day(), b.day())) <= SAME_NEWS
        && MeetingDays.areExact(now)
        && MeetingDays.areExact(then)
        && MeetingDays.distance(a, b) <= LONGEST_DISPUTE
        && place(a, b, 0) > 1
        && company.isOne(a, b);
  }

  /**
   * Whether their days lie so far apart that no move explains it: a short cut to {@link #NEVER} for
   * most pairs of a long negotiation.
   */
  static boolean areFarApart(Testimony a, Testimony b) {
    boolean rounds = a.text(Slot.ORDINAL).isPresent() && b.text(Slot.ORDINAL).isPresent();
    boolean farMove = rounds || isPutOff(a) || isPutOff(b);
    return a.gap(Slot.DATES, b) > (farMove ? 10 * LONGEST_MOVE : LONGEST_MOVE)
        && MeetingDays.gone(a).isEmpty()
        && MeetingDays.gone(b).isEmpty();
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
    Edtf planned = MeetingDays.holding(earlier).getFirst();
    Edtf now = MeetingDays.holding(later).getFirst();
    boolean stillToCome = !planned.latest().isBefore(seen);
    boolean sameRound = a.text(Slot.ORDINAL).isPresent() && b.text(Slot.ORDINAL).isPresent();
    boolean samePlace =
        place(a, b, 0) > 1 && company.sides(a).size() > 1 && company.sides(b).size() > 1;
    boolean putOff = isPutOff(later) && company.sides(a).equals(company.sides(b));
    long days = ChronoUnit.DAYS.between(planned.earliest(), now.earliest());
    return MeetingDays.isToCome(earlier)
        && (stillToCome || sameRound || putOff)
        && (sameRound || samePlace || putOff)
        && days > 0
        && days <= (sameRound || putOff ? 10 * LONGEST_MOVE : LONGEST_MOVE);
  }

  /** Whether the report says that it was to have been on another day. */
  private static boolean isPutOff(Testimony told) {
    return told.text(Slot.STATUS).equals(Optional.of("postponed"))
        || !MeetingDays.gone(told).isEmpty();
  }

  /**
   * Whether the one was planned for a day and the other, told afterwards, was held a day or two
   * later by the same sides, the one who hosts it among them.
   */
  private boolean slipped(Testimony a, Testimony b) {
    return slippedTo(a, b) || slippedTo(b, a);
  }

  private boolean slippedTo(Testimony plan, Testimony held) {
    LocalDate planned = plan.day();
    LocalDate told = held.day();
    List<Edtf> then = MeetingDays.holding(plan);
    List<Edtf> now = MeetingDays.holding(held);
    if (planned == null
        || told == null
        || !MeetingDays.isToCome(plan)
        || !MeetingDays.sat(held)
        || !MeetingDays.areExact(then)
        || !MeetingDays.areExact(now)) {
      return false;
    }
    long days = ChronoUnit.DAYS.between(then.getFirst().earliest(), now.getFirst().earliest());
    boolean expected = !planned.isAfter(then.getFirst().earliest()) && planned.isBefore(told);
    return expected
        && days > 0
        && days <= LONGEST_SLIP
        && place(plan, held, 0) >= 0
        && ordinals(plan, held) >= 0
        && sameSides(plan, held);
  }

  private boolean sameSides(Testimony plan, Testimony held) {
    Set<String> expected = new TreeSet<>(company.sides(plan));
    Set<String> met = company.sides(held);
    plan.texts(Slot.PLACE).stream()
        .flatMap(place -> places.host(place).stream())
        .filter(met::contains)
        .forEach(expected::add);
    boolean fewer = expected.size() <= met.size();
    return Math.min(expected.size(), met.size()) > 1
        && (fewer ? met.containsAll(expected) : expected.containsAll(met))
        && !company.otherLeaders(plan, held)
        && !company.differs(plan, held);
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
    return best > 0 ? best : anchored >= ANCHORED ? -1 : NEVER;
  }

  /**
   * What the days of the reports say of two of which one at least has no day: the same people who
   * are told to have met, in reports of the same days, met once; of talks in the news of other
   * months one cannot know.
   */
  private double news(Testimony a, Testimony b, double ordinals) {
    if (!MeetingDays.holding(a).isEmpty() && !MeetingDays.holding(b).isEmpty()) {
      return 0;
    }
    long distance = MeetingDays.distance(a, b);
    if (distance > OLD_NEWS && distance < Long.MAX_VALUE && ordinals <= 0) {
      return tellsOfMove(a, b) ? 0 : -2;
    }
    return distance <= SAME_NEWS && company.isWithin(a, b) ? 1.5 : 0;
  }

  private static boolean media(Testimony a, Testimony b) {
    Optional<String> first = a.text(Slot.MEDIUM);
    Optional<String> second = b.text(Slot.MEDIUM);
    boolean call = first.equals(Optional.of("call")) || second.equals(Optional.of("call"));
    return call
        && !first.equals(second)
        && (first.isPresent() && second.isPresent()
            || !MeetingDays.holding(a).equals(MeetingDays.holding(b)));
  }

  /** Whether the one had begun, by its report, days before the other was to begin. */
  private static boolean satBefore(Testimony sat, Testimony later) {
    LocalDate day = sat.day();
    List<Edtf> days = MeetingDays.holding(later);
    return day != null
        && MeetingDays.sat(sat)
        && MeetingDays.holding(sat).isEmpty()
        && !days.isEmpty()
        && days.stream().allMatch(to -> to.earliest().minusDays(1).isAfter(day));
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
