package parley.app.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import parley.app.desk.View;
import parley.app.serve.Exchange;
import parley.app.serve.Office;
import parley.app.serve.Router;
import parley.app.serve.Routes;
import parley.domain.Actor;
import parley.domain.Dossier;
import parley.domain.Fact;
import parley.domain.FactValue;
import parley.domain.Passage;
import parley.domain.Value;
import parley.store.StoredProcess;

/** Who is who, each with words that name them. */
final class ActorApi implements Routes {

  /** Enough to see that it is they. */
  private static final int PASSAGES = 5;

  private static final Fields.Known FIELDS =
      new Fields.Known(
          List.of("id"), Set.of("name", "type", "side", "aliases", "offices", "evidence"));

  private final Office office;

  ActorApi(Office office) {
    this.office = office;
  }

  @Override
  public void register(Router router) {
    router.get(Api.PROCESS + "/actors", this::actors);
  }

  private void actors(Exchange exchange) throws IOException {
    StoredProcess process = office.process(exchange);
    Question question =
        new Question(exchange, Answer.parameters(Answer.VIEW, Paging.PARAMETERS, Set.of("fields")));
    Fields fields = Fields.of(question, FIELDS);
    View view = question.view(process.id());
    Dossier dossier = office.desk().dossier(view);
    Paging<Actor> page = Paging.of(dossier.actors(), Actor::id, question);
    Map<String, TreeSet<Passage>> named = named(dossier);
    FactJson json = new FactJson(dossier);
    ObjectNode answer = Answer.of(view, null);
    ArrayNode items = answer.putArray("items");
    for (Actor actor : page.items()) {
      ObjectNode item = json.actor(actor);
      ArrayNode evidence = item.putArray("evidence");
      named.getOrDefault(actor.id(), new TreeSet<>()).stream()
          .limit(PASSAGES)
          .forEach(passage -> evidence.add(json.evidence(passage, null)));
      items.add(fields.of(item));
    }
    answer.set("reports", json.reports());
    Answer.send(exchange, 200, answer.put("next", page.next()));
  }

  /** The words that name each actor as a value of a fact, by the actor's id. */
  private static Map<String, TreeSet<Passage>> named(Dossier dossier) {
    Map<String, TreeSet<Passage>> named = new TreeMap<>();
    for (Fact fact : dossier.facts()) {
      for (List<FactValue> values : fact.slots().values()) {
        for (FactValue value : values) {
          if (value.value() instanceof Value.Party(String id)) {
            TreeSet<Passage> passages = named.computeIfAbsent(id, _ -> new TreeSet<>());
            value.evidence().forEach(evidence -> passages.add(evidence.passage()));
          }
        }
      }
    }
    return named;
  }
}
