package parley.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import parley.domain.Dossier;
import parley.publish.brief.Brief;
import parley.publish.export.DossierJson;
import parley.publish.export.calendar.MeetingCalendar;
import parley.publish.export.entity.EntityStream;
import parley.publish.export.event.PloverEvents;
import parley.publish.export.feed.ChangeFeed;
import parley.publish.export.linked.LinkedDossier;
import parley.publish.export.table.TableArchive;
import parley.publish.export.timeline.TimelineJson;
import parley.publish.page.Page;
import parley.publish.view.Scope;

/** How a dossier is written. */
enum Format {
  BRIEF,
  MARKDOWN,
  JSON,
  HTML,
  CSV,
  ICS,
  JSONLD,
  FTM,
  TIMELINEJS,
  PLOVER,
  ATOM;

  /**
   * The dossier in this format, text in UTF-8. Width and colour matter to the brief alone; the
   * scope matters where a person reads: what programs read holds everything, with its confidence.
   */
  byte[] write(Dossier dossier, Scope scope, int width, boolean colour) {
    return switch (this) {
      case BRIEF -> utf8(new Brief(width, colour).write(dossier, scope));
      case MARKDOWN -> utf8(Brief.markdown(dossier, scope));
      case JSON -> utf8(new DossierJson().write(dossier));
      case HTML -> utf8(new Page().write(dossier, scope));
      case CSV -> new TableArchive().write(dossier);
      case ICS -> utf8(new MeetingCalendar().write(dossier));
      case JSONLD -> utf8(new LinkedDossier().write(dossier));
      case FTM -> utf8(new EntityStream().write(dossier));
      case TIMELINEJS -> utf8(new TimelineJson().write(dossier));
      case PLOVER -> utf8(new PloverEvents().write(dossier));
      case ATOM -> utf8(ChangeFeed.of(dossier).write(dossier));
    };
  }

  /** The format that a file's ending names, if it names one. */
  static Optional<Format> ofEnding(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "md", "markdown" -> Optional.of(MARKDOWN);
      case "json" -> Optional.of(JSON);
      case "html", "htm" -> Optional.of(HTML);
      case "zip" -> Optional.of(CSV);
      case "ics" -> Optional.of(ICS);
      case "jsonld" -> Optional.of(JSONLD);
      case "atom" -> Optional.of(ATOM);
      default -> Optional.empty();
    };
  }

  /** Whether a file's ending asks for one table, where there are several. */
  static boolean isSingleTable(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  /** Whether its bytes are no text and would only harm a terminal. */
  boolean isBinary() {
    return this == CSV;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
