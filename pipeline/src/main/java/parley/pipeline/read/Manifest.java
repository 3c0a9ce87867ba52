package parley.pipeline.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.domain.Failure;

/**
 * What a {@code manifest.json} states about the reports beside it, or in the folder beside it. It
 * is never a report itself.
 */
final class Manifest {

  static final String FILE = "manifest.json";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Manifest NONE = new Manifest(Map.of());

  private final Map<String, Metadata> entries;

  private Manifest(Map<String, Metadata> entries) {
    this.entries = entries;
  }

  /**
   * The manifest that covers the files of a folder: its own, else its parent's; an empty one when
   * there is none.
   */
  static Manifest covering(@Nullable Path folder, List<Failure> failures) {
    if (folder == null) {
      return NONE;
    }
    Path parent = folder.toAbsolutePath().normalize().getParent();
    for (Path place : parent == null ? List.of(folder) : List.of(folder, parent)) {
      Path file = place.resolve(FILE);
      if (Files.isRegularFile(file)) {
        return of(file, failures);
      }
    }
    return NONE;
  }

  /** What it states about a report, found by the report's id or by its file's name. */
  Metadata entry(String id, String file) {
    Metadata byId = entries.get(id);
    return byId == null ? entries.getOrDefault(file, Metadata.NONE) : byId;
  }

  private static Manifest of(Path file, List<Failure> failures) {
    try {
      Map<String, Metadata> entries = new LinkedHashMap<>();
      collect(JSON.readTree(Files.readString(file, StandardCharsets.UTF_8)), "", entries, 0);
      return new Manifest(entries);
    } catch (JsonProcessingException e) {
      failures.add(
          new Failure(
              FILE,
              "read",
              "the manifest is not JSON: " + e.getOriginalMessage() + "; mend it or take it away"));
    } catch (IOException e) {
      failures.add(
          new Failure(
              FILE,
              "read",
              "the manifest cannot be read: " + Causes.of(e) + "; mend it or take it away"));
    }
    return NONE;
  }

  private static void collect(JsonNode node, String key, Map<String, Metadata> entries, int depth) {
    if (depth > 3) {
      return;
    }
    if (node.isArray()) {
      node.forEach(entry -> collect(entry, "", entries, depth + 1));
    } else if (node.isObject()) {
      Metadata stated = JsonLines.stated(node);
      JsonNode file = node.path("file").isMissingNode() ? node.path("path") : node.path("file");
      if (stated.id() != null) {
        entries.putIfAbsent(stated.id(), stated);
      } else if (file.isTextual()) {
        entries.putIfAbsent(file.asText().replaceFirst("^.*/", ""), stated);
      } else if (!key.isEmpty()
          && (stated.url() != null || stated.published() != null || stated.publisher() != null)) {
        entries.putIfAbsent(key, stated);
      } else {
        node.properties()
            .forEach(field -> collect(field.getValue(), field.getKey(), entries, depth + 1));
      }
    }
  }
}
