package parley.publish.export.timeline;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.domain.Dossier;
import parley.domain.Edtf;
import parley.domain.Slot;
import parley.publish.export.JsonText;
import parley.publish.view.Citation;
import parley.publish.view.Entries;
import parley.publish.view.Entry;
import parley.publish.view.Plain;
import parley.publish.view.Shown;
import parley.publish.view.Source;
import parley.publish.view.Telling;
import parley.publish.view.Titles;
import parley.publish.view.Wording;

/**
 * A dossier as a timeline for Knight Lab's TimelineJS 3: meetings, plans, positions, statements and
 * what happens on the ground, each in a group of its own, on the day it is about or, for positions
 * and plans, on the day that the standing value was reported. What is more likely wrong than right
 * or has no day is left out.
 */
public final class TimelineJson {

  /** In code points: three lines of TimelineJS's own style on a page 1,200 pixels wide. */
  private static final int LONGEST_HEADLINE = 120;

  /** The JSON that TimelineJS takes as its data. Equal dossiers give equal text. */
  public String write(Dossier dossier) {
    Entries entries = Entries.of(dossier);
    ObjectNode root = JsonText.object();
    title(root.putObject("title"), dossier);
    ArrayNode events = root.putArray("events");
    slides(entries).stream()
        .sorted(Comparator.comparing(Slide::when).thenComparing(slide -> slide.entry().id()))
        .forEach(slide -> event(events.addObject(), slide, entries));
    root.put("scale", "human");
    return JsonText.lines(root);
  }

  /**
   * What is shown on a day.
   *
   * @param group the row that it stands in
   */
  private record Slide(Entry entry, Edtf when, String group, String headline) {}

  private static List<Slide> slides(Entries entries) {
    List<Slide> slides = new ArrayList<>();
    for (Entry entry : entries.all()) {
      Optional<Slide> slide =
          switch (entry.kind()) {
            case MEETING ->
                slide(entry, dated(entry, Slot.DATES), "Meetings", Titles.occasion(entry));
            case STATEMENT ->
                slide(entry, dated(entry, Slot.SAID_ON), "Statements", entry.text(Slot.SPEAKER));
            case INCIDENT ->
                slide(entry, dated(entry, Slot.DATE), "On the ground", Titles.incident(entry));
            case POSITION ->
                slide(entry, reported(entry, Slot.STANCE), "Positions", position(entry));
            case INSTRUMENT ->
                slide(entry, reported(entry, Slot.STATUS), "Plans", entry.text(Slot.NAME));
            case ROLE, ATTENDANCE, FIGURE -> Optional.empty();
          };
      slide.ifPresent(slides::add);
    }
    return slides;
  }

  /** Who stands how on what: one headline of several of a day is told from the next. */
  private static String position(Entry entry) {
    String issue = entry.text(Slot.ISSUE);
    String stance = entry.text(Slot.ACTOR) + " " + entry.text(Slot.STANCE);
    return issue.isEmpty() ? stance : stance + ": " + issue;
  }

  private static Optional<Slide> slide(
      Entry entry, Optional<Edtf> when, String group, String headline) {
    return when.map(day -> new Slide(entry, day, group, Wording.capital(headline)));
  }

  private static Optional<Edtf> dated(Entry entry, Slot slot) {
    return entry.first(slot).flatMap(Shown::edtf);
  }

  private static Optional<Edtf> reported(Entry entry, Slot slot) {
    return entry.first(slot).flatMap(shown -> Optional.ofNullable(shown.reported())).map(Edtf::day);
  }

  private static void title(ObjectNode title, Dossier dossier) {
    LocalDate asOf = dossier.asOf();
    String known = asOf == null ? "" : "<p>As of " + Wording.day(asOf) + "</p>";
    title
        .put("unique_id", "dossier")
        .putObject("text")
        .put("headline", escape(Plain.line(dossier.title())))
        .put("text", known);
  }

  private static void event(ObjectNode event, Slide slide, Entries entries) {
    Edtf when = slide.when();
    event.put("unique_id", slide.entry().anchor());
    date(event.putObject("start_date"), when, when.earliest());
    if (when.days() > 1) {
      date(event.putObject("end_date"), when, when.latest());
    }
    event.put("display_date", Wording.dates(when));
    event.put("group", slide.group());
    event.put("autolink", false);
    event
        .putObject("text")
        .put("headline", escape(cut(slide.headline())))
        .put("text", text(slide.entry(), entries));
  }

  /** As exact as it is known: a year alone has no month, a month no day. */
  private static void date(ObjectNode date, Edtf when, LocalDate day) {
    date.put("year", day.getYear());
    if (when.text().length() > 4) {
      date.put("month", day.getMonthValue());
    }
    if (when.isExact()) {
      date.put("day", day.getDayOfMonth());
    }
  }

  private static String text(Entry entry, Entries entries) {
    StringBuilder html = new StringBuilder();
    html.append("<p>").append(escape(Telling.of(entry))).append("</p>");
    for (Slot slot : List.of(Slot.DATES, Slot.PLACE, Slot.STATUS, Slot.DATE)) {
      for (Shown former : entry.former(slot)) {
        html.append("<p>Was: ").append(escape(former.text())).append(until(former.until()));
        html.append("</p>");
      }
    }
    TreeSet<Integer> numbers =
        entry.citations().stream()
            .map(Citation::source)
            .collect(Collectors.toCollection(TreeSet::new));
    html.append("<p>Sources: ");
    html.append(
        numbers.stream()
            .map(entries.sources()::get)
            .map(TimelineJson::source)
            .collect(Collectors.joining("; ")));
    return html.append("</p>").toString();
  }

  private static String until(@Nullable LocalDate day) {
    return day == null ? "" : " (until " + Wording.day(day) + ")";
  }

  private static String source(Source source) {
    String label = escape(source.name() + ", " + source.day());
    return source
        .link()
        .map(link -> "<a href=\"" + escape(link) + "\">" + label + "</a>")
        .orElse(label);
  }

  /** A headline that leaves room for what is under it. */
  private static String cut(String headline) {
    return headline.codePointCount(0, headline.length()) <= LONGEST_HEADLINE
        ? headline
        : headline.substring(0, headline.offsetByCodePoints(0, LONGEST_HEADLINE - 1)).strip() + "…";
  }

  /** For HTML, in text and in attributes in double quotes. */
  private static String escape(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
