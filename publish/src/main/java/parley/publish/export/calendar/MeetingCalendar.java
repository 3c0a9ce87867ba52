package parley.publish.export.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import net.fortuna.ical4j.validate.ValidationResult;
import org.jspecify.annotations.Nullable;
import parley.domain.Dossier;
import parley.domain.Kind;
import parley.publish.view.Agenda;
import parley.publish.view.Entry;
import parley.publish.view.StateOfPlay;
import parley.publish.view.Titles;
import parley.publish.view.Wording;

/**
 * The meetings of a dossier as an iCalendar (RFC 5545): each an event of whole days. A meeting
 * keeps its UID when it is moved or called off, with a higher SEQUENCE, so that a calendar that has
 * it already changes it. Meetings of which no day is known are named in the calendar's description.
 */
public final class MeetingCalendar {

  /** The stamp of a dossier whose reports have no day. */
  private static final LocalDate NO_DAY = LocalDate.EPOCH;

  /**
   * The calendar in UTF-8's characters with CRLF line ends. Equal dossiers give equal text.
   *
   * @throws IllegalStateException when the calendar is not valid, which is a fault of Parley
   */
  public String write(Dossier dossier) {
    StateOfPlay state = StateOfPlay.of(dossier);
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Parley//Parley//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(new Name(state.title()));
    calendar.add(new XProperty("X-WR-CALNAME", state.title()));
    List<Entry> undated = new ArrayList<>();
    Agenda agenda = state.agenda();
    Map<String, String> identifiers = Identifiers.of(dossier.facts(Kind.MEETING));
    Instant stamp = stamp(dossier.asOf());
    for (Entry meeting : agenda.all()) {
      MeetingDays.of(meeting)
          .ifPresentOrElse(
              days ->
                  calendar.add(
                      new MeetingEvent(state, meeting, days)
                          .event(identifiers.getOrDefault(meeting.id(), meeting.id()), stamp)),
              () -> undated.add(meeting));
    }
    String description = description(state, undated);
    calendar.add(new Description(description));
    calendar.add(new XProperty("X-WR-CALDESC", description));
    return Folding.fold(checked(calendar).toString());
  }

  private static Instant stamp(@Nullable LocalDate asOf) {
    return (asOf == null ? NO_DAY : asOf).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static String description(StateOfPlay state, List<Entry> undated) {
    LocalDate asOf = state.asOf();
    StringBuilder text = new StringBuilder(asOf == null ? "From " : "As of " + Wording.day(asOf));
    text.append(asOf == null ? "" : ", from ")
        .append(Wording.count(state.sources().reports(), "report"))
        .append('.');
    if (!undated.isEmpty()) {
      text.append("\nNot in the calendar, as no report gives the days:");
      undated.forEach(
          meeting ->
              text.append("\n- ")
                  .append(Titles.meeting(meeting))
                  .append(": ")
                  .append(Titles.occasion(meeting)));
    }
    return text.toString();
  }

  private static Calendar checked(Calendar calendar) {
    if (calendar.getComponents().isEmpty()) {
      return calendar; // RFC 5545 asks for a component; calendars read an empty one all the same
    }
    ValidationResult result = calendar.validate();
    if (result.hasErrors()) {
      throw new IllegalStateException("not a valid calendar: " + result);
    }
    return calendar;
  }
}
