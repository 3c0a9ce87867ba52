package parley.app.serve;

import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import parley.app.desk.View;
import parley.domain.Dossier;
import parley.publish.page.PageView;
import parley.publish.view.Scope;
import parley.publish.view.StateOfPlay;
import parley.publish.web.AsOf;
import parley.store.StoredProcess;

/** The page of a process, as known on a day. */
final class ProcessRoutes implements Routes {

  private final Office office;

  ProcessRoutes(Office office) {
    this.office = office;
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
    exchange.html(
        office
            .pages()
            .process(
                office.frame(process, process.title(), day),
                PageView.of(StateOfPlay.of(shown), Scope.LIKELY),
                AsOf.of(whole, day)));
  }
}
