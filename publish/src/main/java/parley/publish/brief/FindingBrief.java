package parley.publish.brief;

import org.jspecify.annotations.Nullable;
import parley.domain.Dossier;
import parley.domain.Fact;
import parley.domain.Passage;
import parley.publish.view.Finding;

/** Something that was searched for, for the terminal. */
public final class FindingBrief {

  private static final int NARROWEST = 80;
  private static final int WIDEST = 110;

  private final int width;
  private final boolean colour;

  /**
   * @param width columns of the terminal; fewer than 80 count as 80, more than 110 as 110
   * @param colour whether to write ANSI colours
   */
  public FindingBrief(int width, boolean colour) {
    this.width = Math.clamp(width, NARROWEST, WIDEST);
    this.colour = colour;
  }

  /**
   * What was found, its words in their sentence, and where they stand.
   *
   * @param fact null for words that no fact cites
   */
  public String write(Dossier dossier, @Nullable Fact fact, Passage passage) {
    Finding finding = Finding.of(dossier, fact, passage);
    TerminalSheet sheet = new TerminalSheet(width, colour);
    if (finding.telling().isEmpty()) {
      sheet.paragraph(Line.of(Section.cut(finding.words())));
    } else {
      sheet.paragraph(new Line().strong(Section.cut(finding.telling())));
      sheet.line(1, Line.of("“" + Section.cut(finding.words()) + "”"));
    }
    sheet.line(
        1,
        new Line()
            .faint(finding.source())
            .faint(" (" + passage.report() + ":" + passage.start() + "-" + passage.end() + ")"));
    if (fact != null) {
      sheet.line(1, new Line().faint(fact.id()));
    }
    return sheet + "\n";
  }
}
