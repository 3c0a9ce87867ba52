package parley.publish.brief;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.domain.Slot;
import parley.publish.view.Entry;
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
    some(state.measures(), MEASURES, 1, measure -> measure.figures().forEach(this::figure));
    sheet.heading("INCIDENTS");
    if (state.incidents().isEmpty()) {
      sheet.none("No report tells of an incident.");
    }
    some(state.incidents(), INCIDENTS, 1, this::incident);
  }

  private void figure(Entry figure) {
    String measure = cut(Wording.capital(figure.text(Slot.MEASURE)));
    int gap = measure.indexOf('…');
    Line line = Line.of(gap < 0 ? measure + ": " : measure.substring(0, gap));
    boolean disputed = figure.disputes(Slot.VALUE);
    List<Shown> values = figure.standing(Slot.VALUE);
    for (Shown value : disputed ? values : values.subList(0, 1)) {
      line.plain(value.equals(values.getFirst()) ? "" : " or ");
      line.strong(Titles.quantity(figure, value)).citing(value);
      if (disputed || gap < 0) {
        teller(figure, value, disputed)
            .ifPresent(name -> line.plain(" (according to " + name + ")"));
      }
    }
    if (gap >= 0) {
      line.plain(measure.substring(gap + 1));
      if (!disputed) {
        teller(figure, values.getFirst(), false)
            .ifPresent(name -> line.plain(", according to " + name));
      }
    }
    if (disputed) {
      line.notice("; the reports differ");
    }
    sheet.line(1, line.faint(support(figure)));
  }

  private static Optional<String> teller(Entry figure, Shown value, boolean disputed) {
    return value
        .saidBy()
        .or(() -> disputed ? Optional.empty() : figure.first(Slot.ATTRIBUTED_TO).map(Shown::text));
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
