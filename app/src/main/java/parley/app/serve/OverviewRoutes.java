package parley.app.serve;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.app.desk.View;
import parley.domain.Dossier;
import parley.publish.view.Changes;
import parley.publish.view.Wording;
import parley.publish.web.Overview;
import parley.publish.web.ProcessCard;
import parley.store.Journal;
import parley.store.StoredProcess;

/** The overview of all processes, with what is new since the last visit. */
final class OverviewRoutes implements Routes {

  private final Office office;
  private final Visits visits;

  OverviewRoutes(Office office) {
    this.office = office;
    this.visits = new Visits(office);
  }

  @Override
  public void register(Router router) {
    router.get("/", this::overview).post("/seen", this::see);
  }

  private void overview(Exchange exchange) throws IOException {
    @Nullable Instant seen = visits.visit(exchange);
    exchange.html(office.page("overview " + seen, () -> page(seen)));
  }

  private String page(@Nullable Instant seen) {
    List<ProcessCard> cards = new ArrayList<>();
    for (StoredProcess process : office.desk().processes()) {
      View view = View.of(process.id());
      cards.add(
          new ProcessCard(
              Office.named(process), office.state(view), seen == null ? null : news(view, seen)));
    }
    String since =
        seen == null || seen.equals(Instant.EPOCH)
            ? ""
            : Wording.day(seen.atOffset(ZoneOffset.UTC).toLocalDate());
    return office.pages().overview(office.frame("Processes"), new Overview(cards, since));
  }

  /** Most visits find most processes as they were, for which nothing has to be worked out. */
  private Changes news(View view, Instant seen) {
    Journal now = office.desk().journal();
    Journal then = now.recorded(seen);
    boolean same =
        then.process(view.process()).isPresent()
            && then.contents(view.process(), null).equals(now.contents(view.process(), null));
    Dossier dossier = office.desk().dossier(view);
    return Changes.between(
        same ? dossier : office.desk().dossier(view.withRecorded(seen)), dossier);
  }

  private void see(Exchange exchange) throws IOException {
    visits.seeAll(exchange);
    exchange.redirect("/");
  }
}
