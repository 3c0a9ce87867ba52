package parley.app.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.app.desk.Corrector;
import parley.app.serve.Refusal;
import parley.domain.Correction;
import parley.domain.Correction.Change;
import parley.domain.Dossier;
import parley.domain.Passage;
import parley.publish.export.JsonText;

/** Corrections as JSON: those that were made, and those that a program asks for. */
final class CorrectionJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String KINDS =
      "merge-actors, split-actor, merge-facts, split-fact, set-value, reject-value, reject-fact,"
          + " undo";

  private CorrectionJson() {}

  /**
   * What a program asks for.
   *
   * @param author who signs it
   * @param reason why, for the reader
   */
  record Asked(String author, String reason, Change change) {}

  static ObjectNode write(Correction correction, boolean stands) {
    ObjectNode node =
        JsonText.object()
            .put("number", correction.number())
            .put("recorded", correction.recorded().toString())
            .put("author", correction.author())
            .put("reason", correction.reason())
            .put("stands", stands);
    node.set("change", change(correction.change()));
    return node;
  }

  private static ObjectNode change(Change change) {
    ObjectNode node = JsonText.object();
    switch (change) {
      case Correction.MergeActors merge -> {
        node.put("type", "merge-actors").put("kept", merge.kept().id());
        strings(node, "others", merge.others().stream().map(Correction.NamedActor::id).toList());
      }
      case Correction.SplitActor split -> {
        node.put("type", "split-actor").put("actor", split.actor().id());
        strings(node, "spellings", split.spellings());
        strings(node, "reports", split.reports());
        node.put("name", split.name());
      }
      case Correction.MergeFacts merge -> {
        node.put("type", "merge-facts").put("kept", merge.kept().id());
        strings(node, "others", merge.others().stream().map(Correction.NamedFact::id).toList());
      }
      case Correction.SplitFact split -> {
        node.put("type", "split-fact").put("fact", split.fact().id());
        strings(node, "reports", split.reports());
      }
      case Correction.SetValue set -> {
        node.put("type", "set-value").put("fact", set.fact().id());
        node.put("slot", set.slot().label()).put("value", set.value().text());
        Passage passage = set.passage();
        if (passage != null) {
          node.put("report", passage.report()).put("words", passage.exact());
        }
      }
      case Correction.RejectValue reject -> {
        node.put("type", "reject-value").put("fact", reject.fact().id());
        node.put("slot", reject.slot().label()).put("value", reject.value().text());
      }
      case Correction.RejectFact reject ->
          node.put("type", "reject-fact").put("fact", reject.fact().id());
      case Correction.Undo(long number) -> node.put("type", "undo").put("number", number);
    }
    return node;
  }

  /**
   * @param dossier what the correction is of
   * @throws Refusal when the body is no correction that can be made of it
   */
  static Asked read(String body, Dossier dossier) {
    JsonNode node = parsed(body);
    String author = needed(node, "author", "say who makes the correction.");
    String reason = needed(node, "reason", "say why, for the reader.");
    JsonNode change = node.path("change");
    if (!change.isObject()) {
      throw Refusal.of("change", "change is missing; say what to correct, with a type: " + KINDS);
    }
    try {
      return new Asked(author, reason, change(change, new Corrector(dossier)));
    } catch (IllegalArgumentException e) {
      throw Refusal.of("change", String.valueOf(e.getMessage()));
    }
  }

  private static Change change(JsonNode node, Corrector corrector) {
    String type = needed(node, "type", "there are " + KINDS);
    return switch (type) {
      case "merge-actors" -> corrector.mergeActors(text(node, "kept"), list(node, "others"));
      case "split-actor" ->
          corrector.splitActor(
              text(node, "actor"),
              list(node, "spellings"),
              list(node, "reports"),
              text(node, "name"));
      case "merge-facts" -> corrector.mergeFacts(text(node, "kept"), list(node, "others"));
      case "split-fact" -> corrector.splitFact(text(node, "fact"), list(node, "reports"));
      case "set-value" ->
          corrector.set(
              text(node, "fact"),
              text(node, "slot"),
              text(node, "value"),
              optional(node, "report"),
              optional(node, "words"));
      case "reject-value" ->
          corrector.reject(text(node, "fact"), text(node, "slot"), text(node, "value"));
      case "reject-fact" -> corrector.reject(text(node, "fact"));
      case "undo" -> {
        if (!node.path("number").canConvertToLong()) {
          throw Refusal.of(
              "number", "number is missing; write that of the correction to take back.");
        }
        yield new Correction.Undo(node.path("number").asLong());
      }
      default -> throw Refusal.of("type", "There is no type '" + type + "'; there are " + KINDS);
    };
  }

  private static JsonNode parsed(String body) {
    try {
      JsonNode node = JSON.readTree(body);
      if (node != null && node.isObject()) {
        return node;
      }
    } catch (JsonProcessingException e) {
      throw Refusal.wrong("The body is no JSON; send an object with author, reason and change.");
    }
    throw Refusal.wrong("The body is no JSON object; send one with author, reason and change.");
  }

  private static String text(JsonNode change, String name) {
    return needed(change, name, "a " + change.path("type").asText() + " needs it.");
  }

  private static String needed(JsonNode node, String name, String remedy) {
    JsonNode value = node.path(name);
    String text = value.isValueNode() ? value.asText().strip() : "";
    if (text.isEmpty() || value.isNull()) {
      throw Refusal.of(name, name + " is missing; " + remedy);
    }
    return text;
  }

  private static @Nullable String optional(JsonNode node, String name) {
    return node.path(name).isTextual() ? node.path(name).asText() : null;
  }

  private static List<String> list(JsonNode node, String name) {
    return node.path(name).valueStream().map(JsonNode::asText).toList();
  }

  private static void strings(ObjectNode node, String name, Collection<String> values) {
    ArrayNode array = node.putArray(name);
    values.forEach(array::add);
  }
}
