package parley.publish.brief;

import java.util.List;
import parley.domain.Disagreement.Nature;
import parley.domain.Slot;
import parley.publish.view.Difference;
import parley.publish.view.Shown;
import parley.publish.view.StateOfPlay;
import parley.publish.view.Wording;

/** Where the reports disagree. What a later report replaced stands with the thing itself. */
final class DisagreementSection extends Section {

  private static final int DISPUTES = 10;
  private static final int VARIANTS = 3;
  private static final int VALUES = 12;

  DisagreementSection(Sheet sheet, StateOfPlay state) {
    super(sheet, state);
  }

  @Override
  void write() {
    sheet.heading("WHERE THE REPORTS DISAGREE");
    List<Difference> disputes = of(Nature.DISPUTED);
    List<Difference> variants = of(Nature.VARIANT);
    if (disputes.isEmpty() && variants.isEmpty()) {
      sheet.none("Nowhere that Parley can see.");
    }
    some(disputes, DISPUTES, 1, this::difference);
    some(variants, VARIANTS, 1, this::difference);
  }

  private List<Difference> of(Nature nature) {
    return state.differences().stream()
        .filter(difference -> difference.nature() == nature)
        .toList();
  }

  private void difference(Difference difference) {
    Line title = new Line().strong(cut(difference.subject()));
    title.plain(
        difference.nature() == Nature.VARIANT ? ", worded in two ways" : label(difference.slot()));
    difference.values().forEach(title::citing);
    sheet.line(1, title);
    some(
        difference.values(),
        VALUES,
        2,
        value -> sheet.line(2, Line.of(value(difference, value)).citing(value)));
  }

  private static String label(Slot slot) {
    return slot == Slot.VALUE || slot == Slot.SPEAKER ? "" : ", " + Wording.slot(slot);
  }

  private static String value(Difference difference, Shown value) {
    String words = cut(difference.text(value));
    return words + value.saidBy().map(name -> ", according to " + name).orElse("");
  }
}
