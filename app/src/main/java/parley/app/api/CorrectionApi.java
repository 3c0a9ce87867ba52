package parley.app.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import parley.app.desk.View;
import parley.app.serve.Exchange;
import parley.app.serve.Office;
import parley.app.serve.Refusal;
import parley.app.serve.Router;
import parley.app.serve.Routes;
import parley.domain.Correction;
import parley.publish.export.JsonText;
import parley.store.StoreException;
import parley.store.StoredProcess;

/** The desk's corrections: those that were made, and new ones. */
final class CorrectionApi implements Routes {

  private static final Fields.Known FIELDS =
      new Fields.Known(
          List.of("number"), Set.of("recorded", "author", "reason", "stands", "change"));

  private final Office office;

  CorrectionApi(Office office) {
    this.office = office;
  }

  @Override
  public void register(Router router) {
    router.get(Api.PROCESS + "/corrections", this::corrections);
    router.post(Api.PROCESS + "/corrections", this::correct);
  }

  private void corrections(Exchange exchange) throws IOException {
    StoredProcess process = office.process(exchange);
    Question question =
        new Question(
            exchange, Answer.parameters(Set.of("recordedAt", "fields"), Paging.PARAMETERS));
    Fields fields = Fields.of(question, FIELDS);
    View view = question.view(process.id());
    List<Correction> all =
        office.desk().journal().corrections(process.id()).stream()
            .filter(correction -> view.recorded() == null || !isAfter(correction, view.recorded()))
            .toList();
    TreeSet<Long> standing = standing(all);
    Paging<Correction> page =
        Paging.of(all, correction -> String.valueOf(correction.number()), question);
    ObjectNode answer = Answer.of(view, null);
    ArrayNode items = answer.putArray("items");
    for (Correction correction : page.items()) {
      boolean stands = standing.contains(correction.number());
      items.add(fields.of(CorrectionJson.write(correction, stands)));
    }
    Answer.send(exchange, 200, answer.put("next", page.next()));
  }

  private static boolean isAfter(Correction correction, Instant moment) {
    return correction.recorded().isAfter(moment);
  }

  private void correct(Exchange exchange) throws IOException {
    StoredProcess process = office.process(exchange);
    new Question(exchange, Set.of());
    CorrectionJson.Asked asked =
        CorrectionJson.read(exchange.json(), office.desk().dossier(View.of(process.id())));
    ObjectNode answer = JsonText.object().put("process", process.id());
    try {
      Correction made =
          office.desk().correct(process.id(), asked.author(), asked.reason(), asked.change());
      answer.set("item", CorrectionJson.write(made, true));
    } catch (StoreException e) {
      if (asked.change() instanceof Correction.Undo) {
        throw Refusal.of("number", String.valueOf(e.getMessage()));
      }
      throw e;
    }
    Answer.send(exchange, 201, answer);
  }

  /** The numbers of those that hold; an undoing holds while it is not undone itself. */
  private static TreeSet<Long> standing(List<Correction> all) {
    TreeSet<Long> undone = new TreeSet<>();
    for (Correction correction : all.reversed()) {
      if (correction.change() instanceof Correction.Undo(long number)
          && !undone.contains(correction.number())) {
        undone.add(number);
      }
    }
    TreeSet<Long> standing = new TreeSet<>();
    all.forEach(correction -> standing.add(correction.number()));
    standing.removeAll(undone);
    return standing;
  }
}
