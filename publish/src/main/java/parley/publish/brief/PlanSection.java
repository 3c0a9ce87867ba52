package parley.publish.brief;

import java.util.List;
import parley.domain.Slot;
import parley.publish.view.Entry;
import parley.publish.view.Shown;
import parley.publish.view.StateOfPlay;
import parley.publish.view.Titles;

/** Plans and agreements, how far they are and what has still to happen. */
final class PlanSection extends Section {

  private static final int PLANS = 8;
  private static final int PENDING = 4;

  PlanSection(Sheet sheet, StateOfPlay state) {
    super(sheet, state);
  }

  @Override
  void write() {
    sheet.heading("PLANS ON THE TABLE");
    if (state.instruments().isEmpty()) {
      sheet.none("No report speaks of a plan or an agreement.");
    }
    some(state.instruments(), PLANS, 1, this::plan);
  }

  private void plan(Entry plan) {
    Line line = new Line().strong(plan.text(Slot.NAME));
    String type = plan.text(Slot.TYPE);
    if (!type.isEmpty() && !plan.text(Slot.NAME).contains(type)) {
      line.plain(", " + type);
    }
    String status = Titles.joined(plan, Slot.STATUS);
    if (!status.isEmpty()) {
      line.plain(": " + status);
    }
    String before = words(plan.former(Slot.STATUS));
    if (!before.isEmpty()) {
      line.plain("; before: " + before);
      plan.former(Slot.STATUS).forEach(line::citing);
    }
    line.faint(support(plan));
    sheet.line(1, line.citing(plan.citations(List.of(Slot.NAME, Slot.TYPE, Slot.STATUS))));
    some(plan.standing(Slot.PENDING), PENDING, 2, this::pending);
  }

  private void pending(Shown pending) {
    sheet.line(2, new Line().notice("pending: ").plain(cut(pending.text())).citing(pending));
  }
}
