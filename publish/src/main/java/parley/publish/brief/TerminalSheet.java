package parley.publish.brief;

import java.util.ArrayList;
import java.util.List;
import parley.publish.view.Source;

/** The brief as text for a terminal, broken into lines of a width. */
final class TerminalSheet implements Sheet {

  private static final int STEP = 2;

  private final int width;
  private final boolean colour;
  private final StringBuilder text = new StringBuilder();

  TerminalSheet(int width, boolean colour) {
    this.width = width;
    this.colour = colour;
  }

  @Override
  public void title(String words) {
    heading(words);
  }

  @Override
  public void heading(String words) {
    if (!text.isEmpty()) {
      text.append('\n');
    }
    text.append(Style.HEADING.set(words, colour)).append('\n');
  }

  @Override
  public void line(int depth, Line line) {
    set(depth * STEP, (depth + 2) * STEP, line.runs());
  }

  @Override
  public void paragraph(Line line) {
    set(0, 0, line.runs());
  }

  @Override
  public void gap() {
    text.append("\n");
  }

  @Override
  public void none(String words) {
    line(1, new Line().faint(words));
  }

  @Override
  public void source(Source source) {
    Line line = new Line().citation("[" + source.number() + "] ");
    if (source.document().isCorrection()) {
      line(1, line.notice(source.label()));
      return;
    }
    line.plain(name(source)).plain(", " + source.day());
    source.provenance().ifPresent(words -> line.notice("; " + words));
    line(1, line);
  }

  private static String name(Source source) {
    return source.hasPublisher()
        ? source.name()
        : "“" + source.headline() + "” (" + source.name() + ")";
  }

  private void set(int first, int rest, List<Line.Run> runs) {
    int indent = first;
    int used = first;
    List<Line.Run> row = new ArrayList<>();
    for (Word word : Word.of(runs, width - rest)) {
      int gap = word.spaced() && used > indent ? 1 : 0;
      int columns = word.columns();
      if (used > indent && used + gap + columns > width) {
        end(indent, row);
        row.clear();
        indent = rest;
        used = rest;
        gap = 0;
      }
      if (gap > 0) {
        row.add(
            new Line.Run(
                " ",
                row.getLast().style() == word.fragments().getFirst().style()
                    ? row.getLast().style()
                    : Style.PLAIN));
      }
      row.addAll(word.fragments());
      used += gap + columns;
    }
    end(indent, row);
  }

  private void end(int indent, List<Line.Run> row) {
    text.append(" ".repeat(indent));
    StringBuilder words = new StringBuilder();
    Style style = Style.PLAIN;
    for (Line.Run run : row) {
      if (run.style() != style) {
        text.append(style.set(words.toString(), colour));
        words.setLength(0);
        style = run.style();
      }
      words.append(run.words());
    }
    text.append(style.set(words.toString(), colour)).append('\n');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
