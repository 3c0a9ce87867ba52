package parley.publish.page;

import java.util.List;
import parley.publish.view.Plain;

/**
 * A stretch of a report's text that is cited, or dropped, or neither, from end to end.
 *
 * @param words as read
 * @param start first code point in the report's text
 * @param end the code point after the last
 * @param anchors the ids of the passages that begin here
 * @param cited whether a passage covers it
 * @param dropped whether it was dropped as not being the report
 */
public record Piece(
    String words, int start, int end, List<String> anchors, boolean cited, boolean dropped) {

  public Piece {
    anchors = List.copyOf(anchors);
  }

  /** The words, safe to show. */
  public String text() {
    return Plain.text(words);
  }

  /** Whether there is anything to see in it. */
  public boolean isBlank() {
    return words.isBlank();
  }
}
