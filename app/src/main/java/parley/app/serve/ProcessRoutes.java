package parley.app.serve;

import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.app.desk.View;
import parley.publish.page.Timeline;
import parley.publish.web.AsOf;
import parley.publish.web.Made;
import parley.publish.web.News;
import parley.store.StoredProcess;

/** The page of a process, as known on a day. */
final class ProcessRoutes implements Routes {

  private final Office office;
  private final Visits visits;
  private final CorrectionList corrections;

  ProcessRoutes(Office office, Visits visits) {
    this.office = office;
    this.visits = visits;
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
    boolean now = view.asOf() == null && view.recorded() == null;
    @Nullable Instant seen = now ? visits.seen(exchange) : null;
    exchange.html(
        made.line() == null
            ? office.page(
                "process " + view + choice + seen, () -> page(process, view, choice, made, seen))
            : page(process, view, choice, made, seen));
  }

  private String page(
      StoredProcess process, View view, Timeline.Choice choice, Made made, @Nullable Instant seen) {
    return office
        .pages()
        .process(
            office.frame(process, process.title(), view.asOf()).withRecorded(view.recorded()),
            office.view(view).with(choice),
            AsOf.of(office.desk().dossier(view.withAsOf(null)), view.asOf()),
            made,
            choice,
            seen == null ? News.NONE : new News(visits.news(view, seen), Visits.words(seen)));
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
