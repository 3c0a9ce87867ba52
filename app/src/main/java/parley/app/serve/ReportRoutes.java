package parley.app.serve;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.app.desk.Revisions;
import parley.app.desk.View;
import parley.domain.Report;
import parley.publish.page.ReportText;
import parley.store.StoredProcess;

/** One report with its marked passages, and those that a search found in it. */
final class ReportRoutes implements Routes {

  private final Office office;

  ReportRoutes(Office office) {
    this.office = office;
  }

  @Override
  public void register(Router router) {
    router.get("/processes/{process}/report", this::report);
  }

  private void report(Exchange exchange) throws IOException {
    StoredProcess process = office.process(exchange);
    String id = exchange.query("id").orElseThrow(() -> Refusal.notFound("Which report?"));
    @Nullable LocalDate day = exchange.day("asOf").orElse(null);
    @Nullable Instant recorded = exchange.moment("recorded").orElse(null);
    ReportText text =
        office
            .view(new View(process.id(), day, recorded))
            .report(id)
            .orElseThrow(() -> Refusal.notFound("The process has no such report."));
    Report report = text.source().report();
    int length = report.text().codePointCount(0, report.text().length());
    int start = place(exchange, "start", length);
    int end = place(exchange, "end", length);
    ReportText marked = start < end ? text.finding(start, end) : text;
    exchange.html(
        office
            .pages()
            .report(
                office.frame(process, text.source().headline(), day).withRecorded(recorded),
                marked,
                Revisions.of(office.desk().journal(), id, day, recorded)));
  }

  private static int place(Exchange exchange, String name, int length) {
    Optional<String> digits = exchange.query(name).filter(text -> text.matches("[0-9]{1,8}"));
    return digits.map(Integer::parseInt).filter(place -> place <= length).orElse(0);
  }
}
