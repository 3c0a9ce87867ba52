package parley.publish.brief;

import java.util.ArrayList;
import java.util.List;

/** How many columns of a terminal words take, and where they can be broken. */
final class Columns {

  private Columns() {}

  /** The columns that words take: 2 for wide characters, 0 for marks that combine. */
  static int of(String words) {
    return words.codePoints().map(Columns::of).sum();
  }

  private static int of(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  /** East Asian Wide and Fullwidth, by block (Unicode Standard Annex 11), and pictographs. */
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0x303E)
        || (c >= 0x3041 && c <= 0xA4CF)
        || (c >= 0xA960 && c <= 0xA97F)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x1F300 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }

  /**
   * The pieces into which words can be broken, none wider than a line: at spaces, and between wide
   * characters.
   */
  static List<String> pieces(String words, int width) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int columns = 0;
    for (int at = 0; at < words.length(); ) {
      int codePoint = words.codePointAt(at);
      int size = of(codePoint);
      boolean breaks = size == 2 || columns + size > width;
      if (!piece.isEmpty()
          && codePoint != ' '
          && (piece.charAt(piece.length() - 1) == ' ' || breaks)
          && size > 0) {
        pieces.add(piece.toString());
        piece.setLength(0);
        columns = 0;
      }
      piece.appendCodePoint(codePoint);
      columns += size;
      at += Character.charCount(codePoint);
    }
    if (!piece.isEmpty()) {
      pieces.add(piece.toString());
    }
    return pieces;
  }
}
