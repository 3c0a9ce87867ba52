package parley.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The API's OpenAPI description, to hold answers to. */
final class Description {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode root;

  Description() throws IOException {
    try (InputStream in = Objects.requireNonNull(Api.class.getResourceAsStream("openapi.yaml"))) {
      root =
          JSON.valueToTree(
              new Load(LoadSettings.builder().build())
                  .loadFromString(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    }
  }

  JsonNode root() {
    return root;
  }

  /** What a webhook's message does against its schema. */
  List<String> faultsOfWebhook(String name, String body) throws IOException {
    return faults(
        root.path("webhooks").path(name).at("/post/requestBody/content/application~1json/schema"),
        body);
  }

  /** All methods with their addresses: {@code GET /processes}. */
  Set<String> operations() {
    Set<String> operations = new TreeSet<>();
    root.path("paths")
        .forEachEntry(
            (path, item) ->
                List.of("get", "post").stream()
                    .filter(item::has)
                    .forEach(
                        method ->
                            operations.add(
                                method.toUpperCase(java.util.Locale.ROOT) + " " + path)));
    return operations;
  }

  /** Holds an answer to the schema that the description has for it, and the parameters too. */
  void check(String method, URI asked, int status, String type, String body) throws IOException {
    String path = asked.getPath().substring("/api/v1".length());
    String template = template(path);
    JsonNode item = root.path("paths").path(template);
    JsonNode operation = item.path(method.toLowerCase(java.util.Locale.ROOT));
    assertThat(operation.isMissingNode()).as(method + " " + path).isFalse();
    JsonNode response =
        operation
            .path("responses")
            .path(operation.path("responses").has("" + status) ? "" + status : "default");
    if (response.has("$ref")) {
      response = root.at(response.path("$ref").asText().substring(1));
    }
    String plain = type.replaceAll(";.*", "");
    JsonNode schema = response.path("content").path(plain).path("schema");
    assertThat(schema.isMissingNode()).as(status + " " + plain + " of " + path).isFalse();
    if (plain.matches("application/((ld|problem)\\+)?json")) {
      assertThat(faults(schema, body)).as(asked + ": " + body).isEmpty();
    }
    if (status == 200 && plain.equals("application/json")) {
      checkWhole(schema, asked, JSON.readTree(body));
    }
    if (status < 300 && asked.getQuery() != null) {
      Set<String> known = parameters(operation);
      known.add(root.at("/components/securitySchemes/tokenInAddress/name").asText());
      for (String pair : asked.getQuery().split("&", -1)) {
        assertThat(known).as(path).contains(pair.replaceAll("=.*", ""));
      }
    }
  }

  /** An item has every member that is described, unless some are chosen. */
  private void checkWhole(JsonNode schema, URI asked, JsonNode answer) {
    JsonNode described = resolved(schema).path("properties").path("items").path("items");
    Set<String> members = names(resolved(described).path("properties"));
    boolean chosen = asked.getQuery() != null && asked.getQuery().contains("fields=");
    for (JsonNode item : answer.path("items")) {
      if (!chosen && !members.isEmpty()) {
        assertThat(names(item)).as(asked.toString()).isEqualTo(members);
      }
    }
  }

  private static Set<String> names(JsonNode object) {
    return new TreeSet<>(object.propertyStream().map(java.util.Map.Entry::getKey).toList());
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
  }

  /** The parameters of an operation's address, such as {@code GET /processes}, by name. */
  List<JsonNode> parameters(String operation) {
    String[] parts = operation.split(" ", 2);
    return root.path("paths")
        .path(parts[1])
        .path(parts[0].toLowerCase(java.util.Locale.ROOT))
        .path("parameters")
        .valueStream()
        .map(this::resolved)
        .toList();
  }

  private Set<String> parameters(JsonNode operation) {
    Set<String> names = new TreeSet<>();
    for (JsonNode parameter : operation.path("parameters")) {
      names.add(resolved(parameter).path("name").asText());
    }
    return names;
  }

  private String template(String path) {
    return root.path("paths")
        .propertyStream()
        .map(java.util.Map.Entry::getKey)
        .filter(each -> path.matches(each.replace(".", "\\.").replaceAll("\\{\\w+}", "[^/]+")))
        .min(
            java.util.Comparator.comparing((String each) -> each.contains("{") ? each.length() : 0))
        .orElse(path);
  }

  private List<String> faults(JsonNode schema, String body) throws IOException {
    ObjectNode whole = JSON.createObjectNode();
    whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    whole.set("components", root.path("components"));
    whole.setAll((ObjectNode) schema);
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(whole)
        .validate(JSON.readTree(body))
        .stream()
        .map(Object::toString)
        .toList();
  }
}
