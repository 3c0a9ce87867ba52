package parley.app.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.app.desk.Found;
import parley.app.desk.View;
import parley.app.serve.Exchange;
import parley.app.serve.Office;
import parley.app.serve.Refusal;
import parley.app.serve.Router;
import parley.app.serve.Routes;
import parley.domain.Dossier;
import parley.domain.Fact;
import parley.publish.export.JsonText;
import parley.publish.view.Change;
import parley.publish.view.Changes;
import parley.store.StoredProcess;

/** What changed between two days, and what a search finds. */
final class ChangeApi implements Routes {

  private static final int MOST_FOUND = 100;

  private final Office office;

  ChangeApi(Office office) {
    this.office = office;
  }

  @Override
  public void register(Router router) {
    router.get(Api.PROCESS + "/diff", this::diff);
    router.get(Api.PROCESS + "/search", exchange -> search(exchange, office.process(exchange)));
    router.get(Api.ROOT + "/search", exchange -> search(exchange, null));
  }

  private void diff(Exchange exchange) throws IOException {
    StoredProcess process = office.process(exchange);
    Question question = new Question(exchange, Set.of("from", "to", "recordedAt"));
    question.needed("from", "write the day to compare with, such as 2026-02-04.");
    LocalDate from = Objects.requireNonNull(question.day("from"));
    LocalDate to = question.day("to");
    if (to != null && to.isBefore(from)) {
      throw Refusal.of("to", "to is before from; write the later day as to.");
    }
    View view = question.view(process.id());
    Dossier before = office.desk().dossier(view.withAsOf(from));
    Dossier after = office.desk().dossier(to == null ? view : view.withAsOf(to));
    FactJson json = new FactJson(after);
    FactJson former = new FactJson(before);
    ObjectNode answer = Answer.of(view.withAsOf(to), null).put("from", from.toString());
    answer.put("to", to == null ? null : to.toString());
    ArrayNode items = answer.putArray("items");
    for (Change change : Changes.between(before, after).all()) {
      items.add(change(change, change.nature() == Change.Nature.GONE ? former : json));
    }
    ArrayNode reports = json.reports();
    former.reports().forEach(report -> addIfAbsent(reports, report));
    answer.set("reports", reports);
    Answer.send(exchange, 200, answer);
  }

  private static void addIfAbsent(
      ArrayNode reports, com.fasterxml.jackson.databind.JsonNode report) {
    if (reports.valueStream().noneMatch(each -> each.path("id").equals(report.path("id")))) {
      reports.add(report);
    }
  }

  private static ObjectNode change(Change change, FactJson json) {
    ObjectNode node =
        JsonText.object()
            .put("nature", change.nature().name().toLowerCase(Locale.ROOT))
            .put("fact", change.entry().id())
            .put("kind", change.entry().kind().label())
            .put("slot", change.slot() == null ? null : change.slot().label())
            .put("subject", change.subject());
    texts(node, "was", change.before().stream().map(shown -> shown.value().text()).toList());
    texts(node, "is", change.after().stream().map(shown -> shown.value().text()).toList());
    ArrayNode evidence = node.putArray("evidence");
    change
        .citations()
        .forEach(citation -> evidence.add(json.evidence(citation.passage(), citation.saidBy())));
    return node;
  }

  private static void texts(ObjectNode node, String name, List<String> texts) {
    ArrayNode array = node.putArray(name);
    texts.forEach(array::add);
  }

  private void search(Exchange exchange, @Nullable StoredProcess process) throws IOException {
    Question question = new Question(exchange, Set.of("q", "limit"));
    String words = question.needed("q", "write the words to search for.");
    int limit = question.number("limit", 20, 1, MOST_FOUND);
    ObjectNode answer = JsonText.object().put("process", process == null ? null : process.id());
    ArrayNode items = answer.putArray("items");
    for (Found found : office.desk().search(words, process == null ? null : process.id(), limit)) {
      items.add(found(found));
    }
    Answer.send(exchange, 200, answer);
  }

  private ObjectNode found(Found found) {
    Dossier dossier = office.desk().dossier(View.of(found.process().id()));
    FactJson json = new FactJson(dossier);
    Fact fact = found.fact();
    String text = fact == null ? "" : json.telling(fact.id());
    ObjectNode item =
        JsonText.object()
            .put("process", found.process().id())
            .put("fact", fact == null ? null : fact.id())
            .put("kind", fact == null ? null : fact.kind().label())
            .put("text", Optional.of(text).filter(words -> !words.isEmpty()).orElse(null));
    ArrayNode evidence = item.putArray("evidence");
    evidence.add(json.evidence(found.passage(), null));
    item.set("reports", json.reports());
    return item;
  }
}
