package parley.app.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
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
import parley.store.StoredProcess;

/** Facts, statements, positions and meetings, by filter and page. */
final class FactApi implements Routes {

  private final Office office;

  FactApi(Office office) {
    this.office = office;
  }

  @Override
  public void register(Router router) {
    router.get(Api.PROCESS + "/facts", exchange -> facts(exchange, null));
    router.get(Api.PROCESS + "/facts/{fact}", this::fact);
    router.get(Api.PROCESS + "/statements", exchange -> facts(exchange, Kind.STATEMENT));
    router.get(Api.PROCESS + "/positions", exchange -> facts(exchange, Kind.POSITION));
    router.get(Api.PROCESS + "/meetings", exchange -> facts(exchange, Kind.MEETING));
  }

  private void facts(Exchange exchange, @Nullable Kind kind) throws IOException {
    StoredProcess process = office.process(exchange);
    Set<String> parameters =
        new TreeSet<>(
            Answer.parameters(Answer.VIEW, Paging.PARAMETERS, Filter.PARAMETERS, Set.of("fields")));
    if (kind != null) {
      parameters.remove("kind");
    }
    Question question = new Question(exchange, parameters);
    Set<String> fields = question.names("fields", FactJson.fields());
    View view = question.view(process.id());
    Dossier dossier = office.desk().dossier(view);
    Filter filter = Filter.of(question, dossier, kind);
    Paging<Fact> page = Paging.of(filter.apply(dossier), Fact::id, question);
    FactJson json = new FactJson(dossier);
    ObjectNode answer = Answer.of(view, filter.validAt());
    ArrayNode items = answer.putArray("items");
    page.items().forEach(fact -> items.add(json.fact(fact, fields)));
    answer.set("reports", json.reports());
    Answer.send(exchange, 200, answer.put("next", page.next()));
  }

  private void fact(Exchange exchange) throws IOException {
    StoredProcess process = office.process(exchange);
    Question question = new Question(exchange, Answer.parameters(Answer.VIEW, Set.of("fields")));
    Set<String> fields = question.names("fields", FactJson.fields());
    View view = question.view(process.id());
    Dossier dossier = office.desk().dossier(view);
    Fact fact =
        dossier
            .fact(exchange.place("fact"))
            .orElseThrow(
                () -> Refusal.notFound("The dossier has no such fact; /facts lists those it has."));
    FactJson json = new FactJson(dossier);
    ObjectNode answer = Answer.of(view, null);
    answer.set("item", json.fact(fact, fields));
    answer.set("reports", json.reports());
    Answer.send(exchange, 200, answer);
  }
}
