package parley.app.serve;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.app.desk.Found;
import parley.app.desk.Search;
import parley.domain.Dossier;
import parley.domain.Passage;
import parley.publish.view.Finding;
import parley.publish.view.Sources;
import parley.publish.view.Wording;
import parley.publish.web.FoundLine;
import parley.publish.web.Frame;
import parley.store.StoredProcess;

/** Search: a page, and the same list alone for the script that asks while one types. */
final class SearchRoutes implements Routes {

  private static final int PAGE = 40;
  private static final int LIST = 8;
  private static final int LONGEST = 200;

  private final Office office;

  SearchRoutes(Office office) {
    this.office = office;
  }

  @Override
  public void register(Router router) {
    router.get("/search", this::page).get("/search/list", this::list);
  }

  private void page(Exchange exchange) throws IOException {
    String words = words(exchange);
    @Nullable LocalDate day = exchange.day("asOf").orElse(null);
    String title = day == null ? "Search" : "Search what was known on " + Wording.day(day);
    Frame frame =
        process(exchange)
            .map(each -> office.frame(each, title, day))
            .orElseGet(() -> office.frame(title).withAsOf(day))
            .withWords(words);
    exchange.html(office.pages().search(frame, found(exchange, PAGE)));
  }

  private void list(Exchange exchange) throws IOException {
    exchange.html(office.pages().found(found(exchange, LIST)));
  }

  private static String words(Exchange exchange) {
    String words = exchange.query("q").orElse("");
    if (words.length() > LONGEST) {
      throw Refusal.wrong("Search for fewer than " + LONGEST + " characters.");
    }
    return words;
  }

  private Optional<StoredProcess> process(Exchange exchange) {
    return exchange.query("process").flatMap(id -> office.desk().journal().process(id));
  }

  private List<FoundLine> found(Exchange exchange, int limit) {
    String words = words(exchange);
    List<FoundLine> lines = new ArrayList<>();
    if (words.isEmpty()) {
      return lines;
    }
    Search search =
        Search.of(words)
            .in(process(exchange).map(StoredProcess::id).orElse(null))
            .withAsOf(exchange.day("asOf").orElse(null));
    for (Found found : office.desk().search(search, limit)) {
      Dossier dossier = office.desk().dossier(search.view(found.process().id()));
      lines.add(
          new FoundLine(
              Office.named(found.process()),
              Finding.of(dossier, found.fact(), found.passage()),
              href(search, found, Sources.of(dossier).get(found.passage().report()).number())));
    }
    return lines;
  }

  private static String href(Search search, Found found, int number) {
    Passage passage = found.passage();
    return "/processes/"
        + found.process().id()
        + "/report?id="
        + URLEncoder.encode(passage.report(), StandardCharsets.UTF_8)
        + (search.asOf() == null ? "" : "&asOf=" + search.asOf())
        + "&start="
        + passage.start()
        + "&end="
        + passage.end()
        + "#p"
        + number
        + "-"
        + passage.start()
        + "-"
        + passage.end();
  }
}
