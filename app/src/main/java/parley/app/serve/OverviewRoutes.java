package parley.app.serve;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.app.desk.View;
import parley.publish.view.History;
import parley.publish.web.Overview;
import parley.publish.web.ProcessCard;
import parley.store.StoredProcess;

/** The overview of all processes, with what is new since the last visit. */
final class OverviewRoutes implements Routes {

  private final Office office;
  private final Visits visits;

  OverviewRoutes(Office office, Visits visits) {
    this.office = office;
    this.visits = visits;
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
              Office.named(process),
              office.state(view),
              seen == null ? null : visits.news(view, seen),
              seen == null ? History.of(office.desk().dossier(view)).all() : List.of()));
    }
    String since = seen == null ? "" : Visits.words(seen);
    return office.pages().overview(office.frame("Processes"), new Overview(cards, since));
  }

  private void see(Exchange exchange) throws IOException {
    visits.seeAll(exchange);
    exchange.redirect("/");
  }
}
