package parley.publish.export.entity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import parley.domain.Ids;
import parley.publish.export.JsonText;

/** An entity of the FollowTheMoney model: each property may have several values. */
final class Entity {

  private final String schema;
  private final String id;
  private final Map<String, TreeSet<String>> properties = new TreeMap<>();

  /**
   * @param id as {@link #id(String, String)} makes it
   */
  Entity(String schema, String id) {
    this.schema = schema;
    this.id = id;
  }

  /**
   * An id as FollowTheMoney allows it: letters, digits, hyphens and full stops; others are replaced
   * by a digest.
   */
  static String id(String kind, String id) {
    return kind + "-" + (id.matches("[A-Za-z0-9.-]*[A-Za-z0-9]") ? id : Ids.digest(id));
  }

  /** Adds a value; a blank one is none. */
  Entity with(String property, String value) {
    if (!value.isBlank()) {
      properties.computeIfAbsent(property, _ -> new TreeSet<>()).add(value);
    }
    return this;
  }

  Entity with(String property, Collection<String> values) {
    values.forEach(value -> with(property, value));
    return this;
  }

  ObjectNode json() {
    ObjectNode node = JsonText.object().put("id", id).put("schema", schema);
    ObjectNode all = node.putObject("properties");
    properties.forEach(
        (property, values) -> {
          ArrayNode array = all.putArray(property);
          values.forEach(array::add);
        });
    return node;
  }
}
