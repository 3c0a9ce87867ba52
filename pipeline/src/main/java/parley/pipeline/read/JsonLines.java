package parley.pipeline.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.domain.Failure;
import parley.domain.Ids;

/**
 * Reports as JSON objects, one a line, or one object or array in a file. A bad line does not touch
 * the others.
 */
final class JsonLines {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final String REMEDY =
      "; write one object a line: {\"id\", \"url\", \"publisher\", \"title\", \"published\","
          + " \"text\"}";

  private JsonLines() {}

  static void read(Input input, List<Draft> drafts, List<Failure> failures) throws Unreadable {
    String text = Decoding.text(input.bytes());
    text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (input.file().endsWith(".json") && whole(input, text, drafts, failures)) {
      return;
    }
    if (text.isBlank()) {
      throw new Unreadable("it holds no reports" + REMEDY);
    }
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (!line.isBlank()) {
        line(input, number, line, drafts, failures);
      }
    }
  }

  private static boolean whole(
      Input input, String text, List<Draft> drafts, List<Failure> failures) {
    JsonNode root;
    try {
      root = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return false;
    }
    List<JsonNode> nodes = new ArrayList<>();
    if (root.isArray()) {
      root.forEach(nodes::add);
    } else {
      nodes.add(root);
    }
    int number = 0;
    for (JsonNode node : nodes) {
      number++;
      add(input, number, node, drafts, failures);
    }
    return true;
  }

  private static void line(
      Input input, int number, String line, List<Draft> drafts, List<Failure> failures) {
    try {
      add(input, number, JSON.readTree(line), drafts, failures);
    } catch (JsonProcessingException e) {
      failures.add(
          failure(
              input,
              number,
              "not a JSON object: "
                  + e.getOriginalMessage().lines().findFirst().orElse("")
                  + column(e)
                  + REMEDY));
    }
  }

  private static String column(JsonProcessingException e) {
    return e.getLocation() == null ? "" : " (column " + e.getLocation().getColumnNr() + ")";
  }

  private static void add(
      Input input, int number, JsonNode node, List<Draft> drafts, List<Failure> failures) {
    if (!node.isObject()) {
      failures.add(failure(input, number, "not a JSON object" + REMEDY));
      return;
    }
    Metadata stated = stated(node);
    String text;
    if (node.hasNonNull("text")) {
      text = Characters.readable(node.get("text").asText());
    } else if (node.hasNonNull("html")) {
      Page page = Page.of(node.get("html").asText(), stated.url());
      stated = stated.or(page.metadata());
      text = page.text();
    } else {
      failures.add(failure(input, number, "the object has neither text nor html" + REMEDY));
      return;
    }
    if (text.isBlank()) {
      failures.add(
          failure(input, number, "the report has no words; leave it out or give its text"));
      return;
    }
    Metadata named =
        new Metadata(
            Ids.slug(input.file().replaceFirst("\\.[^.]*$", "")) + "-" + Ids.digest(text),
            null,
            null,
            null,
            null);
    drafts.add(input.draft(number, stated.or(named), text));
  }

  private static Failure failure(Input input, int line, String message) {
    return new Failure(input.place() + ":" + line, "read", message);
  }

  /** What a JSON object states about a report. */
  static Metadata stated(JsonNode node) {
    return new Metadata(
        words(node, "id"),
        words(node, "title", "headline"),
        words(node, "publisher", "site", "outlet"),
        words(node, "url", "source", "link"),
        Days.stated(
                words(
                    node,
                    "published",
                    "date",
                    "publicationDay",
                    "publication_day",
                    "day",
                    "datePublished"))
            .orElse(null));
  }

  private static @Nullable String words(JsonNode node, String... fields) {
    for (String field : fields) {
      JsonNode value = node.get(field);
      if (value != null && value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
        return value.asText();
      }
      if (value != null && value.isObject() && value.hasNonNull("name")) {
        return value.get("name").asText();
      }
    }
    return null;
  }
}
