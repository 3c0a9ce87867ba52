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

  private final Threads threads;
  private final @Nullable LocalDate today;

  Presences(Threads threads, @Nullable LocalDate today) {
    this.threads = threads;
    this.today = today;
  }

  /** Adds each presence to the one meeting that it can be; whatever could be of two is left. */
  void join(List<Sighting> presences, List<MeetingThread> meetings) {
    for (Sighting presence : presences) {
      List<MeetingThread> fit = meetings.stream().filter(m -> fits(presence, m)).toList();
      if (fit.size() == 1) {
        fit.getFirst().add(presence);
      }
    }
  }

  private boolean fits(Sighting presence, MeetingThread meeting) {
    Set<String> there = threads.sides(presence.parties.keySet());
    Set<String> sides = new TreeSet<>(threads.sides(meeting.parties().keySet()));
    boolean theirs =
        there.size() == 2
            && there.containsAll(sides)
            && (sides.size() == 2 || sides.size() == 1 && meeting.leavesOutPartner());
    boolean somewhere = meeting.places().isEmpty() || threads.samePlace(meeting, presence);
    return theirs && somewhere && !meeting.isCall() && sameTime(presence, meeting);
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
