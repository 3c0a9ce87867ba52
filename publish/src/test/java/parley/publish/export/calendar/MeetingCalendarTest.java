package parley.publish.export.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.publish.DossierBuilder.party;
import static parley.publish.DossierBuilder.term;
import static parley.publish.DossierBuilder.time;
import static parley.publish.DossierBuilder.words;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import parley.domain.ActorType;
import parley.domain.Dossier;
import parley.domain.Kind;
import parley.domain.Slot;
import parley.domain.State;
import parley.publish.DossierBuilder;
import parley.publish.Samples;

/** The calendar is read back with a library. */
class MeetingCalendarTest {

  @Test
  void everyMeetingWithDaysIsAnEventOfWholeDays() throws Exception {
    List<VEvent> events = events(Samples.bergen());
    assertThat(events).extracting(event -> text(event, Property.SUMMARY)).hasSize(3);
    VEvent round = event(events, "Second round");
    assertThat(round.toString())
        .contains("DTSTART;VALUE=DATE:20310320\r\n", "DTEND;VALUE=DATE:20310322\r\n");
    assertThat(text(round, Property.LOCATION)).isEqualTo("Bergen");
    assertThat(text(round, Property.STATUS)).isEqualTo("CONFIRMED");
    assertThat(text(round, Property.DTSTAMP)).isEqualTo("20310321T000000Z");
    assertThat(text(round, Property.TRANSP)).isEqualTo("TRANSPARENT");
  }

  @Test
  void theDescriptionSaysWhatMovedAndNamesTheSources() throws Exception {
    assertThat(text(event(events(Samples.bergen()), "Second round"), Property.DESCRIPTION))
        .contains("Moved from 18 March 2031 [1][2]")
        .contains("Why: the Icelandic parliament is to debate the quotas [2]")
        .containsPattern("Canada: Joanne Pelletier.* \\[\\d]")
        .containsPattern("Sources:\n\\[1] .*North Atlantic Courier");
  }

  @Test
  void meetingsWithoutDaysAreNamedInTheCalendarsDescription() throws Exception {
    Calendar calendar = calendar(Samples.bergen());
    assertThat(calendar.getProperty(Property.DESCRIPTION).orElseThrow().getValue())
        .contains("April 2031, Ottawa: third round", "autumn 2030, Oslo");
    assertThat(calendar.getProperty("X-WR-CALNAME").orElseThrow().getValue())
        .isEqualTo(Samples.bergen().title());
  }

  @Test
  void aMeetingThatMovesKeepsItsIdentifierAndRaisesItsSequence() throws Exception {
    VEvent before = only(scheduled());
    VEvent after = only(moved());
    VEvent off = only(calledOff());
    assertThat(List.of(text(after, Property.UID), text(off, Property.UID)))
        .containsOnly(text(before, Property.UID));
    assertThat(sequence(before)).isZero();
    assertThat(sequence(after)).isEqualTo(1);
    assertThat(sequence(off)).isGreaterThan(sequence(after));
    assertThat(text(before, Property.DTSTART)).isEqualTo("20310510");
    assertThat(text(after, Property.DTSTART)).isEqualTo("20310512");
    assertThat(text(after, Property.STATUS)).isEqualTo("CONFIRMED");
    assertThat(text(off, Property.STATUS)).isEqualTo("CANCELLED");
    assertThat(text(off, Property.SUMMARY)).startsWith("Called off: ");
  }

  @Test
  void aMeetingPutOffWithNoNewDayIsTakenFromItsDay() throws Exception {
    VEvent event = only(putOff());
    assertThat(text(event, Property.STATUS)).isEqualTo("CANCELLED");
    assertThat(text(event, Property.SUMMARY)).startsWith("Put off: ");
    assertThat(text(event, Property.DTSTART)).isEqualTo("20310510");
  }

  @Test
  void whatIsProposedOrDisputedIsTentative() throws Exception {
    assertThat(text(only(proposed()), Property.STATUS)).isEqualTo("TENTATIVE");
    VEvent disputed = only(disputed());
    assertThat(text(disputed, Property.STATUS)).isEqualTo("TENTATIVE");
    assertThat(text(disputed, Property.DESCRIPTION))
        .contains("The reports differ on the days: 10 May 2031 [1] or 12 May 2031 [2]");
  }

  @Test
  void meetingsThatBeganAlikeHaveIdentifiersOfTheirOwn() throws Exception {
    DossierBuilder two = talks("2031-05-02");
    for (String id : List.of("meeting-one", "meeting-other")) {
      two.fact(id, Kind.MEETING, 1)
          .with(Slot.DATES, time("2031-05-10"), two.cite("a", "May 10"))
          .done();
    }
    assertThat(events(two.build()))
        .hasSize(2)
        .extracting(event -> text(event, Property.UID))
        .doesNotHaveDuplicates();
  }

  @Test
  void linesAreShortAndCharactersWhole() throws Exception {
    DossierBuilder wide = talks("2031-05-02");
    String outcome = "日本と韓国😀の代表団".repeat(20);
    wide.report("long", "Wide; Post, \\ Ltd", "2031-05-02", "A", "On May 10: " + outcome);
    wide.fact("meeting-long", Kind.MEETING, 1)
        .with(Slot.DATES, time("2031-05-10"), wide.cite("long", "May 10"))
        .with(Slot.OUTCOME, words(outcome), wide.cite("long", outcome))
        .done();
    String written = new MeetingCalendar().write(wide.build());
    assertThat(written.split("\r\n"))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    assertThat(text(only(wide.build()), Property.DESCRIPTION))
        .contains("Outcome: " + outcome)
        .contains("Wide; Post, \\ Ltd");
  }

