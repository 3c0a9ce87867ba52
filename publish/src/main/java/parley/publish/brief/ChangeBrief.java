package parley.publish.brief;

import java.util.Comparator;
import java.util.List;
import parley.domain.Kind;
import parley.publish.view.Change;
import parley.publish.view.Changes;
import parley.publish.view.Wording;

/** What changed from one dossier to a later one, for the terminal. */
public final class ChangeBrief {

  /** What a desk asks first: what is otherwise now, where reports differ, then what is new. */
  private static final List<Change.Nature> NATURES =
      List.of(Change.Nature.CHANGED, Change.Nature.DISPUTED, Change.Nature.NEW, Change.Nature.GONE);

  /** The talks and what is on the table come first, what was said about them last. */
  private static final List<Kind> KINDS =
      List.of(
          Kind.MEETING,
          Kind.POSITION,
          Kind.INSTRUMENT,
          Kind.FIGURE,
          Kind.INCIDENT,
          Kind.ATTENDANCE,
          Kind.ROLE,
          Kind.STATEMENT);

  private static final int NARROWEST = 80;
  private static final int WIDEST = 110;

  private final int width;
  private final boolean colour;
  private final int most;

  /**
   * @param width columns of the terminal; fewer than 80 count as 80, more than 110 as 110
   * @param colour whether to write ANSI colours
   * @param most how many changes of one nature to write; the rest is counted
   */
  public ChangeBrief(int width, boolean colour, int most) {
    this.width = Math.clamp(width, NARROWEST, WIDEST);
    this.colour = colour;
    this.most = most;
  }

  /** The changes with the sources that they rest on, ending with a line feed. */
  public String write(Changes changes) {
    TerminalSheet sheet = new TerminalSheet(width, colour);
    if (changes.isEmpty()) {
      sheet.paragraph(new Line().faint("Nothing changed."));
      return sheet.toString();
    }
    for (Change.Nature nature : NATURES) {
      List<Change> those =
          changes.of(nature).stream()
              .sorted(Comparator.comparingInt(change -> KINDS.indexOf(change.entry().kind())))
              .toList();
      if (!those.isEmpty()) {
        sheet.heading(heading(nature));
        those.stream().limit(most).forEach(change -> sheet.line(1, line(change)));
        if (those.size() > most) {
          sheet.line(1, new Line().faint("... " + (those.size() - most) + " more"));
        }
      }
    }
    if (!changes.cited().isEmpty()) {
      sheet.heading("SOURCES");
      changes.cited().forEach(sheet::source);
    }
    return sheet.toString();
  }

  private static String heading(Change.Nature nature) {
    return switch (nature) {
      case NEW -> "NEW";
      case CHANGED -> "CHANGED";
      case DISPUTED -> "THE REPORTS DIFFER NOW";
      case GONE -> "NO LONGER TOLD";
    };
  }

  private static Line line(Change change) {
    Line line = Line.of(Section.cut(Wording.capital(change.subject())));
    if (change.slot() != null) {
      String is = change.is();
      line.plain(": ").strong(is.isEmpty() ? "no longer given" : Section.cut(is));
      String was = change.was();
      if (!was.isEmpty()) {
        line.faint("; before: " + Section.cut(was));
      }
    }
    return change.nature() == Change.Nature.GONE ? line : line.citing(change.citations());
  }
}
