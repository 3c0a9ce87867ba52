package parley.publish.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import parley.domain.Slot;
import parley.publish.view.Entry;
import parley.publish.view.Excerpt;
import parley.publish.view.Measure;
import parley.publish.view.Shown;
import parley.publish.view.StateOfPlay;
import parley.publish.view.Titles;
import parley.publish.view.Wording;

/** What happens meanwhile: figures with who says so, then incidents. */
final class GroundSection extends Section {

  private static final int MEASURES = 12;
  private static final int INCIDENTS = 8;

  GroundSection(Sheet sheet, StateOfPlay state) {
    super(sheet, state);
  }

  @Override
  void write() {
    sheet.heading("THE GROUND IN FIGURES");
    if (state.measures().isEmpty()) {
      sheet.none("No report gives a figure.");
    }
    List<Line> figures = new ArrayList<>();
    all(figure -> figure.disputes(Slot.VALUE)).forEach(figure -> figures.add(labelled(figure)));
    all(figure -> isLabelled(figure)).forEach(figure -> figures.add(labelled(figure)));
    state
        .sources()
        .excerpts(all(figure -> !figure.disputes(Slot.VALUE) && !isLabelled(figure)))
        .forEach(words -> figures.add(inItsWords(words)));
    some(figures, MEASURES, 1, line -> sheet.line(1, line));
    sheet.heading("INCIDENTS");
    if (state.incidents().isEmpty()) {
      sheet.none("No report tells of an incident.");
    }
    some(state.incidents(), INCIDENTS, 1, this::incident);
  }

  private List<Entry> all(Predicate<Entry> which) {
    return state.measures().stream()
        .map(Measure::figures)
        .flatMap(List::stream)
        .filter(which)
        .toList();
  }

  /** Figures as a report words them. */
  private static Line inItsWords(Excerpt excerpt) {
    Line line = new Line();
    for (Excerpt.Piece piece : excerpt.pieces()) {
      if (piece.isAmount()) {
        line.strong(piece.words());
      } else {
        line.plain(piece.words());
      }
    }
    line.plain(according(excerpt.tellers()));
    excerpt.figures().forEach(figure -> figure.first(Slot.VALUE).ifPresent(line::citing));
    return line.faint(excerpt.figures().size() == 1 ? support(excerpt.figures().getFirst()) : "");
  }

  private static boolean isLabelled(Entry figure) {
    return !figure.disputes(Slot.VALUE) && Measure.label(figure).isPresent();
  }

  /** What is measured, each number that is given for it, and what was given before. */
  private static Line labelled(Entry figure) {
    String label = Measure.label(figure).orElse(Wording.capital(figure.text(Slot.MEASURE)));
    Line line = Line.of(cut(label) + ": ");
    boolean disputed = figure.disputes(Slot.VALUE);
    List<Shown> values = figure.standing(Slot.VALUE);
    for (Shown value : values) {
      line.plain(value.equals(values.getFirst()) ? "" : disputed ? " or " : " to ");
      line.strong(Titles.quantity(figure, value)).citing(value);
      line.plain(disputed ? according(value.saidBy().stream().toList()) : "");
    }
    if (disputed) {
      return line.notice("; the reports differ").faint(support(figure));
    }
    line.plain(according(tellers(figure)));
    List<Shown> former = figure.former(Slot.VALUE);
    line.plain(former.isEmpty() ? "" : "; before: " + words(former));
    former.forEach(line::citing);
    return line.faint(support(figure));
  }

  private static List<String> tellers(Entry figure) {
    return figure
        .first(Slot.VALUE)
        .flatMap(Shown::saidBy)
        .or(() -> figure.first(Slot.ATTRIBUTED_TO).map(Shown::text))
        .stream()
        .toList();
  }

  private static String according(List<String> tellers) {
    return tellers.isEmpty() ? "" : " (according to " + Wording.list(tellers) + ")";
  }

  private void incident(Entry incident) {
    Optional<Shown> description = incident.first(Slot.DESCRIPTION);
    Line line = new Line();
    line.plain(Titles.when(incident, Slot.DATE));
    String where = Titles.joined(incident, Slot.PLACE);
    if (!where.isEmpty()) {
      line.plain(", " + where);
    }
    line.plain(": ").strong(incident.text(Slot.TYPE));
    Optional<Shown> told = description.or(() -> incident.first(Slot.TYPE));
    String teller = teller(told);
    String words = description.map(Shown::text).map(Section::cut).orElse(parts(incident));
    line.plain(". " + teller + (teller.isEmpty() ? Wording.capital(words) : words));
    sheet.line(1, line.faint(support(incident)).citing(incident.citations()));
  }

  private static String parts(Entry incident) {
    String actor = Titles.joined(incident, Slot.ACTOR);
    String target = Titles.joined(incident, Slot.TARGET);
    String by = actor.isEmpty() ? "" : "by " + actor;
    String on = target.isEmpty() ? "" : "target: " + target;
    String both = String.join(", ", Stream.of(by, on).filter(words -> !words.isEmpty()).toList());
    return both.isEmpty() ? "No more is said." : both;
  }
}
