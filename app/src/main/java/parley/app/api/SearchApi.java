package parley.app.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.app.desk.Found;
import parley.app.desk.Search;
import parley.app.desk.View;
import parley.app.serve.Exchange;
import parley.app.serve.Office;
import parley.app.serve.Refusal;
import parley.app.serve.Router;
import parley.app.serve.Routes;
import parley.domain.Fact;
import parley.publish.export.JsonText;
import parley.store.StoredProcess;

/** What a search finds, in one process or in all. */
final class SearchApi implements Routes {

  /** Further findings of one search are not given: who needs them wants other words. */
  private static final int DEEPEST = 1000;

  private static final int USUAL = 20;
  private static final int LONGEST = 200;

  private static final Fields.Known FIELDS =
      new Fields.Known(List.of("process", "fact", "kind"), Set.of("text", "evidence"));

  private final Office office;

  SearchApi(Office office) {
    this.office = office;
  }

  @Override
  public void register(Router router) {
    router.get(Api.PROCESS + "/search", exchange -> search(exchange, office.process(exchange)));
    router.get(Api.ROOT + "/search", exchange -> search(exchange, null));
  }

  private void search(Exchange exchange, @Nullable StoredProcess process) throws IOException {
    Question question =
        new Question(
            exchange, Answer.parameters(Set.of("q", "fields"), Answer.VIEW, Paging.PARAMETERS));
    String words = question.needed("q", "write the words to search for.");
    if (words.length() > LONGEST) {
      throw Refusal.of("q", "q is too long; search for at most " + LONGEST + " characters.");
    }
    Fields fields = Fields.of(question, FIELDS);
    String id = process == null ? null : process.id();
    View view = question.view(id == null ? "" : id);
    Search search = new Search(words, id, view.asOf(), view.recorded());
    Paging<Found> page = page(search, question);
    Map<String, FactJson> dossiers = new TreeMap<>();
    ObjectNode answer = Answer.of(view, null).put("process", id);
    ArrayNode items = answer.putArray("items");
    for (Found found : page.items()) {
      FactJson json =
          dossiers.computeIfAbsent(
              found.process().id(), each -> new FactJson(office.desk().dossier(search.view(each))));
      items.add(fields.of(item(found, json)));
    }
    ReportList reports = new ReportList();
    dossiers.values().forEach(json -> reports.add(json.reports()));
    answer.set("reports", reports.json());
    Answer.send(exchange, 200, answer.put("next", page.next()));
  }

  /** For the first page no more is looked up than it takes to know whether there is a second. */
  private Paging<Found> page(Search search, Question question) {
    boolean first = question.text("cursor").isEmpty();
    int most = first ? Paging.limit(question, USUAL) + 1 : DEEPEST;
    return Paging.of(office.desk().search(search, most), Found::key, question, USUAL);
  }

  private static ObjectNode item(Found found, FactJson json) {
    Fact fact = found.fact();
    ObjectNode item =
        JsonText.object()
            .put("process", found.process().id())
            .put("fact", fact == null ? null : fact.id())
            .put("kind", fact == null ? null : fact.kind().label())
            .put("text", fact == null ? null : json.telling(fact));
    item.putArray("evidence")
        .add(
            fact == null
                ? json.evidence(found.passage(), null)
                : json.evidence(fact, found.passage(), null));
    return item;
  }
}
