package parley.app.serve;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import parley.app.desk.Corrector;
import parley.app.desk.View;
import parley.domain.Correction;
import parley.domain.Dossier;
import parley.publish.view.FactSheet;
import parley.publish.view.Who;
import parley.store.StoredProcess;

/** Corrections in place: what can be corrected, what was, and the forms that do it. */
final class CorrectionRoutes implements Routes {

  /** The cookie that fills in the name of who corrects. */
  private static final String AUTHOR = "parley-author";

  private static final long YEAR = 365L * 24 * 60 * 60;

  private final Office office;
  private final CorrectionList list;

  CorrectionRoutes(Office office) {
    this.office = office;
    this.list = new CorrectionList(office.desk());
  }

  @Override
  public void register(Router router) {
    router
        .get("/processes/{process}/facts", this::facts)
        .get("/processes/{process}/facts/{fact}", this::fact)
        .get("/processes/{process}/actors", this::actors)
        .get("/processes/{process}/corrections", this::corrections)
        .post("/processes/{process}/corrections", this::correct);
  }

  private void facts(Exchange exchange) throws IOException {
    StoredProcess process = office.process(exchange);
    exchange.html(
        office
            .pages()
            .facts(
                office.frame(process, "Correct " + process.title(), null),
                FactSheet.all(dossier(process))));
  }

  private void fact(Exchange exchange) throws IOException {
    StoredProcess process = office.process(exchange);
    FactSheet sheet =
        FactSheet.find(dossier(process), exchange.place("fact"))
            .orElseThrow(() -> Refusal.notFound("The dossier has no such fact any more."));
    exchange.html(
        office
            .pages()
            .fact(
                office.frame(process, "Correct " + process.title(), null),
                sheet,
                author(exchange)));
  }

  private void actors(Exchange exchange) throws IOException {
    StoredProcess process = office.process(exchange);
    exchange.html(
        office
            .pages()
            .actors(
                office.frame(process, "Who is who", null),
                Who.all(dossier(process)),
                author(exchange)));
  }

  private void corrections(Exchange exchange) throws IOException {
    StoredProcess process = office.process(exchange);
    exchange.html(
        office
            .pages()
            .corrections(
                office.frame(process, "Corrections", null),
                list.all(process.id()),
                author(exchange),
                list.sources(process.id())));
  }

  private void correct(Exchange exchange) throws IOException {
    StoredProcess process = office.process(exchange);
    String author = exchange.needed("author");
    try {
      Correction made =
          office
              .desk()
              .correct(
                  process.id(),
                  author,
                  exchange.needed("reason"),
                  change(exchange, new Corrector(dossier(process))));
      exchange.setCookie(AUTHOR, URLEncoder.encode(author, StandardCharsets.UTF_8), YEAR);
      exchange.redirect("/processes/" + process.id() + "?made=" + made.number());
    } catch (IllegalArgumentException wrong) {
      throw Refusal.wrong(String.valueOf(wrong.getMessage()));
    }
  }

  private static Correction.Change change(Exchange form, Corrector corrector) {
    return switch (form.needed("do")) {
      case "set" ->
          corrector.set(
              form.needed("fact"),
              form.needed("slot"),
              form.needed("value"),
              form.field("report").orElse(null),
              form.field("words").orElse(null));
      case "reject-value" ->
          corrector.reject(form.needed("fact"), form.needed("slot"), form.needed("value"));
      case "reject" -> corrector.reject(form.needed("fact"));
      case "merge-facts" ->
          corrector.mergeFacts(form.needed("fact"), List.of(form.needed("other")));
      case "split-fact" -> corrector.splitFact(form.needed("fact"), form.fields("report"));
      case "merge-actors" ->
          corrector.mergeActors(form.needed("actor"), List.of(form.needed("other")));
      case "split-actor" ->
          corrector.splitActor(
              form.needed("actor"), form.fields("spelling"), List.of(), form.needed("name"));
      case "undo" -> new Correction.Undo(number(form.needed("correction")));
      default -> throw Refusal.wrong("The form asks for no correction that there is.");
    };
  }

  private static long number(String digits) {
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      throw new Refusal(400, "There is no such correction.");
    }
  }

  private Dossier dossier(StoredProcess process) {
    return office.desk().dossier(View.of(process.id()));
  }

  private static String author(Exchange exchange) {
    return exchange
        .cookie(AUTHOR)
        .map(encoded -> java.net.URLDecoder.decode(encoded, StandardCharsets.UTF_8))
        .orElse("");
  }
}
