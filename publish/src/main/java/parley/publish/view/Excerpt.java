package parley.publish.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import parley.domain.Passage;
import parley.domain.Report;
import parley.domain.Slot;
import parley.domain.Span;

/**
 * Figures where they stand in a report, in the report's own words: a sentence, or so much of a long
 * one as is needed.
 *
 * @param pieces the words, cut where an amount begins and ends
 * @param figures those whose amounts stand in the words, at least one
 * @param tellers the names of those who give the figures, where the words themselves do not say it
 */
public record Excerpt(List<Piece> pieces, List<Entry> figures, List<String> tellers) {

  /** A longer sentence is cut to the clause, in characters. */
  private static final int LONGEST = 170;

  /** A clause that begins or ends farther off than this is cut where the measure ends. */
  private static final int NEAR = 70;

  /** Fewer words than this say nothing by themselves. */
  private static final int FEWEST = 5;

  private static final String CLAUSE_ENDS = ",;:—–()“”\"";

  /** A run of words; with the amount's number, unit and what says how exact it is, or without. */
  public record Piece(String words, boolean isAmount) {}

  public Excerpt {
    pieces = List.copyOf(pieces);
    figures = List.copyOf(figures);
    tellers = List.copyOf(tellers);
  }

  /** The words as one. */
  public String text() {
    return String.join("", pieces.stream().map(Piece::words).toList());
  }

  /** One figure where it first stands; empty when no report cites both measure and number. */
  static Optional<Excerpt> of(Entry figure, Sources sources) {
    return Stretch.of(figure, sources).map(Stretch::excerpt);
  }

  /** Figures in their order; those that stand in one stretch of a report are one excerpt. */
  static List<Excerpt> of(List<Entry> figures, Sources sources) {
    List<Stretch> stretches = new ArrayList<>();
    for (Entry figure : figures) {
      Stretch.of(figure, sources).ifPresent(stretch -> join(stretches, stretch));
    }
    return stretches.stream().map(Stretch::excerpt).toList();
  }

  private static void join(List<Stretch> stretches, Stretch next) {
    for (int i = 0; i < stretches.size(); i++) {
      if (stretches.get(i).meets(next)) {
        stretches.set(i, stretches.get(i).with(next));
        return;
      }
    }
    stretches.add(next);
  }

  /** A stretch of a report's text, with the amounts in it. */
  private record Stretch(Report report, Span whole, List<Span> amounts, List<Entry> figures) {

    static Optional<Stretch> of(Entry figure, Sources sources) {
      Optional<Shown> value = figure.first(Slot.VALUE);
      Optional<Shown> measure = figure.first(Slot.MEASURE);
      if (value.isEmpty() || measure.isEmpty()) {
        return Optional.empty();
      }
      for (Citation number : value.get().firstBySource()) {
        Optional<Citation> words =
            measure.get().firstBySource().stream()
                .filter(citation -> citation.source() == number.source())
                .findFirst();
        if (words.isPresent()) {
          Report report = sources.get(number.source()).report();
          Span amount = amount(figure, number, report);
          Span needed = cover(report.span(words.get().passage()), amount);
          return Optional.of(
              new Stretch(report, whole(report, needed, amount), List.of(amount), List.of(figure)));
        }
      }
      return Optional.empty();
    }

    boolean meets(Stretch other) {
      return report.equals(other.report)
          && whole.start() < other.whole.end()
          && other.whole.start() < whole.end()
          && cover(whole, other.whole).end() - cover(whole, other.whole).start() <= 2 * LONGEST;
    }

    Stretch with(Stretch other) {
      return new Stretch(
          report,
          cover(whole, other.whole),
          Stream.concat(amounts.stream(), other.amounts.stream()).toList(),
          Stream.concat(figures.stream(), other.figures.stream()).toList());
    }

    Excerpt excerpt() {
      List<Piece> pieces = new ArrayList<>();
      int at = whole.start();
      for (Span amount : amounts.stream().sorted(Comparator.comparing(Span::start)).toList()) {
        if (amount.end() > at) {
          add(pieces, at, Math.max(at, amount.start()), false);
          add(pieces, Math.max(at, amount.start()), amount.end(), true);
          at = amount.end();
        }
      }
      add(pieces, at, endOfWords(), false);
      return new Excerpt(pieces, figures, tellers());
    }

