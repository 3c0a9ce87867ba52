package parley.app.serve;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.app.desk.Found;
import parley.app.desk.View;
import parley.domain.Dossier;
import parley.domain.Passage;
import parley.publish.view.Finding;
import parley.publish.view.Sources;
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
    Optional<StoredProcess> process = process(exchange);
    Frame frame =
        process
            .map(each -> office.frame(each, "Search", null))
            .orElseGet(() -> office.frame("Search"))
            .withWords(words);
    exchange.html(office.pages().search(frame, found(words, process, PAGE)));
  }

  private void list(Exchange exchange) throws IOException {
    exchange.html(office.pages().found(found(words(exchange), process(exchange), LIST)));
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

  private List<FoundLine> found(String words, Optional<StoredProcess> process, int limit) {
    List<FoundLine> lines = new ArrayList<>();
    if (words.isEmpty()) {
      return lines;
    }
    @Nullable String id = process.map(StoredProcess::id).orElse(null);
    for (Found found : office.desk().search(words, id, limit)) {
      Dossier dossier = office.desk().dossier(View.of(found.process().id()));
      lines.add(
          new FoundLine(
              Office.named(found.process()),
              Finding.of(dossier, found.fact(), found.passage()),
              href(found, Sources.of(dossier).get(found.passage().report()).number())));
    }
    return lines;
  }

  private static String href(Found found, int number) {
    Passage passage = found.passage();
    return "/processes/"
        + found.process().id()
        + "/report?id="
        + URLEncoder.encode(passage.report(), StandardCharsets.UTF_8)
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
