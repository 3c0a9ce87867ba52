package parley.app.watch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A page around a text that a feed gives, so that it is read as every page is. */
final class Html {

  private Html() {}

  static byte[] page(String text, @Nullable String title, URI address) {
    String heading = title == null ? "" : "<h1>" + escaped(title) + "</h1>";
    return ("<!doctype html><html><head><meta charset=\"utf-8\"><link rel=\"canonical\" href=\""
            + escaped(address.toString())
            + "\"></head><body><article>"
            + heading
            + text
            + "</article></body></html>")
        .getBytes(StandardCharsets.UTF_8);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
