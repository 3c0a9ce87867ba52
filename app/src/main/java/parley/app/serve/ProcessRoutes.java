package parley.app.serve;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import parley.app.desk.View;
import parley.publish.page.Timeline;
import parley.publish.web.AsOf;
import parley.publish.web.Made;
import parley.store.StoredProcess;

/** The page of a process, as known on a day. */
final class ProcessRoutes implements Routes {

  private final Office office;
  private final CorrectionList corrections;

  ProcessRoutes(Office office) {
    this.office = office;
    this.corrections = new CorrectionList(office.desk());
  }

  @Override
  public void register(Router router) {
    router.get("/processes/{process}", this::process);
  }

  private void process(Exchange exchange) throws IOException {
    StoredProcess process = office.process(exchange);
    View view =
        new View(
            process.id(),
            exchange.day("asOf").orElse(null),
            exchange.moment("recorded").orElse(null));
    Timeline.Choice choice = choice(exchange);
    Made made = made(exchange, process);
    exchange.html(
        made.line() == null
            ? office.page("process " + view + choice, () -> page(process, view, choice, made))
            : page(process, view, choice, made));
  }

  private String page(StoredProcess process, View view, Timeline.Choice choice, Made made) {
    return office
        .pages()
        .process(
            office.frame(process, process.title(), view.asOf()).withRecorded(view.recorded()),
            office.view(view).with(choice),
            AsOf.of(office.desk().dossier(view.withAsOf(null)), view.asOf()),
            made,
            choice);
  }

  private static Timeline.Choice choice(Exchange exchange) {
    Set<Timeline.Mark> kinds = EnumSet.noneOf(Timeline.Mark.class);
    for (Timeline.Mark mark : Timeline.Mark.values()) {
      if (exchange.queries("kind").contains(mark.name())) {
        kinds.add(mark);
      }
    }
    int zoom =
        exchange
            .query("zoom")
            .filter(text -> text.matches("[0-9]"))
            .map(Integer::parseInt)
            .orElse(1);
    return new Timeline.Choice(zoom, kinds, exchange.query("party").orElse(""));
  }

  private Made made(Exchange exchange, StoredProcess process) {
    return exchange
        .query("made")
        .filter(text -> text.matches("[0-9]{1,18}"))
        .flatMap(number -> corrections.one(process.id(), Long.parseLong(number)))
        .map(Made::new)
        .orElse(Made.NOTHING);
  }
}
