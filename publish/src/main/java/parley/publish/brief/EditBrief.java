package parley.publish.brief;

import org.jspecify.annotations.Nullable;
import parley.domain.Report;
import parley.publish.view.Edit;
import parley.publish.view.Plain;

/** How a report was edited since it was first seen, for the terminal. */
public final class EditBrief {

  private static final int NARROWEST = 80;
  private static final int WIDEST = 110;

  private final int width;
  private final boolean colour;

  /**
   * @param width columns of the terminal; fewer than 80 count as 80, more than 110 as 110
   * @param colour whether to write ANSI colours
   */
  public EditBrief(int width, boolean colour) {
    this.width = Math.clamp(width, NARROWEST, WIDEST);
    this.colour = colour;
  }

  /** What two revisions of a report say differently, ending with a line feed. */
  public String write(Report before, Report after) {
    TerminalSheet sheet = new TerminalSheet(width, colour);
    sheet.paragraph(new Line().strong(Plain.line(after.id()) + " was edited"));
    edit(sheet, "headline: " + text(before.title()), "headline: " + text(after.title()));
    for (Edit edit : Edit.between(before.text(), after.text())) {
      edit(sheet, edit.before(), edit.after());
    }
    return sheet.toString();
  }

  private static void edit(TerminalSheet sheet, String before, String after) {
    if (before.equals(after)) {
      return;
    }
    if (!before.isEmpty()) {
      sheet.line(1, new Line().faint("- " + Section.cut(before)));
    }
    if (!after.isEmpty()) {
      sheet.line(1, Line.of("+ " + Section.cut(after)));
    }
  }

  private static String text(@Nullable String words) {
    return words == null ? "" : Plain.line(words);
  }
}
