package parley.app.serve;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import parley.app.desk.View;
import parley.domain.Dossier;
import parley.publish.view.Changes;
import parley.publish.web.AsOf;
import parley.store.StoredProcess;

/** What changed in a process between two days. */
final class ChangeRoutes implements Routes {

  private final Office office;

  ChangeRoutes(Office office) {
    this.office = office;
  }

  @Override
  public void register(Router router) {
    router.get("/processes/{process}/changes", this::changes);
  }

  private void changes(Exchange exchange) throws IOException {
    StoredProcess process = office.process(exchange);
    View view = View.of(process.id());
    Dossier whole = office.desk().dossier(view);
    AsOf days = AsOf.of(whole, exchange.day("to").orElse(null));
    LocalDate to = days.shown();
    LocalDate from = exchange.day("from").orElseGet(() -> days.before().orElse(to.minusDays(1)));
    Changes changes =
        Changes.between(
            office.desk().dossier(view.withAsOf(from)), office.desk().dossier(view.withAsOf(to)));
    exchange.html(
        office
            .pages()
            .changes(
                office.frame(process, "What changed", null),
                changes,
                new parley.publish.web.Between(from, to, List.copyOf(days.days()))));
  }
}
