package parley.pipeline.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The formats of reports and how to tell them apart: by the file's ending, else by how it begins.
 */
enum Formats {
  PLAIN,
  MARKDOWN,
  PAGE,
  JSON_LINES;

  /** The format of a file; nothing when its ending says that it is none of them. */
  static Optional<Formats> of(String file, byte[] bytes) {
    int dot = file.lastIndexOf('.');
    String ending = dot < 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "md", "markdown" -> Optional.of(MARKDOWN);
      case "html", "htm", "xhtml" -> Optional.of(PAGE);
      case "jsonl", "ndjson", "json" -> Optional.of(JSON_LINES);
      case "txt", "text" -> Optional.of(looksLikePage(beginning(bytes)) ? PAGE : PLAIN);
      default -> ending.matches("[a-z]{2,5}\\d?") ? Optional.empty() : Optional.of(sniffed(bytes));
    };
  }

  /** The format that the first characters give away. */
  static Formats sniffed(byte[] bytes) {
    String beginning = beginning(bytes);
    if (beginning.startsWith("{")) {
      return JSON_LINES;
    }
    if (looksLikePage(beginning)) {
      return PAGE;
    }
    return beginning.startsWith("---\n") ? MARKDOWN : PLAIN;
  }

  private static boolean looksLikePage(String beginning) {
    String lower = beginning.toLowerCase(Locale.ROOT);
    return lower.startsWith("<!doctype html") || lower.startsWith("<html");
  }

  private static String beginning(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 256), StandardCharsets.UTF_8);
    return Characters.readable(start).stripLeading();
  }
}
