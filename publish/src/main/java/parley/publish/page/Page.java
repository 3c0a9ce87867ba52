package parley.publish.page;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import parley.domain.Dossier;
import parley.publish.page.templates.JtepageGenerated;
import parley.publish.view.Scope;
import parley.publish.view.StateOfPlay;

/**
 * A dossier as one HTML file that needs nothing from outside: no request is made, no script but its
 * own runs, and every word from a report is escaped.
 */
public final class Page {

  private final String style = style();
  private final String script = script();

  /** The page's own style sheet. */
  public static String style() {
    return resource("page.css");
  }

  /** The page's own script. */
  public static String script() {
    return resource("page.js");
  }

  /** The page. Equal dossiers give equal bytes. */
  public String write(Dossier dossier) {
    return write(dossier, Scope.LIKELY);
  }

  /** The page in the scope that is asked for. */
  public String write(Dossier dossier, Scope scope) {
    PageView view = PageView.of(StateOfPlay.of(dossier), scope);
    StringOutput output = new StringOutput(1 << 16);
    JtepageGenerated.render(
        new OwaspHtmlTemplateOutput(output), null, view, style, script, policy());
    return output.toString();
  }

  /** Allows the page's own style and script, by their hashes, and nothing else. */
  private String policy() {
    return "default-src 'none'; style-src '"
        + hash(style)
        + "'; script-src '"
        + hash(script)
        + "'; base-uri 'none'; form-action 'none'";
  }

  private static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
