package parley.pipeline.extract.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.domain.Cited;
import parley.domain.Claim;
import parley.domain.Edtf;
import parley.domain.Slot;
import parley.domain.Value;

/** The meetings of a report that have a claim, and which of them a sentence is about. */
final class KnownMeetings {

  /** Sentences after which a meeting is no longer the one spoken of. */
  private static final int LONGEST_WAY = 12;

  private final Map<MeetingThread, Claim> claims;

  KnownMeetings(Map<MeetingThread, Claim> claims) {
    this.claims = claims;
  }

  @Nullable Claim claim(MeetingThread thread) {
    return claims.get(thread);
  }

  /** The meeting that the sentence itself speaks of. */
  @Nullable MeetingThread inSentence(Line line, int at) {
    MeetingThread best = null;
    int nearest = Integer.MAX_VALUE;
    for (MeetingThread thread : claims.keySet()) {
      for (Sighting sighting : thread.sightings()) {
        int distance = Math.abs(sighting.anchor - at);
        if (sighting.sentence() == line.sentence().index()
            && distance < nearest
            && !sighting.isCall()) {
          nearest = distance;
          best = thread;
        }
      }
    }
    return best;
  }

  /** The meeting that the sentence speaks of, or else the one last spoken of shortly before. */
  @Nullable MeetingThread near(Line line, int at) {
    MeetingThread own = inSentence(line, at);
    if (own != null && !isToCome(own)) {
      return own;
    }
    MeetingThread best = null;
    double top = 0;
    for (MeetingThread thread : claims.keySet()) {
      if (isToCome(thread)
          || isScheduled(thread)
          || thread.isCall()
          || isOfOtherDays(line, claims.get(thread))) {
        continue;
      }
      int distance =
          thread.sightings().stream()
              .mapToInt(s -> line.sentence().index() - s.sentence())
              .filter(d -> d >= 0)
              .min()
              .orElse(99);
      double score =
          distance > LONGEST_WAY
              ? 0
              : 1.0 / (1 + distance) + 0.06 * Math.min(6, thread.sightings().size());
      if (score > top) {
        top = score;
        best = thread;
      }
    }
    return best;
  }

  /** "In June a delegation led by Holm went to Oslo" tells nothing of talks in November. */
  private static boolean isOfOtherDays(Line line, @Nullable Claim meeting) {
    List<Edtf> days = meeting == null ? List.of() : days(meeting);
    return !days.isEmpty()
        && !line.times().isEmpty()
        && line.times().stream()
            .map(when -> when.mention().resolved())
            .allMatch(time -> time != null && days.stream().noneMatch(day -> near(day, time)));
  }

  private static List<Edtf> days(Claim meeting) {
    List<Edtf> days = new ArrayList<>();
    for (Cited cited : meeting.values(Slot.DATES)) {
      if (!cited.former() && cited.value() instanceof Value.Time(Edtf edtf)) {
        days.add(edtf);
      }
    }
    return days;
  }

  /** Within a week: what the teams did before and after belongs to the meeting. */
  private static boolean near(Edtf day, Edtf time) {
    return !time.latest().isBefore(day.earliest().minusDays(7))
        && !time.earliest().isAfter(day.latest().plusDays(7));
  }

  private boolean isScheduled(MeetingThread thread) {
    Claim claim = claims.get(thread);
    return claim != null
        && claim.values(Slot.STATUS).stream().anyMatch(c -> c.value().text().equals("scheduled"));
  }

  boolean isToCome(MeetingThread thread) {
    Claim claim = claims.get(thread);
    return claim != null
        && claim.values(Slot.STATUS).stream()
            .anyMatch(c -> Set.of("proposed", "cancelled", "postponed").contains(c.value().text()));
  }
}
