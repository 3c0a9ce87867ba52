package parley.publish.web;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import parley.publish.page.Page;
import parley.publish.page.PageView;
import parley.publish.page.templates.web.JteoverviewGenerated;
import parley.publish.page.templates.web.JteprocessGenerated;
import parley.publish.page.templates.web.JterefusedGenerated;

/** Writes the pages of the web desk. Every word from a report is escaped. */
public final class DeskPages {

  /** All processes, and what is new. */
  public String overview(Frame frame, Overview overview) {
    return write(out -> JteoverviewGenerated.render(out, null, frame, overview));
  }

  /** One process, as known on a day. */
  public String process(Frame frame, PageView view, AsOf asOf) {
    return write(out -> JteprocessGenerated.render(out, null, frame, view, asOf));
  }

  /** Why a request is not answered. */
  public String refused(Frame frame, String words) {
    return write(out -> JterefusedGenerated.render(out, null, frame, words));
  }

  /** The style sheet of all pages. */
  public static String style() {
    return Page.style() + resource("desk.css");
  }

  /** The script of all pages. */
  public static String script() {
    return Page.script() + resource("desk.js");
  }

  /** The icon of all pages, SVG. */
  public static String icon() {
    return resource("icon.svg");
  }

  private static String write(Consumer<OwaspHtmlTemplateOutput> template) {
    StringOutput output = new StringOutput(1 << 16);
    template.accept(new OwaspHtmlTemplateOutput(output));
    return output.toString();
  }

  private static String resource(String name) {
    try (InputStream in = DeskPages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
