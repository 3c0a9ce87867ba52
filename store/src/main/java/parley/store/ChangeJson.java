package parley.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import parley.domain.ActorType;
import parley.domain.Correction.Change;
import parley.domain.Correction.MergeActors;
import parley.domain.Correction.MergeFacts;
import parley.domain.Correction.NamedActor;
import parley.domain.Correction.NamedFact;
import parley.domain.Correction.RejectFact;
import parley.domain.Correction.RejectValue;
import parley.domain.Correction.SetValue;
import parley.domain.Correction.SplitActor;
import parley.domain.Correction.SplitFact;
import parley.domain.Correction.Undo;
import parley.domain.Kind;
import parley.domain.Passage;

/** What a correction changes. */
final class ChangeJson {

  static final int VERSION = 1;

  private ChangeJson() {}

  static String write(Change change) {
    ObjectNode body = Json.body(VERSION);
    switch (change) {
      case MergeActors merge -> {
        body.put("change", "merge-actors").set("kept", actor(merge.kept()));
        ArrayNode others = body.putArray("others");
        merge.others().forEach(other -> others.add(actor(other)));
      }
      case SplitActor split -> {
        body.put("change", "split-actor").set("actor", actor(split.actor()));
        words(body.putArray("spellings"), split.spellings());
        words(body.putArray("reports"), split.reports());
        body.put("name", split.name());
      }
      case MergeFacts merge -> {
        body.put("change", "merge-facts").set("kept", fact(merge.kept()));
        ArrayNode others = body.putArray("others");
        merge.others().forEach(other -> others.add(fact(other)));
      }
      case SplitFact split -> {
        body.put("change", "split-fact").set("fact", fact(split.fact()));
        words(body.putArray("reports"), split.reports());
      }
      case SetValue set -> {
        body.put("change", "set-value").set("fact", fact(set.fact()));
        ValueJson.write(body.put("slot", set.slot().label()).putObject("value"), set.value());
        @Nullable Passage passage = set.passage();
        if (passage != null) {
          body.set("passage", Json.passage(passage));
        }
      }
      case RejectValue reject -> {
        body.put("change", "reject-value").set("fact", fact(reject.fact()));
        ValueJson.write(body.put("slot", reject.slot().label()).putObject("value"), reject.value());
      }
      case RejectFact reject -> body.put("change", "reject-fact").set("fact", fact(reject.fact()));
      case Undo undo -> body.put("change", "undo").put("correction", undo.correction());
    }
    return Json.text(body);
  }

  static Change read(long number, String body) {
    String what = "correction " + number;
    JsonNode node = Json.parse(what, VERSION, body);
    try {
      return read(node);
    } catch (IllegalArgumentException e) {
      throw new StoreException(
          what + " is damaged in the store (" + e.getMessage() + "); restore it from a copy", e);
    }
  }

  private static Change read(JsonNode node) {
    String change = Json.required(node, "change");
    return switch (change) {
      case "merge-actors" ->
          new MergeActors(
              actor(node.path("kept")), Json.list(node.path("others"), ChangeJson::actor));
      case "split-actor" ->
          new SplitActor(
              actor(node.path("actor")),
              Json.words(node.path("spellings")),
              Json.words(node.path("reports")),
              Json.required(node, "name"));
      case "merge-facts" ->
          new MergeFacts(fact(node.path("kept")), Json.list(node.path("others"), ChangeJson::fact));
      case "split-fact" -> new SplitFact(fact(node.path("fact")), Json.words(node.path("reports")));
      case "set-value" ->
          new SetValue(
              fact(node.path("fact")),
              Json.slot(Json.required(node, "slot")),
              ValueJson.read(node.path("value")),
              node.has("passage") ? Json.passage(node.path("passage")) : null);
      case "reject-value" ->
          new RejectValue(
              fact(node.path("fact")),
              Json.slot(Json.required(node, "slot")),
              ValueJson.read(node.path("value")));
      case "reject-fact" -> new RejectFact(fact(node.path("fact")));
      case "undo" -> new Undo(node.path("correction").asLong());
      default -> throw new IllegalArgumentException("no change '" + change + "'");
    };
  }

  private static ObjectNode actor(NamedActor actor) {
    ObjectNode node = Json.node().put("id", actor.id()).put("name", actor.name());
    words(node.put("type", actor.type().label()).putArray("spellings"), actor.spellings());
    return node;
  }

  private static NamedActor actor(JsonNode node) {
    return new NamedActor(
        Json.required(node, "id"),
        Json.required(node, "name"),
        ActorType.valueOf(Json.required(node, "type").toUpperCase(Locale.ROOT)),
        Json.words(node.path("spellings")));
  }

  private static ObjectNode fact(NamedFact fact) {
    ObjectNode node = Json.node().put("id", fact.id()).put("kind", fact.kind().label());
    ArrayNode passages = node.putArray("at");
    fact.passages().forEach(passage -> passages.add(Json.passage(passage)));
    return node;
  }

  private static NamedFact fact(JsonNode node) {
    return new NamedFact(
        Json.required(node, "id"),
        Kind.valueOf(Json.required(node, "kind").toUpperCase(Locale.ROOT)),
        Json.list(node.path("at"), Json::passage));
  }

  private static void words(ArrayNode array, SortedSet<String> words) {
    words.forEach(array::add);
  }
}
