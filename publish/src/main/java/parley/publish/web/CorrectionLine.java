package parley.publish.web;

import java.util.List;
import parley.publish.view.Citation;

/**
 * A correction on the desk's list.
 *
 * @param number names it
 * @param when in words
 * @param change what it changes, in words
 * @param standing how it stands
 * @param rests the words that say so, where the desk named any
 * @param about the words on which the corrected fact rested
 */
public record CorrectionLine(
    long number,
    String when,
    String author,
    String change,
    String reason,
    Standing standing,
    List<Citation> rests,
    List<Citation> about) {

  public CorrectionLine {
    rests = List.copyOf(rests);
    about = List.copyOf(about);
  }

  /** How a correction stands. */
  public enum Standing {
    /** It holds. */
    HOLDS,
    /** It holds, but the dossier lacks what it is of. */
    IDLE,
    /** It was taken back. */
    TAKEN_BACK,
    /** It takes another back. */
    UNDOES;

    /** In words; empty when there is nothing to say. */
    public String words() {
      return switch (this) {
        case HOLDS, UNDOES -> "";
        case IDLE -> "applies to nothing now";
        case TAKEN_BACK -> "taken back";
      };
    }
  }

  /** Whether it can be taken back. */
  public boolean canBeUndone() {
    return standing != Standing.TAKEN_BACK;
  }
}
