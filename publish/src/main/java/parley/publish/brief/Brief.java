package parley.publish.brief;

import parley.domain.Dossier;

/** The state of play as a desk officer reads it in the morning. */
public final class Brief {

  private final int width;
  private final boolean colour;

  /**
   * @param width columns of the terminal; fewer than 80 count as 80
   * @param colour whether to write ANSI colours
   */
  public Brief(int width, boolean colour) {
    this.width = Math.max(80, width);
    this.colour = colour;
  }

  /** The brief of a dossier, ending with a line feed. Equal dossiers give equal text. */
  public String write(Dossier dossier) {
    return dossier.title() + (colour ? " " : "") + "\n" + "-".repeat(width) + "\n";
  }
}
