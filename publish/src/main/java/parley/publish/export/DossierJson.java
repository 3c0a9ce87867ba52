package parley.publish.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import parley.domain.Actor;
import parley.domain.Document;
import parley.domain.Dossier;
import parley.domain.Evidence;
import parley.domain.Fact;
import parley.domain.FactValue;
import parley.domain.Passage;
import parley.domain.Report;
import parley.domain.Span;
import parley.domain.Value;

/** A dossier in the format {@code parley-dossier/1}. Equal dossiers give equal bytes. */
public final class DossierJson {

  /** The dossier as JSON, ending with a line feed. */
  public String write(Dossier dossier) {
    ObjectNode root = JsonText.object();
    root.put("format", "parley-dossier/1");
    root.put("title", dossier.title());
    root.put("asOf", dossier.asOf() == null ? null : dossier.asOf().toString());
    ArrayNode documents = root.putArray("documents");
    dossier.documents().forEach(document -> document(documents.addObject(), document));
    ArrayNode actors = root.putArray("actors");
    dossier.actors().forEach(actor -> actor(actors.addObject(), actor));
    List<Evidence> evidence = evidence(dossier);
    TreeMap<Evidence, Integer> index = new TreeMap<>();
    ArrayNode cited = root.putArray("evidence");
    for (Evidence each : evidence) {
      index.put(each, index.size());
      Passage passage = each.passage();
      cited
          .addObject()
          .put("document", passage.report())
          .put("start", passage.start())
          .put("end", passage.end())
          .put("exact", passage.exact())
          .put("attributedTo", each.attributedTo());
    }
    ArrayNode facts = root.putArray("facts");
    dossier.facts().forEach(fact -> fact(facts.addObject(), fact, index));
    ArrayNode disagreements = root.putArray("disagreements");
    dossier
        .disagreements()
        .forEach(
            d -> {
              ObjectNode node = disagreements.addObject();
              node.put("fact", d.fact())
                  .put("slot", d.slot().label())
                  .put("kind", d.nature().label());
              ArrayNode values = node.putArray("values");
              d.values().forEach(v -> add(values, v));
              node.put("note", d.note());
            });
    ArrayNode failures = root.putArray("failures");
    dossier
        .failures()
        .forEach(
            f ->
                failures
                    .addObject()
                    .put("source", f.source())
                    .put("stage", f.stage())
                    .put("message", f.message()));
    return JsonText.lines(root);
  }

  private static void document(ObjectNode node, Document document) {
    Report report = document.report();
    node.put("id", report.id()).put("title", report.title()).put("publisher", report.publisher());
    node.put("wire", report.wire()).put("url", report.url());
    var publication = report.publication();
    node.put("published", publication == null ? null : publication.day().toString());
    node.put(
        "publishedBasis",
        publication == null ? null : publication.basis().name().toLowerCase(java.util.Locale.ROOT));
    node.put("copyOf", document.copyOf());
    node.put("text", report.text());
    ArrayNode dropped = node.putArray("dropped");
    for (Span span : report.dropped()) {
      Passage passage = report.passage(span);
      dropped.addObject().put("start", passage.start()).put("end", passage.end());
    }
  }

  private static void actor(ObjectNode node, Actor actor) {
    node.put("id", actor.id()).put("name", actor.name());
    ArrayNode aliases = node.putArray("aliases");
    actor.aliases().forEach(aliases::add);
    node.put("type", actor.type().label()).put("side", actor.side());
    ArrayNode offices = node.putArray("offices");
    actor.offices().forEach(offices::add);
  }

  private static List<Evidence> evidence(Dossier dossier) {
    TreeSet<Evidence> all = new TreeSet<>();
    dossier
        .facts()
        .forEach(f -> f.slots().values().forEach(vs -> vs.forEach(v -> all.addAll(v.evidence()))));
    return new ArrayList<>(all);
  }

  private static void fact(ObjectNode node, Fact fact, TreeMap<Evidence, Integer> index) {
    node.put("id", fact.id()).put("kind", fact.kind().label()).put("origins", fact.origins());
    ObjectNode slots = node.putObject("slots");
    fact.slots()
        .forEach(
            (slot, values) -> {
              ArrayNode array = slots.putArray(slot.label());
              for (FactValue value : values) {
                ObjectNode entry = array.addObject();
                put(entry, value.value());
                entry.put("state", value.state().label());
                entry.put(
                    "reported", value.reported() == null ? null : value.reported().toString());
                entry.put("until", value.until() == null ? null : value.until().toString());
                entry.put("confidence", Math.round(value.confidence() * 100) / 100.0);
                ArrayNode evidence = entry.putArray("evidence");
                value.evidence().forEach(e -> evidence.add(index.get(e)));
              }
            });
  }

  private static void put(ObjectNode entry, Value value) {
    switch (value) {
      case Value.Quantity quantity -> entry.put("value", quantity.number());
      case Value.Term _, Value.Words _, Value.Time _, Value.Party _, Value.Meeting _ ->
          entry.put("value", value.text());
    }
  }

  private static void add(ArrayNode values, Value value) {
    switch (value) {
      case Value.Quantity quantity -> values.add(quantity.number());
      case Value.Term _, Value.Words _, Value.Time _, Value.Party _, Value.Meeting _ ->
          values.add(value.text());
    }
  }
}
