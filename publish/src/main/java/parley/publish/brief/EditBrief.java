package parley.publish.brief;

import java.util.List;
import parley.domain.Report;
import parley.publish.view.Edit;
import parley.publish.view.Plain;
import parley.publish.view.Revision;

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
    Revision.edits(before, after).forEach(edit -> write(sheet, edit));
    return sheet.toString();
  }

  /** A report's later revisions, each with when it was recorded, ending with a line feed. */
  public String write(Report report, List<Revision> revisions) {
    TerminalSheet sheet = new TerminalSheet(width, colour);
    for (Revision revision : revisions) {
      sheet.paragraph(
          new Line()
              .strong(Plain.line(report.id()))
              .plain(", revision " + revision.number() + ", recorded " + revision.moment()));
      revision.edits().forEach(edit -> write(sheet, edit));
    }
    return sheet.toString();
  }

  private static void write(TerminalSheet sheet, Edit edit) {
    if (!edit.before().isEmpty()) {
      sheet.line(1, new Line().faint("- " + Section.cut(edit.before())));
    }
    if (!edit.after().isEmpty()) {
      sheet.line(1, Line.of("+ " + Section.cut(edit.after())));
    }
  }
}
