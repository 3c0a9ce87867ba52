package parley.publish.brief;

import parley.domain.Slot;
import parley.publish.view.Entry;
import parley.publish.view.Issue;
import parley.publish.view.Shown;
import parley.publish.view.Stand;
import parley.publish.view.StateOfPlay;
import parley.publish.view.Titles;
import parley.publish.view.Wording;

/** What the parties want, issue by issue. */
final class PositionSection extends Section {

  private static final int ISSUES = 8;
  private static final int STANDS = 6;

  PositionSection(Sheet sheet, StateOfPlay state) {
    super(sheet, state);
  }

  @Override
  void write() {
    sheet.heading("POSITIONS BY ISSUE");
    if (state.issues().isEmpty()) {
      sheet.none("No report gives a position.");
    }
    some(state.issues(), ISSUES, 1, this::issue);
  }

  private void issue(Issue issue) {
    sheet.line(1, new Line().strong(Wording.capital(issue.name())));
    some(issue.stands(), STANDS, 2, this::stand);
  }

  private void stand(Stand stand) {
    Entry position = stand.entry();
    Line line = Line.of(stand.actor());
    if (stand.isByProxy()) {
      line.plain(" (" + stand.party() + ")");
    }
    position
        .first(Slot.CONTENT)
        .flatMap(Shown::saidBy)
        .filter(name -> !name.equals(stand.actor()))
        .ifPresent(name -> line.plain(", according to " + name + ","));
    line.plain(" " + Titles.joined(position, Slot.STANCE) + ": ");
    line.plain(cut(position.text(Slot.CONTENT)));
    line.faint(support(position));
    sheet.line(2, line.citing(position.citations()));
  }
}
