package parley.app.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Map;
import java.util.TreeMap;
import parley.publish.export.JsonText;

/** The reports that an answer from several dossiers rests on, each once. */
final class ReportList {

  private final Map<String, JsonNode> byId = new TreeMap<>();

  void add(ArrayNode reports) {
    reports.forEach(report -> byId.putIfAbsent(report.path("id").asText(), report));
  }

  /** By id. */
  ArrayNode json() {
    return JsonText.object().putArray("reports").addAll(byId.values());
  }
}
