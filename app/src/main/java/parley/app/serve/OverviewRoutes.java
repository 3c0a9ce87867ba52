package parley.app.serve;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.app.desk.View;
import parley.domain.Dossier;
import parley.publish.view.Wording;
import parley.publish.web.Overview;
import parley.publish.web.ProcessCard;
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
    List<ProcessCard> cards = new ArrayList<>();
    for (StoredProcess process : office.desk().processes()) {
      View view = View.of(process.id());
      Dossier now = office.desk().dossier(view);
      @Nullable Dossier before =
          seen == null ? null : office.desk().dossier(view.withRecorded(seen));
      cards.add(ProcessCard.of(Office.named(process), now, before));
    }
    String since =
        seen == null || seen.equals(Instant.EPOCH)
            ? ""
            : Wording.day(seen.atOffset(ZoneOffset.UTC).toLocalDate());
    exchange.html(office.pages().overview(office.frame("Processes"), new Overview(cards, since)));
  }

  private void see(Exchange exchange) throws IOException {
    visits.seeAll(exchange);
    exchange.redirect("/");
  }
}
