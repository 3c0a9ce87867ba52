package parley.pipeline.reconcile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.domain.Edtf;
import parley.domain.Slot;

/** Groups the claims about meetings: one group a meeting. The order of arrival plays no part. */
final class MeetingGroups {

  private final MeetingFits fits;

  MeetingGroups(MeetingMatch match) {
    this.fits = new MeetingFits(match);
  }

  /**
   * Whether two claims can make two groups one. Groups without two such claims have no {@link
   * #score} that would join them.
   */
  boolean canMeet(Testimony a, Testimony b) {
    return fits.canMeet(a, b);
  }

  /** Forgets what was worked out of a claim that is no more. */
  void forget(Testimony testimony) {
    fits.forget(testimony);
  }

  /**
   * Groups claims.
   *
   * @param strongestFirst the claims that say most come first, so that "the talks" without a day
   *     joins a round that is already known
   * @param links which claims {@link #canMeet}
   */
  List<List<Testimony>> of(List<Testimony> strongestFirst, Links links) {
    List<List<Testimony>> meetings = new ArrayList<>();
    for (Testimony each : strongestFirst) {
      best(meetings, List.of(each), links)
          .ifPresentOrElse(m -> m.add(each), () -> meetings.add(new ArrayList<>(List.of(each))));
    }
    return joined(meetings, links);
  }

  /** What a later claim told of a meeting can show it to be one with another. */
  private List<List<Testimony>> joined(List<List<Testimony>> meetings, Links links) {
    List<List<Testimony>> joined = new ArrayList<>(meetings);
    for (int i = joined.size() - 1; i >= 0; i--) {
      List<Testimony> meeting = joined.remove(i);
      best(joined, meeting, links)
          .ifPresentOrElse(m -> m.addAll(meeting), () -> joined.add(meeting));
    }
    return joined;
  }

  /** How much a claim says of its meeting. */
  static int strength(Testimony testimony) {
    List<Edtf> dates = MeetingDays.holding(testimony);
    boolean exact = dates.stream().anyMatch(Edtf::isExact);
    return (exact ? 4 : dates.isEmpty() ? 0 : 1)
        + (testimony.claim().has(Slot.ORDINAL) ? 2 : 0)
        + (testimony.claim().has(Slot.PLACE) ? 2 : 0)
        + (testimony.texts(Slot.PARTICIPANTS).size() > 1 ? 1 : 0);
  }

  private Optional<List<Testimony>> best(
      List<List<Testimony>> meetings, List<Testimony> candidate, Links links) {
    Set<Testimony> near = Collections.newSetFromMap(new IdentityHashMap<>());
    candidate.forEach(each -> near.addAll(links.of(each)));
    double top = MeetingMatch.SAME;
    Optional<List<Testimony>> best = Optional.empty();
    for (List<Testimony> meeting : meetings) {
      if (meeting.stream().noneMatch(near::contains)) {
        continue;
      }
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
        MeetingFits.Fit fit = fits.of(member, each);
        if (fit.toldApart()) {
          return MeetingMatch.NEVER;
        }
        settled |= fit.agreesOnDays();
        top = Math.max(top, fit.score() + fit.nearness());
      }
    }
    int against = 0;
    for (Testimony member : meeting) {
      for (Testimony each : candidate) {
        boolean moved = settled || isGone(member, gone) || isGone(each, gone);
        MeetingFits.Fit fit = fits.of(member, each);
        double score = moved ? fit.scoreButDates() : fit.score();
        against += score <= MeetingMatch.NEVER / 2 ? 1 : 0;
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
    return !gone.isEmpty()
        && MeetingDays.isToCome(testimony)
        && MeetingDays.overlap(MeetingDays.holding(testimony), gone);
  }
}
