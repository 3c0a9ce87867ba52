package parley.publish.export.calendar;

import java.util.Optional;
import parley.domain.Edtf;
import parley.domain.Slot;
import parley.publish.view.Entry;
import parley.publish.view.Shown;

/**
 * The days on which a meeting stands in the calendar.
 *
 * @param edtf whole days
 * @param standing whether the meeting is, was or will be on these days; else it was to be on them,
 *     and was called off or put off with no new day
 */
record MeetingDays(Edtf edtf, boolean standing) {

  /** Empty when no report gives the days, or only a month, a season or a year. */
  static Optional<MeetingDays> of(Entry meeting) {
    Optional<Edtf> known = exact(meeting.first(Slot.DATES));
    Optional<Edtf> former =
        meeting.former(Slot.DATES).stream()
            .flatMap(shown -> exact(Optional.of(shown)).stream())
            .findFirst();
    return switch (meeting.term(Slot.STATUS)) {
      case "cancelled" -> known.or(() -> former).map(days -> new MeetingDays(days, false));
      case "postponed" ->
          known.isPresent() && former.isPresent()
              ? known.map(days -> new MeetingDays(days, true))
              : known.or(() -> former).map(days -> new MeetingDays(days, false));
      default -> known.map(days -> new MeetingDays(days, true));
    };
  }

  private static Optional<Edtf> exact(Optional<Shown> value) {
    return value.flatMap(Shown::edtf).filter(Edtf::isExact);
  }
}
