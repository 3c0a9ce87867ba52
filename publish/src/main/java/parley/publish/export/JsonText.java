package parley.publish.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * JSON as the exports write it: numbers plainly, never as 6E+7; lines that end the same way on
 * every platform.
 */
public final class JsonText {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

  private JsonText() {}

  /** An empty object. */
  public static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /** On many lines, for people and version control, ending with a line feed. */
  public static String lines(JsonNode node) {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES);
    return write(JSON.writer(printer), node) + "\n";
  }

  /** On one line, ending with a line feed, as JSON Lines wants it. */
  public static String line(JsonNode node) {
    return write(JSON.writer(), node) + "\n";
  }

  private static String write(ObjectWriter writer, JsonNode node) {
    try {
      return writer.with(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of nodes can always be written", e);
    }
  }
}
