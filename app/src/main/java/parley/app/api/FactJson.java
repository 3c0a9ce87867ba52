package parley.app.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.domain.Actor;
import parley.domain.Document;
import parley.domain.Dossier;
import parley.domain.Evidence;
import parley.domain.Fact;
import parley.domain.FactValue;
import parley.domain.Passage;
import parley.domain.Report;
import parley.domain.Slot;
import parley.domain.Value;
import parley.publish.export.JsonText;
import parley.publish.view.Tellings;

/** Facts and reports as JSON, every value with the words that it rests on. */
final class FactJson {

  private final Dossier dossier;
  private final Tellings tellings;
  private final TreeSet<String> cited = new TreeSet<>();

  FactJson(Dossier dossier) {
    this.dossier = dossier;
    this.tellings = Tellings.of(dossier);
  }

  /** The fact in one line; null when too little of it is likely. */
  @Nullable String telling(Fact fact) {
    String telling = tellings.of(fact);
    return telling.isEmpty() ? null : telling;
  }

  /**
   * @param fields the members to give; empty for all
   */
  ObjectNode fact(Fact fact, Set<String> fields) {
    ObjectNode node = JsonText.object().put("id", fact.id()).put("kind", fact.kind().label());
    if (fields.isEmpty() || fields.contains("text")) {
      node.put("text", telling(fact));
    }
    if (fields.isEmpty() || fields.contains("origins")) {
      node.put("origins", fact.origins());
    }
    boolean whole = fields.isEmpty() || fields.contains("slots");
    ObjectNode slots = JsonText.object();
    fact.slots()
        .forEach(
            (slot, values) -> {
              values.forEach(value -> value.evidence().forEach(this::cite));
              if (whole || fields.contains(slot.label())) {
                ArrayNode array = slots.putArray(slot.label());
                values.forEach(value -> value(array.addObject(), value));
              }
            });
    if (whole || !slots.isEmpty()) {
      node.set("slots", slots);
    }
    return node;
  }

  /**
   * Words that a fact rests on.
   *
   * @param teller the name of whose claim they give; null for whoever it is
   */
  ObjectNode evidence(Fact fact, Passage passage, @Nullable String teller) {
    return fact.slots().values().stream()
        .flatMap(List::stream)
        .flatMap(value -> value.evidence().stream())
        .filter(each -> each.passage().equals(passage))
        .filter(each -> teller == null || teller.equals(name(each.attributedTo())))
        .findFirst()
        .map(each -> evidence(passage, each.attributedTo()))
        .orElseGet(() -> evidence(passage, null));
  }

  private @Nullable String name(@Nullable String actor) {
    return actor == null ? null : dossier.actor(actor).map(Actor::name).orElse(actor);
  }

  /** The words that a value rests on, and whose claim they give. */
  ObjectNode evidence(Passage passage, @Nullable String attributedTo) {
    cited.add(passage.report());
    return JsonText.object()
        .put("report", passage.report())
        .put("start", passage.start())
        .put("end", passage.end())
        .put("exact", passage.exact())
        .put("attributedTo", attributedTo);
  }

  /** The reports that were cited so far, by id, without their texts. */
  ArrayNode reports() {
    ArrayNode array = JsonText.object().putArray("reports");
    for (String id : cited) {
      dossier.document(id).ifPresent(document -> array.add(report(document)));
    }
    return array;
  }

  static ObjectNode report(Document document) {
    Report report = document.report();
    var publication = report.publication();
    LocalDate day = publication == null ? null : publication.day();
    return JsonText.object()
        .put("id", report.id())
        .put("title", report.title())
        .put("publisher", report.publisher())
        .put("wire", report.wire())
        .put("url", report.url())
        .put("published", day == null ? null : day.toString())
        .put("copyOf", document.copyOf())
        .put("correction", document.isCorrection());
  }

  ObjectNode actor(Actor actor) {
    ObjectNode node =
        JsonText.object()
            .put("id", actor.id())
            .put("name", actor.name())
            .put("type", actor.type().label())
            .put("side", actor.side());
    ArrayNode aliases = node.putArray("aliases");
    actor.aliases().forEach(aliases::add);
    ArrayNode offices = node.putArray("offices");
    actor.offices().forEach(offices::add);
    return node;
  }

  private void cite(Evidence evidence) {
    cited.add(evidence.passage().report());
  }

  private void value(ObjectNode node, FactValue value) {
    switch (value.value()) {
      case Value.Quantity quantity -> node.put("value", quantity.number());
      case Value.Party(String id) -> {
        node.put("value", id);
        node.put("name", name(id));
      }
      case Value.Term _, Value.Words _, Value.Time _, Value.Meeting _ ->
          node.put("value", value.value().text());
    }
    node.put("state", value.state().label());
    node.put("reported", value.reported() == null ? null : value.reported().toString());
    node.put("until", value.until() == null ? null : value.until().toString());
    node.put("confidence", Math.round(value.confidence() * 100) / 100.0);
    ArrayNode evidence = node.putArray("evidence");
    value.evidence().forEach(e -> evidence.add(evidence(e.passage(), e.attributedTo())));
  }

  /** The members that a fact can be asked for. */
  static Set<String> fields() {
    Set<String> fields = new TreeSet<>(Set.of("id", "kind", "text", "origins", "slots"));
    for (Slot slot : Slot.values()) {
      fields.add(slot.label());
    }
    return fields;
  }
}