  @Test
  void equalDossiersGiveEqualText() {
    assertThat(new MeetingCalendar().write(Samples.bergen()))
        .isEqualTo(new MeetingCalendar().write(Samples.bergen()));
  }

  @Test
  void nothingToMeetIsAnEmptyCalendar() {
    assertThat(new MeetingCalendar().write(Samples.empty()))
        .startsWith("BEGIN:VCALENDAR\r\n")
        .endsWith("END:VCALENDAR\r\n")
        .doesNotContain("VEVENT");
    assertThat(new MeetingCalendar().write(Samples.hostile())).doesNotContain("\u001B", "\u202E");
  }

  /** One meeting of a negotiation that never was, as it is known after more and more reports. */
  private static DossierBuilder talks(String asOf) {
    return new DossierBuilder("Ferry wages", asOf)
        .actor("union", "Ferry Union", ActorType.ORGANIZATION, null)
        .report("a", "Turku Daily", "2031-05-02", "A", "The union meets in Turku on May 10.")
        .report("b", "Aland News", "2031-05-04", "B", "Talks put off from May 10 to May 12.")
        .report("c", "Turku Daily", "2031-05-05", "C", "The talks were called off.");
  }

  private static DossierBuilder.FactBuilder meeting(DossierBuilder d) {
    return d.fact("meeting-turku", Kind.MEETING, 1)
        .with(Slot.PLACE, words("Turku"), d.cite("a", "Turku"))
        .with(Slot.PARTICIPANTS, party("union"), d.cite("a", "union"));
  }

  private static Dossier scheduled() {
    DossierBuilder d = talks("2031-05-02");
    return meeting(d)
        .with(Slot.DATES, time("2031-05-10"), d.cite("a", "May 10"))
        .with(Slot.STATUS, term("scheduled"), d.cite("a", "meets"))
        .done()
        .build();
  }

  private static Dossier moved() {
    DossierBuilder d = talks("2031-05-04");
    return meeting(d)
        .with(Slot.DATES, time("2031-05-12"), d.cite("b", "May 12"))
        .former(Slot.DATES, time("2031-05-10"), "2031-05-04", d.cite("a", "May 10"))
        .with(Slot.STATUS, term("scheduled"), d.cite("a", "meets"))
        .done()
        .build();
  }

  private static Dossier calledOff() {
    DossierBuilder d = talks("2031-05-05");
    return meeting(d)
        .with(Slot.DATES, time("2031-05-12"), d.cite("b", "May 12"))
        .former(Slot.DATES, time("2031-05-10"), "2031-05-04", d.cite("a", "May 10"))
        .with(Slot.STATUS, term("cancelled"), d.cite("c", "called off"))
        .former(Slot.STATUS, term("scheduled"), "2031-05-05", d.cite("a", "meets"))
        .done()
        .build();
  }

  private static Dossier putOff() {
    DossierBuilder d = talks("2031-05-04");
    return meeting(d)
        .former(Slot.DATES, time("2031-05-10"), "2031-05-04", d.cite("a", "May 10"))
        .with(Slot.STATUS, term("postponed"), d.cite("b", "put off"))
        .done()
        .build();
  }

  private static Dossier proposed() {
    DossierBuilder d = talks("2031-05-02");
    return meeting(d)
        .with(Slot.DATES, time("2031-05-10"), d.cite("a", "May 10"))
        .with(Slot.STATUS, term("proposed"), d.cite("a", "meets"))
        .done()
        .build();
  }

  private static Dossier disputed() {
    DossierBuilder d = talks("2031-05-04");
    return meeting(d)
        .with(Slot.DATES, time("2031-05-10"), State.DISPUTED, 0.8, d.cite("a", "May 10"))
        .with(Slot.DATES, time("2031-05-12"), State.DISPUTED, 0.8, d.cite("b", "May 12"))
        .with(Slot.STATUS, term("scheduled"), d.cite("a", "meets"))
        .done()
        .build();
  }

  private static Calendar calendar(Dossier dossier) throws Exception {
    return new CalendarBuilder().build(new StringReader(new MeetingCalendar().write(dossier)));
  }

  private static List<VEvent> events(Dossier dossier) throws Exception {
    List<VEvent> events = new ArrayList<>();
    calendar(dossier).getComponents().forEach(component -> events.add((VEvent) component));
    return events;
  }

  private static VEvent only(Dossier dossier) throws Exception {
    List<VEvent> events = events(dossier);
    assertThat(events).hasSize(1);
    return events.getFirst();
  }

  private static VEvent event(List<VEvent> events, String summary) {
    return events.stream()
        .filter(event -> text(event, Property.SUMMARY).startsWith(summary))
        .findFirst()
        .orElseThrow();
  }

  private static int sequence(VEvent event) {
    return Integer.parseInt(text(event, Property.SEQUENCE));
  }

  private static String text(VEvent event, String property) {
    return event.getProperty(property).orElseThrow().getValue();
  }
}
