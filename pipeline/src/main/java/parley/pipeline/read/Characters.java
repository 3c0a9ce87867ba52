package parley.pipeline.read;

/**
 * Makes text fit to be read and cited: what a reader cannot see is taken out before any offset is
 * counted.
 */
final class Characters {

  private static final char REPLACEMENT = '\uFFFD';

  /** The longest run of white space; what is longer says nothing more. */
  private static final int BLANKS = 200;

  private Characters() {}

  /**
   * The text with line feeds as its only line ends, without byte order marks, zero-width and
   * direction controls and soft hyphens; other control characters become spaces, lone surrogates
   * U+FFFD; white space without end is cut.
   */
  static String readable(String text) {
    return shortened(visible(text));
  }

  /** Of each run of white space no more than {@link #BLANKS}, and its first line feed. */
  private static String shortened(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    int blanks = 0;
    boolean feed = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
      blanks = blank ? blanks + 1 : 0;
      if (blanks <= BLANKS || c == '\n' && !feed) {
        plain.append(c);
      }
      feed = blank && (feed || c == '\n');
    }
    return plain.toString();
  }

  private static String visible(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean paired = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
      if (paired) {
        plain.append(c).append(text.charAt(++i));
      } else if (Character.isSurrogate(c)) {
        plain.append(REPLACEMENT);
      } else if (c == '\r') {
        plain.append('\n');
        i += i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
      } else if (c == '\u2028' || c == '\u2029' || c == '\u0085') {
        plain.append('\n');
      } else if (!isInvisible(c)) {
        plain.append(Character.isISOControl(c) && c != '\n' && c != '\t' ? ' ' : c);
      }
    }
    return plain.toString();
  }

  private static boolean isInvisible(char c) {
    return c == '\u00AD'
        || c == '\uFEFF'
        || (Character.getType(c) == Character.FORMAT && c >= '\u200B' && c <= '\u206F');
  }
}
