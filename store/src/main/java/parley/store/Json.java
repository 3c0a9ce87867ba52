package parley.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.domain.Passage;
import parley.domain.Slot;

/** What the bodies in a store have in common: one compact line of JSON that says its version. */
final class Json {

  private static final String VERSION = "v";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  /** For texts that UTF-8 cannot hold. */
  private static final ObjectMapper ASCII =
      JsonMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build();

  private Json() {}

  static ObjectNode body(int version) {
    return JSON.createObjectNode().put(VERSION, version);
  }

  static ObjectNode node() {
    return JSON.createObjectNode();
  }

  static String text(ObjectNode body) {
    try {
      String text = JSON.writeValueAsString(body);
      return isWellFormed(text) ? text : ASCII.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of nodes can always be written", e);
    }
  }

  /**
   * Parses a body.
   *
   * @param what whose body it is, for a message
   * @throws StoreException when it is damaged or of a later version
   */
  static JsonNode parse(String what, int version, String body) {
    try {
      JsonNode node = JSON.readTree(body);
      if (node.path(VERSION).asInt() > version) {
        throw new StoreException(
            what + " was written by a newer Parley; upgrade this one to read it");
      }
      return node;
    } catch (JsonProcessingException e) {
      throw new StoreException(what + " is damaged in the store; restore the store from a copy", e);
    }
  }

  static @Nullable String word(JsonNode node, String field) {
    return node.path(field).isTextual() ? node.path(field).textValue() : null;
  }

  static String required(JsonNode node, String field) {
    String word = word(node, field);
    if (word == null) {
      throw new IllegalArgumentException("no '" + field + "'");
    }
    return word;
  }

  static <T> List<T> list(JsonNode array, Function<JsonNode, T> element) {
    List<T> list = new ArrayList<>();
    array.forEach(each -> list.add(element.apply(each)));
    return list;
  }

  static TreeSet<String> words(JsonNode array) {
    return new TreeSet<>(list(array, JsonNode::asText));
  }

  static Slot slot(String label) {
    for (Slot slot : Slot.values()) {
      if (slot.label().equals(label)) {
        return slot;
      }
    }
    throw new IllegalArgumentException("no slot '" + label + "'");
  }

  /** A passage of any report, with its words. */
  static ObjectNode passage(Passage passage) {
    return node()
        .put("report", passage.report())
        .put("start", passage.start())
        .put("end", passage.end())
        .put("exact", passage.exact());
  }

  static Passage passage(JsonNode node) {
    return new Passage(
        required(node, "report"),
        node.path("start").asInt(),
        node.path("end").asInt(),
        required(node, "exact"));
  }

  private static boolean isWellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }
}
