package parley.app.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Function;
import parley.app.desk.View;
import parley.app.serve.Exchange;
import parley.app.serve.Office;
import parley.app.serve.Router;
import parley.app.serve.Routes;
import parley.domain.Dossier;
import parley.publish.brief.Brief;
import parley.publish.export.DossierJson;
import parley.publish.export.calendar.MeetingCalendar;
import parley.publish.export.entity.EntityStream;
import parley.publish.export.event.PloverEvents;
import parley.publish.export.feed.ChangeFeed;
import parley.publish.export.linked.LinkedDossier;
import parley.publish.export.table.TableArchive;
import parley.publish.export.timeline.TimelineJson;
import parley.publish.view.Scope;
import parley.store.StoredProcess;

/** Whole dossiers in the formats of other programs, as {@code parley export} writes them. */
final class ExportApi implements Routes {

  /** A feed reader that asks seldom misses nothing of a week. */
  private static final int ENTRIES = 500;

  private final Office office;

  ExportApi(Office office) {
    this.office = office;
  }

  @Override
  public void register(Router router) {
    text(router, "dossier.json", "application/json", new DossierJson()::write);
    text(router, "dossier.jsonld", "application/ld+json", new LinkedDossier()::write);
    text(router, "brief.md", "text/markdown", dossier -> Brief.markdown(dossier, Scope.LIKELY));
    text(router, "calendar.ics", "text/calendar", new MeetingCalendar()::write);
    text(router, "timeline.json", "application/json", new TimelineJson()::write);
    text(router, "entities.ftm.json", "application/x-ndjson", new EntityStream()::write);
    text(router, "events.plover.jsonl", "application/x-ndjson", new PloverEvents()::write);
    file(router, "tables.zip", "application/zip", new TableArchive()::write);
    router.get(Api.PROCESS + "/changes.atom", this::feed);
  }

  private void text(Router router, String name, String type, Function<Dossier, String> format) {
    String full = type.startsWith("text/") ? type + "; charset=utf-8" : type;
    file(router, name, full, dossier -> format.apply(dossier).getBytes(StandardCharsets.UTF_8));
  }

  private void file(Router router, String name, String type, Function<Dossier, byte[]> format) {
    router.get(
        Api.PROCESS + "/" + name,
        exchange -> exchange.send(200, type, format.apply(asked(exchange))));
  }

  private Dossier asked(Exchange exchange) {
    StoredProcess process = office.process(exchange);
    return office.desk().dossier(new Question(exchange, Answer.VIEW).view(process.id()));
  }

  private void feed(Exchange exchange) throws IOException {
    StoredProcess process = office.process(exchange);
    new Question(exchange, Set.of());
    String page = exchange.base() + "/processes/" + process.id();
    String self = exchange.base() + Api.ROOT + "/processes/" + process.id() + "/changes.atom";
    Dossier dossier = office.desk().dossier(View.of(process.id()));
    String feed = new ChangeFeed(process.id(), self, page, ENTRIES).write(dossier);
    exchange.send(
        200, "application/atom+xml; charset=utf-8", feed.getBytes(StandardCharsets.UTF_8));
  }
}
