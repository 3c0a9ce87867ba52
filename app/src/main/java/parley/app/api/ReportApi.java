package parley.app.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import parley.app.desk.Revisions;
import parley.app.desk.View;
import parley.app.serve.Exchange;
import parley.app.serve.Office;
import parley.app.serve.Refusal;
import parley.app.serve.Router;
import parley.app.serve.Routes;
import parley.domain.Document;
import parley.domain.Dossier;
import parley.domain.Passage;
import parley.domain.Report;
import parley.domain.Span;
import parley.publish.export.JsonText;
import parley.publish.view.Revision;
import parley.store.StoredProcess;

/** The reports, each with its text, what is not the report in it, and how it was edited. */
final class ReportApi implements Routes {

  static final Fields.Known FIELDS =
      new Fields.Known(
          List.of("id"),
          Set.of("title", "publisher", "wire", "url", "published", "copyOf", "correction"));

  private final Office office;

  ReportApi(Office office) {
    this.office = office;
  }

  @Override
  public void register(Router router) {
    router.get(Api.PROCESS + "/reports", this::reports);
    router.get(Api.PROCESS + "/reports/{report}", this::report);
  }

  static ArrayNode all(Dossier dossier) {
    ArrayNode array = JsonText.object().putArray("reports");
    dossier.documents().forEach(document -> array.add(FactJson.report(document)));
    return array;
  }

  private void reports(Exchange exchange) throws IOException {
    StoredProcess process = office.process(exchange);
    Question question =
        new Question(exchange, Answer.parameters(Answer.VIEW, Paging.PARAMETERS, Set.of("fields")));
    Fields fields = Fields.of(question, FIELDS);
    View view = question.view(process.id());
    Paging<Document> page =
        Paging.of(
            office.desk().dossier(view).documents(), document -> document.report().id(), question);
    ObjectNode answer = Answer.of(view, null);
    ArrayNode items = answer.putArray("items");
    page.items().forEach(document -> items.add(fields.of(FactJson.report(document))));
    Answer.send(exchange, 200, answer.put("next", page.next()));
  }

  private void report(Exchange exchange) throws IOException {
    StoredProcess process = office.process(exchange);
    View view = new Question(exchange, Answer.VIEW).view(process.id());
    Document document =
        office
            .desk()
            .dossier(view)
            .document(exchange.place("report"))
            .orElseThrow(
                () ->
                    Refusal.notFound(
                        "The dossier has no such report; /reports lists those it has."));
    Report report = document.report();
    ObjectNode item = FactJson.report(document).put("text", report.text());
    ArrayNode dropped = item.putArray("dropped");
    for (Span span : report.dropped()) {
      Passage passage = report.passage(span);
      dropped.addObject().put("start", passage.start()).put("end", passage.end());
    }
    ArrayNode revisions = item.putArray("revisions");
    Revisions.of(office.desk().journal(), report.id(), view.asOf(), view.recorded())
        .forEach(revision -> revisions.add(revision(revision)));
    ObjectNode answer = Answer.of(view, null);
    answer.set("item", item);
    Answer.send(exchange, 200, answer);
  }

  private static ObjectNode revision(Revision revision) {
    ObjectNode node =
        JsonText.object()
            .put("number", revision.number())
            .put("recorded", revision.recorded().toString());
    ArrayNode edits = node.putArray("edits");
    revision
        .edits()
        .forEach(edit -> edits.addObject().put("was", edit.before()).put("is", edit.after()));
    return node;
  }
}
