package parley.publish.brief;

import java.util.Comparator;
import java.util.List;
import parley.domain.Slot;
import parley.publish.view.Delegation;
import parley.publish.view.Entry;
import parley.publish.view.StateOfPlay;
import parley.publish.view.Titles;

/** Who sat in the meetings, side by side. */
final class PeopleSection extends Section {

  private static final int MEETINGS = 3;
  private static final int PEOPLE = 12;

  PeopleSection(Sheet sheet, StateOfPlay state) {
    super(sheet, state);
  }

  @Override
  void write() {
    sheet.heading("WHO SAT THERE");
    if (state.delegations().isEmpty()) {
      sheet.none("No report says who sat there.");
    }
    some(ordered(), MEETINGS, 1, this::delegation);
  }

  /**
   * The meetings that are on first, then the last round, then the rest: as in the sections before.
   */
  private List<Delegation> ordered() {
    return state.delegations().stream()
        .sorted(Comparator.comparingInt(delegation -> rank(delegation.meeting())))
        .toList();
  }

  private int rank(Entry meeting) {
    boolean last = state.agenda().lastRound().filter(meeting::equals).isPresent();
    return state.agenda().now().contains(meeting) ? 0 : last ? 1 : 2;
  }

  private void delegation(Delegation delegation) {
    Entry meeting = delegation.meeting();
    Line title = new Line().strong(Titles.meeting(meeting));
    sheet.line(1, title.citing(meeting.citations(List.of(Slot.DATES, Slot.PLACE))));
    for (Delegation.Bench bench : delegation.benches()) {
      Line line = Line.of((bench.side().isEmpty() ? "side not named" : bench.side()) + ": ");
      List<String> people =
          bench.seats().stream().limit(PEOPLE).map(PeopleSection::person).toList();
      line.plain(String.join("; ", people));
      if (bench.seats().size() > PEOPLE) {
        line.faint(" ... " + (bench.seats().size() - PEOPLE) + " more");
      }
      sheet.line(2, line.citing(bench.citations()));
    }
  }

  private static String person(Entry seat) {
    String office = seat.text(Slot.OFFICE);
    return seat.text(Slot.PERSON) + (office.isEmpty() ? "" : " (" + office + ")");
  }
}
