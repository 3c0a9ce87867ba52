package parley.app.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import parley.app.desk.View;
import parley.app.serve.Exchange;
import parley.app.serve.Office;
import parley.app.serve.Router;
import parley.app.serve.Routes;
import parley.domain.Dossier;
import parley.domain.Kind;
import parley.publish.export.JsonText;
import parley.publish.view.Sources;
import parley.store.StoredProcess;

/** The processes, and the API's description. */
final class ProcessApi implements Routes {

  private static final Fields.Known FIELDS =
      new Fields.Known(List.of("id"), Set.of("title", "splitFrom", "reportCount", "lastReport"));

  private final Office office;

  ProcessApi(Office office) {
    this.office = office;
  }

  @Override
  public void register(Router router) {
    router.get(Api.ROOT + "/openapi.yaml", this::description);
    router.get(Api.ROOT + "/processes", this::processes);
    router.get(Api.PROCESS, this::process);
  }

  private void description(Exchange exchange) throws IOException {
    new Question(exchange, Set.of());
    try (InputStream in =
        Objects.requireNonNull(ProcessApi.class.getResourceAsStream("openapi.yaml"))) {
      exchange.send(200, "application/yaml", in.readAllBytes());
    }
  }

  private void processes(Exchange exchange) throws IOException {
    Question question =
        new Question(exchange, Answer.parameters(Answer.VIEW, Paging.PARAMETERS, Set.of("fields")));
    Fields fields = Fields.of(question, FIELDS);
    View view = question.view("");
    List<StoredProcess> known =
        office.desk().processes().stream()
            .filter(process -> view.equals(View.of("")) || hasReports(process, view))
            .toList();
    Paging<StoredProcess> page = Paging.of(known, StoredProcess::id, question);
    ObjectNode answer = Answer.of(view, null);
    answer.remove("process");
    ArrayNode items = answer.putArray("items");
    for (StoredProcess process : page.items()) {
      items.add(fields.of(json(process, dossier(process, view))));
    }
    Answer.send(exchange, 200, answer.put("next", page.next()));
  }

  private Dossier dossier(StoredProcess process, View view) {
    return office.desk().dossier(new View(process.id(), view.asOf(), view.recorded()));
  }

  private boolean hasReports(StoredProcess process, View view) {
    return Sources.of(dossier(process, view)).reports() > 0;
  }

  private void process(Exchange exchange) throws IOException {
    StoredProcess process = office.process(exchange);
    Question question = new Question(exchange, Answer.VIEW);
    View view = question.view(process.id());
    Dossier dossier = office.desk().dossier(view);
    ObjectNode answer = Answer.of(view, null);
    ObjectNode item = json(process, dossier);
    ObjectNode counts = item.putObject("factCounts");
    for (Kind kind : Kind.values()) {
      counts.put(kind.label(), dossier.facts(kind).size());
    }
    answer.set("item", item);
    answer.set("reports", ReportApi.all(dossier));
    Answer.send(exchange, 200, answer);
  }

  private static ObjectNode json(StoredProcess process, Dossier dossier) {
    String last =
        dossier.documents().stream()
            .filter(document -> !document.isCorrection())
            .flatMap(document -> Stream.ofNullable(document.report().publication()))
            .map(publication -> publication.day().toString())
            .max(Comparator.naturalOrder())
            .orElse(null);
    return JsonText.object()
        .put("id", process.id())
        .put("title", process.title())
        .put("splitFrom", process.splitFrom())
        .put("reportCount", Sources.of(dossier).reports())
        .put("lastReport", last);
  }
}
