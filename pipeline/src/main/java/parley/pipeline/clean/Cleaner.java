package parley.pipeline.clean;

import java.util.ArrayList;
import java.util.List;
import parley.domain.Report;
import parley.domain.Span;
import parley.pipeline.rules.RuleBook;

/**
 * Marks what is not the report as dropped, and names the agency whose words it carries. The text
 * stays as it is. A stretch is dropped line by line; bullets and notes in brackets are dropped
 * inside a line.
 */
public final class Cleaner {

  /** So many lines of a page's own show that its menus and links were captured too. */
  private static final int FURNITURE = 2;

  private final BoilerplateRules rules;
  private final WireCredits credits;

  /** A cleaner with the rules that ship with Parley. */
  public Cleaner() {
    this(RuleBook.standard());
  }

  public Cleaner(RuleBook book) {
    rules = BoilerplateRules.of(book);
    credits = new WireCredits(book);
  }

  /** The report with what is not part of it marked, and its agency where it names one. */
  public Report clean(Report report) {
    List<Line> lines = Line.of(report.text());
    int end = end(lines);
    boolean[] dropped = dropped(lines, end, report);
    List<Line> kept = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      int credit = dropped[i] && i < end ? rules.credit(line.text()) : -1;
      if (credit > 0) {
        int start = line.span().start() + line.bullet() + credit;
        spans.add(new Span(start, line.span().end()));
        kept.add(line);
      } else if (dropped[i]) {
        spans.add(line.span());
      } else {
        kept.add(line);
        within(line, spans);
      }
    }
    String wire =
        report.wire() == null
            ? credits.agency(lines, kept, report.publisher()).orElse(null)
            : report.wire();
    return report.withDropped(spans).withWire(wire);
  }

  private boolean[] dropped(List<Line> lines, int end, Report report) {
    boolean[] dropped = new boolean[lines.size()];
    for (int i = 0; i < lines.size(); i++) {
      String words = lines.get(i).text();
      dropped[i] = dropped[i] || report.drops(lines.get(i).span()) || rules.drops(words);
      if (i > 0 && rules.dropsWithBefore(words)) {
        dropped[i - 1] = true;
      }
      if (i > 0 && dropped[i] && words.startsWith(lines.get(i - 1).text())) {
        dropped[i - 1] = true;
      }
    }
    for (int i = end; i < lines.size(); i++) {
      dropped[i] = true;
    }
    return new Structure(lines, dropped, report.title(), isCaptured(dropped)).dropped();
  }

  /**
   * Whether the report was taken in with its page around it: then there is more of it than the
   * rules know.
   */
  private static boolean isCaptured(boolean[] dropped) {
    int count = 0;
    for (boolean each : dropped) {
      count += each ? 1 : 0;
    }
    return count >= FURNITURE;
  }

  /** The line from which on nothing is part of the report. */
  private int end(List<Line> lines) {
    int all = lines.stream().mapToInt(Line::words).sum();
    int read = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (2 * read > all && rules.dropsRest(lines.get(i).text())) {
        return i;
      }
      read += lines.get(i).words();
    }
    return lines.size();
  }

  private void within(Line line, List<Span> spans) {
    int start = line.span().start();
    if (line.bullet() > 0) {
      spans.add(new Span(start, start + line.bullet()));
    }
    for (Span part : rules.parts(line.text())) {
      int offset = start + line.bullet();
      spans.add(new Span(offset + part.start(), offset + part.end()));
    }
  }
}
