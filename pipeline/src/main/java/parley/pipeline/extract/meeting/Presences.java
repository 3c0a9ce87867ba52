package parley.pipeline.extract.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.domain.Edtf;

/**
 * Gives a meeting the place of which another sentence tells by putting the two sides there
 * together, when the report has but one meeting of theirs at that time.
 */
final class Presences {

  /** So many days back a meeting has just been held. */
  private static final int JUST = 7;

  private final Sides sides;
  private final Fit fit;
  private final @Nullable LocalDate today;

  Presences(Sides sides, Fit fit, @Nullable LocalDate today) {
    this.sides = sides;
    this.fit = fit;
    this.today = today;
  }

  /** Adds each presence to the one meeting that it can be; whatever could be of two is left. */
  void join(List<Sighting> presences, List<MeetingThread> meetings) {
    for (Sighting presence : presences) {
      List<MeetingThread> own = meetings.stream().filter(m -> fits(presence, m)).toList();
      if (own.size() == 1) {
        own.getFirst().add(presence);
      }
    }
  }

  private boolean fits(Sighting presence, MeetingThread meeting) {
    Set<String> there = sides.sides(presence.parties.keySet());
    Set<String> theirs = new TreeSet<>(sides.sides(meeting.parties().keySet()));
    boolean both =
        there.size() == 2
            && there.containsAll(theirs)
            && (theirs.size() == 2 || theirs.size() == 1 && meeting.leavesOutPartner());
    boolean somewhere = meeting.places().isEmpty() || fit.samePlace(meeting, presence);
    return both && somewhere && !meeting.isCall() && sameTime(presence, meeting);
  }

  private boolean sameTime(Sighting presence, MeetingThread meeting) {
    List<Edtf> days = meeting.exactDays().toList();
    boolean told = !presence.days.isEmpty();
    boolean apart =
        told
            && presence.days.stream()
                .noneMatch(d -> days.stream().anyMatch(d.value().edtf()::overlaps));
    if (days.isEmpty() || apart) {
      return false;
    }
    if (presence.hasStatus("scheduled")) {
      return meeting.isAhead();
    }
    return presence.hasStatus("concluded") && meeting.isPast() && (told || justHeld(days));
  }

  private boolean justHeld(List<Edtf> days) {
    return today != null
        && days.stream().allMatch(day -> !day.latest().isBefore(today.minusDays(JUST)));
  }
}
