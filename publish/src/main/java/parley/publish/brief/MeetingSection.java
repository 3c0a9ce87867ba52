package parley.publish.brief;

import java.util.List;
import java.util.Optional;
import parley.domain.Slot;
import parley.publish.view.Agenda;
import parley.publish.view.Entry;
import parley.publish.view.Shown;
import parley.publish.view.StateOfPlay;
import parley.publish.view.Titles;

/**
 * What is on now and next, with what changed and why; the last round and what came of it; earlier
 * meetings.
 */
final class MeetingSection extends Section {

  private static final int NEXT = 6;
  private static final int EARLIER = 5;
  private static final int OUTCOMES = 4;

  /** Reasons that go on after "moved from ...". */
  private static final String CONNECTED =
      "(?i)(because|due|after|as|to|for|so that|owing|following)\\b.*";

  private static final List<Slot> SAID =
      List.of(Slot.DATES, Slot.PLACE, Slot.ORDINAL, Slot.FORMAT, Slot.PARTICIPANTS, Slot.STATUS);

  MeetingSection(Sheet sheet, StateOfPlay state) {
    super(sheet, state);
  }

  @Override
  void write() {
    Agenda agenda = state.agenda();
    sheet.heading("NOW AND NEXT");
    if (agenda.now().isEmpty() && agenda.next().isEmpty()) {
      sheet.none("No report gives a meeting that is on or to come.");
    }
    agenda.now().forEach(meeting -> meeting(meeting, true));
    some(agenda.next(), NEXT, 1, meeting -> meeting(meeting, true));
    Optional<Entry> last = agenda.lastRound();
    sheet.heading("THE LAST ROUND");
    last.ifPresentOrElse(
        meeting -> meeting(meeting, true),
        () -> sheet.none("No report says that a round was held."));
    List<Entry> earlier = agenda.earlier();
    if (!earlier.isEmpty()) {
      sheet.heading("OTHER MEETINGS");
      some(earlier, EARLIER, 1, meeting -> meeting(meeting, false));
    }
  }

  private void meeting(Entry meeting, boolean whole) {
    Line line = new Line().strong(Titles.meeting(meeting));
    line.plain(": " + Titles.occasion(meeting));
    String status = Titles.joined(meeting, Slot.STATUS);
    if (!status.isEmpty()) {
      line.plain("; ");
      line.strong(status);
    }
    line.faint(support(meeting));
    sheet.line(1, line.citing(meeting.citations(SAID)));
    changes(meeting);
    if (state.agenda().isUnheard(meeting)) {
      sheet.line(
          2,
          new Line()
              .notice("No report says that it was held.")
              .citing(meeting.citations(List.of(Slot.STATUS))));
    }
    outcomes(meeting, whole ? OUTCOMES : 1);
  }

  private void changes(Entry meeting) {
    List<Shown> formerDates = meeting.former(Slot.DATES);
    List<Shown> formerPlaces = meeting.former(Slot.PLACE);
    List<Shown> reasons = meeting.standing(Slot.REASON);
    if (formerDates.isEmpty() && formerPlaces.isEmpty()) {
      if (!reasons.isEmpty()) {
        sheet.line(2, because(Line.of("why: "), reasons));
      }
      return;
    }
    Line line = new Line().notice("moved");
    if (!formerDates.isEmpty()) {
      line.plain(" from " + words(formerDates));
      formerDates.forEach(line::citing);
    }
    if (!formerPlaces.isEmpty()) {
      line.plain(" from " + words(formerPlaces));
      formerPlaces.forEach(line::citing);
    }
    if (!reasons.isEmpty()) {
      line.plain(reasons.getFirst().text().matches(CONNECTED) ? " " : ": ");
    }
    sheet.line(2, because(line, reasons));
  }

  private static Line because(Line line, List<Shown> reasons) {
    reasons.stream().limit(2).forEach(line::citing);
    return line.plain(
        String.join(
            "; ", reasons.stream().limit(2).map(reason -> told(reason)).distinct().toList()));
  }

  private void outcomes(Entry meeting, int most) {
    some(
        meeting.standing(Slot.OUTCOME),
        most,
        2,
        outcome -> sheet.line(2, Line.of("outcome: " + told(outcome)).citing(outcome)));
  }

  private static String told(Shown shown) {
    return shown.saidBy().map(name -> name + " says: ").orElse("") + cut(shown.text());
  }
}
