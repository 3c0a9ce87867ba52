package parley.publish.web;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import parley.publish.page.Page;
import parley.publish.page.PageView;
import parley.publish.page.ReportText;
import parley.publish.page.Timeline;
import parley.publish.page.templates.web.JteactorsGenerated;
import parley.publish.page.templates.web.JtechangesGenerated;
import parley.publish.page.templates.web.JtecorrectionsGenerated;
import parley.publish.page.templates.web.JtefactGenerated;
import parley.publish.page.templates.web.JtefactsGenerated;
import parley.publish.page.templates.web.JtefoundGenerated;
import parley.publish.page.templates.web.JteoverviewGenerated;
import parley.publish.page.templates.web.JteprocessGenerated;
import parley.publish.page.templates.web.JterecordedGenerated;
import parley.publish.page.templates.web.JterefusedGenerated;
import parley.publish.page.templates.web.JtereportGenerated;
import parley.publish.page.templates.web.JtesearchGenerated;
import parley.publish.view.Changes;
import parley.publish.view.FactSheet;
import parley.publish.view.Revision;
import parley.publish.view.Sources;
import parley.publish.view.Who;

/** Writes the pages of the web desk. Every word from a report is escaped. */
public final class DeskPages {

  /** All processes, and what is new. */
  public String overview(Frame frame, Overview overview) {
    return write(out -> JteoverviewGenerated.render(out, null, frame, overview));
  }

  /** One process, as known on a day. */
  public String process(
      Frame frame, PageView view, AsOf asOf, Made made, Timeline.Choice choice, News news) {
    return write(
        out -> JteprocessGenerated.render(out, null, frame, view, asOf, made, choice, news));
  }

  /** One report with its marked passages, and how it was edited. */
  public String report(Frame frame, ReportText text, List<Revision> revisions) {
    return write(out -> JtereportGenerated.render(out, null, frame, text, revisions));
  }

  /** What changed from one day to another. */
  public String changes(Frame frame, Changes changes, Between between) {
    return write(out -> JtechangesGenerated.render(out, null, frame, changes, between));
  }

  /** What a search found, as a page. */
  public String search(Frame frame, List<FoundLine> found) {
    return write(out -> JtesearchGenerated.render(out, null, frame, found));
  }

  /** What a search found, as a list to be put into a page. */
  public String found(List<FoundLine> found) {
    return write(out -> JtefoundGenerated.render(out, null, found));
  }

  /** A fact with what can be corrected in it. */
  public String fact(Frame frame, FactSheet sheet, String author) {
    return write(out -> JtefactGenerated.render(out, null, frame, sheet, author));
  }

  /** All facts in one line each. */
  public String facts(Frame frame, List<FactSheet.Choice> facts) {
    return write(out -> JtefactsGenerated.render(out, null, frame, facts));
  }

  /** Who is who, with what can be corrected in it. */
  public String actors(Frame frame, List<Who> actors, String author) {
    return write(out -> JteactorsGenerated.render(out, null, frame, actors, author));
  }

  /** The corrections that were made, the last first. */
  public String corrections(
      Frame frame, List<CorrectionLine> lines, String author, Sources sources) {
    return write(out -> JtecorrectionsGenerated.render(out, null, frame, lines, author, sources));
  }

  /** What was recorded when, the latest first. */
  public String recorded(Frame frame, List<RecordedMoment> moments) {
    return write(out -> JterecordedGenerated.render(out, null, frame, moments));
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
