package parley.app.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.app.desk.View;
import parley.app.serve.Exchange;
import parley.app.serve.Office;
import parley.app.serve.Refusal;
import parley.app.serve.Router;
import parley.app.serve.Routes;
import parley.domain.Dossier;
import parley.domain.Fact;
import parley.domain.Kind;
import parley.domain.Slot;
import parley.publish.export.JsonText;
import parley.publish.view.Change;
import parley.publish.view.Changes;
import parley.store.StoredProcess;

/** What changed between two days. */
final class DiffApi implements Routes {

  private static final Fields.Known FIELDS =
      new Fields.Known(
          List.of("nature", "fact", "kind", "slot"), Set.of("subject", "was", "is", "evidence"));

  private final Office office;

  DiffApi(Office office) {
    this.office = office;
  }

  @Override
  public void register(Router router) {
    router.get(Api.PROCESS + "/diff", this::diff);
  }

  private void diff(Exchange exchange) throws IOException {
    StoredProcess process = office.process(exchange);
    Question question =
        new Question(
            exchange,
            Answer.parameters(
                Set.of("from", "to", "kind", "recordedAt", "fields"), Paging.PARAMETERS));
    question.needed("from", "write the day to compare with, such as 2026-02-04.");
    LocalDate from = Objects.requireNonNull(question.day("from"));
    LocalDate to = question.day("to");
    if (to != null && to.isBefore(from)) {
      throw Refusal.of("to", "to is before from; write the later day as to.");
    }
    Kind kind = Filter.kind(question).orElse(null);
    Fields fields = Fields.of(question, FIELDS);
    View view = question.view(process.id()).withAsOf(to);
    Dossier before = office.desk().dossier(view.withAsOf(from));
    Dossier after = office.desk().dossier(view);
    List<Change> changes =
        Changes.between(before, after).all().stream()
            .filter(change -> kind == null || change.entry().kind() == kind)
            .toList();
    Paging<Change> page = Paging.of(changes, DiffApi::name, question);
    FactJson json = new FactJson(after);
    FactJson former = new FactJson(before);
    ObjectNode answer = Answer.of(view, null).put("from", from.toString());
    answer.put("to", to == null ? null : to.toString());
    ArrayNode items = answer.putArray("items");
    for (Change change : page.items()) {
      boolean gone = change.nature() == Change.Nature.GONE;
      items.add(fields.of(item(change, gone ? before : after, gone ? former : json)));
    }
    ReportList reports = new ReportList();
    reports.add(json.reports());
    reports.add(former.reports());
    answer.set("reports", reports.json());
    Answer.send(exchange, 200, answer.put("next", page.next()));
  }

  private static String name(Change change) {
    return nature(change) + " " + change.entry().id() + " " + slot(change);
  }

  private static String nature(Change change) {
    return change.nature().name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String slot(Change change) {
    Slot slot = change.slot();
    return slot == null ? null : slot.label();
  }

  private static ObjectNode item(Change change, Dossier dossier, FactJson json) {
    Fact fact = dossier.fact(change.entry().id()).orElseThrow();
    ObjectNode item =
        JsonText.object()
            .put("nature", nature(change))
            .put("fact", change.entry().id())
            .put("kind", change.entry().kind().label())
            .put("slot", slot(change))
            .put("subject", change.subject());
    texts(item, "was", change.before().stream().map(shown -> shown.value().text()).toList());
    texts(item, "is", change.after().stream().map(shown -> shown.value().text()).toList());
    ArrayNode evidence = item.putArray("evidence");
    change
        .citations()
        .forEach(
            citation -> evidence.add(json.evidence(fact, citation.passage(), citation.saidBy())));
    return item;
  }

  private static void texts(ObjectNode node, String name, List<String> texts) {
    ArrayNode array = node.putArray(name);
    texts.forEach(array::add);
  }
}
