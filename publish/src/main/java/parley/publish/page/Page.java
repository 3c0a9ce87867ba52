package parley.publish.page;

import parley.domain.Dossier;

/** A dossier as one HTML file that needs nothing from outside. */
public final class Page {

  /** The page. Equal dossiers give equal bytes. */
  public String write(Dossier dossier) {
    return "<!DOCTYPE html>\n<title>"
        + dossier.title().replace("&", "&amp;").replace("<", "&lt;")
        + "</title>\n";
  }
}
