package parley.app.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that an assistant can ask.
 *
 * @param parameters what each parameter is, by name
 * @param required the parameter that must be given; empty for none
 */
record Tool(
    String name,
    String description,
    Map<String, String> parameters,
    String required,
    Answering answering) {

  /** Answers a question. */
  interface Answering {

    /**
     * The answer to a question.
     *
     * @throws IllegalArgumentException when the question cannot be answered as it was asked; the
     *     message names the parameter and says what to write instead
     */
    ObjectNode answer(Question question);
  }

  Tool {
    parameters = Map.copyOf(parameters);
  }

  /** The JSON Schema of its parameters. */
  Map<String, Object> schema() {
    Map<String, Object> properties = new TreeMap<>();
    parameters.forEach(
        (parameter, words) ->
            properties.put(
                parameter,
                Map.of(
                    "type",
                    parameter.equals("limit") ? "integer" : "string",
                    "description",
                    words)));
    Map<String, Object> schema = new TreeMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("additionalProperties", false);
    if (!required.isEmpty()) {
      schema.put("required", java.util.List.of(required));
    }
    return schema;
  }
}
