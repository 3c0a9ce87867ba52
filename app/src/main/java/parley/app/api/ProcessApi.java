package parley.app.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import parley.app.desk.View;
import parley.app.serve.Exchange;
import parley.app.serve.Office;
import parley.app.serve.Router;
import parley.app.serve.Routes;
import parley.domain.Actor;
import parley.domain.Dossier;
import parley.publish.export.DossierJson;
import parley.publish.export.JsonText;
import parley.publish.export.calendar.MeetingCalendar;
import parley.publish.export.feed.ChangeFeed;
import parley.store.StoredProcess;

/** The processes, each with its dossier, its calendar and its feed; and the API's description. */
final class ProcessApi implements Routes {

  /** A feed reader that asks seldom misses nothing of a week. */
  private static final int ENTRIES = 500;

  private final Office office;

  ProcessApi(Office office) {
    this.office = office;
  }

  @Override
  public void register(Router router) {
    router.get(Api.ROOT + "/openapi.yaml", this::description);
    router.get(Api.ROOT + "/processes", this::processes);
    router.get(Api.PROCESS, this::process);
    router.get(Api.PROCESS + "/actors", this::actors);
    router.get(Api.PROCESS + "/dossier.json", this::dossier);
    router.get(Api.PROCESS + "/calendar.ics", this::calendar);
    router.get(Api.PROCESS + "/changes.atom", this::feed);
  }

  private void description(Exchange exchange) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ProcessApi.class.getResourceAsStream("openapi.yaml"))) {
      exchange.send(200, "application/yaml", in.readAllBytes());
    }
  }

  private void processes(Exchange exchange) throws IOException {
    Question question = new Question(exchange, Paging.PARAMETERS);
    Paging<StoredProcess> page = Paging.of(office.desk().processes(), StoredProcess::id, question);
    ObjectNode answer = JsonText.object();
    ArrayNode items = answer.putArray("items");
    page.items().forEach(process -> items.add(json(process)));
    Answer.send(exchange, 200, answer.put("next", page.next()));
  }

  private void process(Exchange exchange) throws IOException {
    StoredProcess process = office.process(exchange);
    Question question = new Question(exchange, Answer.VIEW);
    View view = question.view(process.id());
    Dossier dossier = office.desk().dossier(view);
    ObjectNode answer = Answer.of(view, null);
    ObjectNode item = json(process);
    LocalDate asOf = dossier.asOf();
    item.put("lastReport", asOf == null ? null : asOf.toString());
    ObjectNode counts = item.putObject("facts");
    for (parley.domain.Kind kind : parley.domain.Kind.values()) {
      counts.put(kind.label(), dossier.facts(kind).size());
    }
    answer.set("item", item);
    answer.set("reports", ReportApi.all(dossier));
    Answer.send(exchange, 200, answer);
  }

  private void actors(Exchange exchange) throws IOException {
    StoredProcess process = office.process(exchange);
    Question question = new Question(exchange, Answer.parameters(Answer.VIEW, Paging.PARAMETERS));
    View view = question.view(process.id());
    Dossier dossier = office.desk().dossier(view);
    Paging<Actor> page = Paging.of(dossier.actors(), Actor::id, question);
    FactJson json = new FactJson(dossier);
    ObjectNode answer = Answer.of(view, null);
    ArrayNode items = answer.putArray("items");
    for (Actor actor : page.items()) {
      ObjectNode item = json.actor(actor);
      ArrayNode evidence = item.putArray("evidence");
      dossier.facts().stream()
          .flatMap(fact -> fact.slots().values().stream())
          .flatMap(java.util.List::stream)
          .filter(value -> value.value().equals(new parley.domain.Value.Party(actor.id())))
          .flatMap(value -> value.evidence().stream())
          .sorted()
          .distinct()
          .limit(5)
          .forEach(e -> evidence.add(json.evidence(e.passage(), e.attributedTo())));
      items.add(item);
    }
    answer.set("reports", json.reports());
    Answer.send(exchange, 200, answer.put("next", page.next()));
  }

  private void dossier(Exchange exchange) throws IOException {
    Dossier dossier = asked(exchange);
    send(exchange, "application/json", new DossierJson().write(dossier));
  }

  private void calendar(Exchange exchange) throws IOException {
    Dossier dossier = asked(exchange);
    send(exchange, "text/calendar; charset=utf-8", new MeetingCalendar().write(dossier));
  }

  private void feed(Exchange exchange) throws IOException {
    StoredProcess process = office.process(exchange);
    new Question(exchange, Set.of());
    String host = exchange.header("Host").orElse("localhost");
    String self = "http://" + host + Api.ROOT + "/processes/" + process.id() + "/changes.atom";
    Dossier dossier = office.desk().dossier(View.of(process.id()));
    send(
        exchange,
        "application/atom+xml; charset=utf-8",
        new ChangeFeed(process.id(), self, ENTRIES).write(dossier));
  }

  private Dossier asked(Exchange exchange) {
    StoredProcess process = office.process(exchange);
    return office.desk().dossier(new Question(exchange, Answer.VIEW).view(process.id()));
  }

  private static void send(Exchange exchange, String type, String text) throws IOException {
    exchange.send(200, type, text.getBytes(StandardCharsets.UTF_8));
  }

  private static ObjectNode json(StoredProcess process) {
    return JsonText.object()
        .put("id", process.id())
        .put("title", process.title())
        .put("splitFrom", process.splitFrom());
  }
}
