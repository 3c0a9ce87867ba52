package parley.pipeline.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.domain.Edtf;
import parley.domain.Slot;

/** Groups the claims about meetings: one group a meeting. The order of arrival plays no part. */
final class MeetingGroups {

  private final MeetingMatch match;

  MeetingGroups(MeetingMatch match) {
    this.match = match;
  }

  /**
   * The claims that say most come first, so that "the talks" without a day joins a round that is
   * already known.
   */
  List<List<Testimony>> of(List<Testimony> testimonies) {
    List<Testimony> strongestFirst = new ArrayList<>(testimonies);
    strongestFirst.sort(
        Comparator.comparingInt((Testimony t) -> -strength(t)).thenComparing(Testimony.BY_DAY));
    List<List<Testimony>> meetings = new ArrayList<>();
    for (Testimony each : strongestFirst) {
      best(meetings, List.of(each))
          .ifPresentOrElse(m -> m.add(each), () -> meetings.add(new ArrayList<>(List.of(each))));
    }
    return joined(meetings);
  }

  /** What a later claim told of a meeting can show it to be one with another. */
  private List<List<Testimony>> joined(List<List<Testimony>> meetings) {
    List<List<Testimony>> joined = new ArrayList<>(meetings);
    for (int i = joined.size() - 1; i >= 0; i--) {
      List<Testimony> meeting = joined.remove(i);
      best(joined, meeting).ifPresentOrElse(m -> m.addAll(meeting), () -> joined.add(meeting));
    }
    return joined;
  }

  private static int strength(Testimony testimony) {
    List<Edtf> dates = MeetingDays.holding(testimony);
    boolean exact = dates.stream().anyMatch(Edtf::isExact);
    return (exact ? 4 : dates.isEmpty() ? 0 : 1)
        + (testimony.claim().has(Slot.ORDINAL) ? 2 : 0)
        + (testimony.claim().has(Slot.PLACE) ? 2 : 0)
        + (testimony.texts(Slot.PARTICIPANTS).size() > 1 ? 1 : 0);
  }

  private Optional<List<Testimony>> best(
      List<List<Testimony>> meetings, List<Testimony> candidate) {
    double top = MeetingMatch.SAME;
    Optional<List<Testimony>> best = Optional.empty();
    for (List<Testimony> meeting : meetings) {
      double score = score(meeting, candidate);
      if (score > top || (score == top && best.isEmpty())) {
        top = score;
        best = Optional.of(meeting);
      }
    }
    return best;
  }

  /**
   * The best score of two members. Where one pair agrees on the days, or any member gives a day as
   * gone, these days do not speak against it; of all pairs a third at most may. What one report
   * tells apart stays apart.
   */
  private double score(List<Testimony> meeting, List<Testimony> candidate) {
    List<Edtf> gone = gone(meeting, candidate);
    boolean settled = false;
    double top = MeetingMatch.NEVER;
    for (Testimony member : meeting) {
      for (Testimony each : candidate) {
        if (match.areToldApart(member, each)) {
          return MeetingMatch.NEVER;
        }
        settled |= match.agreesOnDays(member, each);
        top = Math.max(top, match.score(member, each) + nearness(member, each));
      }
    }
    int against = 0;
    for (Testimony member : meeting) {
      for (Testimony each : candidate) {
        boolean moved = settled || isGone(member, gone) || isGone(each, gone);
        double fit = moved ? match.scoreButDates(member, each) : match.score(member, each);
        against += fit <= MeetingMatch.NEVER / 2 ? 1 : 0;
      }
    }
    return 3 * against > meeting.size() * candidate.size() ? MeetingMatch.NEVER : top;
  }

  private static List<Edtf> gone(List<Testimony> meeting, List<Testimony> candidate) {
    List<Edtf> gone = new ArrayList<>();
    meeting.forEach(member -> gone.addAll(MeetingDays.gone(member)));
    candidate.forEach(each -> gone.addAll(MeetingDays.gone(each)));
    return gone;
  }

  private static boolean isGone(Testimony testimony, List<Edtf> gone) {
    return MeetingDays.isToCome(testimony)
        && MeetingDays.overlap(MeetingDays.holding(testimony), gone);
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
    return 0.5 / (1 + distance / 7.0);
  }
}
