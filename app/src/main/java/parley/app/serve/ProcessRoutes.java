package parley.app.serve;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.app.desk.View;
import parley.domain.Dossier;
import parley.publish.page.PageView;
import parley.publish.page.Timeline;
import parley.publish.view.Scope;
import parley.publish.view.StateOfPlay;
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
    @Nullable LocalDate day = exchange.day("asOf").orElse(null);
    View view = View.of(process.id());
    Dossier whole = office.desk().dossier(view);
    Dossier shown = day == null ? whole : office.desk().dossier(view.withAsOf(day));
    Timeline.Choice choice = choice(exchange);
    exchange.html(
        office
            .pages()
            .process(
                office.frame(process, process.title(), day),
                PageView.of(StateOfPlay.of(shown), Scope.LIKELY, choice),
                AsOf.of(whole, day),
                made(exchange, process),
                choice));
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
