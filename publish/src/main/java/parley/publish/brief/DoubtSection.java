package parley.publish.brief;

import parley.publish.view.Doubt;
import parley.publish.view.StateOfPlay;

/** What is left out elsewhere, as it is less likely right than wrong, and marked so. */
final class DoubtSection extends Section {

  DoubtSection(Sheet sheet, StateOfPlay state) {
    super(sheet, state);
  }

  @Override
  void write() {
    sheet.heading("DOUBTFUL: MORE LIKELY WRONG THAN RIGHT");
    if (state.doubts().isEmpty()) {
      sheet.none("Nothing was left out above.");
    }
    state.doubts().forEach(this::doubt);
  }

  private void doubt(Doubt doubt) {
    sheet.line(
        1,
        new Line()
            .notice("doubtful: ")
            .plain(cut(doubt.subject()))
            .faint(" (right in " + doubt.chance() + ")"));
    for (Doubt.Part part : doubt.parts()) {
      Line line = Line.of(part.slot() + ": " + cut(words(part.values())));
      part.values().forEach(line::citing);
      sheet.line(2, line);
    }
  }
}
