package parley.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import parley.domain.Dossier;
import parley.publish.brief.Brief;
import parley.publish.export.DossierJson;
import parley.publish.page.Page;

/** How a dossier is written. */
enum Format {
  BRIEF,
  JSON,
  HTML;

  /** The dossier in this format; width and colour matter to the brief alone. */
  String write(Dossier dossier, int width, boolean colour) {
    return switch (this) {
      case BRIEF -> new Brief(width, colour).write(dossier);
      case JSON -> new DossierJson().write(dossier);
      case HTML -> new Page().write(dossier);
    };
  }

  /** The format that a file's ending names, if it names one. */
  static Optional<Format> ofEnding(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".json")) {
      return Optional.of(JSON);
    }
    return name.endsWith(".html") || name.endsWith(".htm") ? Optional.of(HTML) : Optional.empty();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