    /** Whether the words begin within a clause, whose beginning stands in none of the figures. */
    private boolean isTorn(int start) {
      int before = start;
      while (before > 0 && " \n\t".indexOf(report.text().charAt(before - 1)) >= 0) {
        before--;
      }
      boolean open = before > 0 && ".!?;:\n”\"".indexOf(report.text().charAt(before - 1)) < 0;
      return open && figures.stream().allMatch(Measure::isTorn);
    }

    private List<String> tellers() {
      TreeSet<String> names = new TreeSet<>();
      for (Entry figure : figures) {
        Optional<Shown> told = figure.first(Slot.ATTRIBUTED_TO);
        if (told.isEmpty() || told.get().citations().stream().noneMatch(this::isInside)) {
          figure
              .first(Slot.VALUE)
              .flatMap(Shown::saidBy)
              .or(() -> told.map(Shown::text))
              .ifPresent(names::add);
        }
      }
      return List.copyOf(names);
    }

    private boolean isInside(Citation citation) {
      if (!citation.passage().report().equals(report.id())) {
        return false;
      }
      Span span = report.span(citation.passage());
      return span.start() >= whole.start() && span.end() <= whole.end();
    }

    /** Without the full stop: the words go on with who says so. */
    private int endOfWords() {
      int end = whole.end();
      while (end > whole.start() && " \n\t.,;:".indexOf(report.text().charAt(end - 1)) >= 0) {
        end--;
      }
      return Math.max(end, amounts.stream().mapToInt(Span::end).max().orElse(end));
    }

    private void add(List<Piece> pieces, int start, int end, boolean isAmount) {
      String words = Context.spaced(report.text().substring(start, end));
      if (pieces.isEmpty()) {
        words =
            isTorn(start)
                ? Measure.LEFT_OUT + words.stripLeading()
                : Wording.capital(words.stripLeading());
      }
      if (!words.isEmpty()) {
        pieces.add(new Piece(words, isAmount));
      }
    }

    /** The number with the words beside it that give its unit and how exact it is. */
    private static Span amount(Entry figure, Citation number, Report report) {
      Span span = report.span(number.passage());
      List<Span> beside =
          Stream.of(Slot.UNIT, Slot.QUALIFIER)
              .flatMap(slot -> figure.first(slot).stream())
              .flatMap(shown -> shown.citations().stream())
              .filter(citation -> citation.source() == number.source())
              .map(citation -> report.span(citation.passage()))
              .sorted(Comparator.comparing(Span::start))
              .toList();
      for (Span next : beside) {
        if (next.start() <= span.end() + 2 && span.start() <= next.end() + 2) {
          span = cover(span, next);
        }
      }
      return span;
    }

    /** The clause that the measure cites; where that says too little, more of the sentence. */
    private static Span whole(Report report, Span needed, Span amount) {
      String text = report.text();
      int length = needed.end() - needed.start();
      if (words(text, needed) >= FEWEST && length <= LONGEST) {
        return needed;
      }
      Passage passage = report.passage(needed);
      Context context = Context.whole(report, passage);
      int start = needed.start() - context.before().length();
      int end = needed.end() + context.after().length();
      if (end - start <= LONGEST) {
        return new Span(start, end);
      }
      Span core = needed.end() - needed.start() <= LONGEST ? needed : amount;
      Span clause = clause(text, core, start, end);
      while (words(text, clause) < FEWEST && !clause.equals(new Span(start, end))) {
        Span wider = new Span(Math.max(start, clause.start() - 1), Math.min(end, clause.end() + 1));
        clause = clause(text, wider, start, end);
      }
      return clause.end() - clause.start() <= LONGEST ? clause : core;
    }

    /** Out to the next ends of a clause, where these are near. */
    private static Span clause(String text, Span core, int start, int end) {
      int from = core.start();
      while (from > start && CLAUSE_ENDS.indexOf(text.charAt(from - 1)) < 0) {
        from--;
      }
      int to = core.end();
      while (to < end && CLAUSE_ENDS.indexOf(text.charAt(to)) < 0) {
        to++;
      }
      return new Span(
          core.start() - from > NEAR ? core.start() : from,
          to - core.end() > NEAR ? core.end() : to);
    }

    private static int words(String text, Span span) {
      return Plain.line(span.of(text)).split(" ").length;
    }

    private static Span cover(Span one, Span other) {
      return new Span(Math.min(one.start(), other.start()), Math.max(one.end(), other.end()));
    }
  }
}
