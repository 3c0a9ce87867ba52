package parley.pipeline.reconcile;

import java.util.IdentityHashMap;
import java.util.Map;

/** How claims about meetings fit, two by two; what was worked out once is kept. */
final class MeetingFits {

  /** What nearness comes to at most. */
  private static final double NEAREST = 0.5;

  /**
   * What {@link MeetingMatch} says of two claims.
   *
   * @param nearness up to half a point for the meeting nearest to the day of an undated mention
   */
  record Fit(
      boolean toldApart,
      boolean agreesOnDays,
      double score,
      double scoreButDates,
      double nearness) {}

  private final MeetingMatch match;
  private final Map<Testimony, Map<Testimony, Fit>> known = new IdentityHashMap<>();

  MeetingFits(MeetingMatch match) {
    this.match = match;
  }

  /** Whether the score of the two, in either order, with their nearness, is that of one meeting. */
  boolean canMeet(Testimony a, Testimony b) {
    if (MeetingMatch.areFarApart(a, b)) {
      return false;
    }
    double score = match.score(a, b);
    return score + nearness(a, b) >= MeetingMatch.SAME
        || score > MeetingMatch.NEVER
            && (score + nearness(b, a) >= MeetingMatch.SAME || canMeetTurned(a, b));
  }

  private boolean canMeetTurned(Testimony a, Testimony b) {
    double score = match.score(b, a);
    return score + Math.max(nearness(a, b), nearness(b, a)) >= MeetingMatch.SAME;
  }

  Fit of(Testimony member, Testimony each) {
    return known
        .computeIfAbsent(member, _ -> new IdentityHashMap<>())
        .computeIfAbsent(each, _ -> fit(member, each));
  }

  void forget(Testimony testimony) {
    known.remove(testimony);
    known.values().forEach(fits -> fits.remove(testimony));
  }

  private Fit fit(Testimony member, Testimony each) {
    return new Fit(
        match.areToldApart(member, each),
        match.agreesOnDays(member, each),
        match.score(member, each),
        match.scoreButDates(member, each),
        nearness(member, each));
  }

  /** Up to half a point for the meeting nearest to the day of an undated mention. */
  private static double nearness(Testimony member, Testimony each) {
    boolean dated = !MeetingDays.holding(each).isEmpty();
    if (dated || each.day() == null || MeetingDays.holding(member).isEmpty()) {
      return 0;
    }
    long distance =
        MeetingDays.holding(member).stream()
            .mapToLong(e -> Math.abs(e.earliest().toEpochDay() - each.day().toEpochDay()))
            .min()
            .orElse(Long.MAX_VALUE);
    return NEAREST / (1 + distance / 7.0);
  }
}
