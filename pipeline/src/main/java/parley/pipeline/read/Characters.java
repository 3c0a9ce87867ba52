package parley.pipeline.read;

/**
 * Makes text fit to be read and cited: what a reader cannot see is taken out before any offset is
 * counted.
 */
final class Characters {

  private static final char REPLACEMENT = '\uFFFD';

  private Characters() {}

  /**
   * The text with line feeds as its only line ends, without byte order marks, zero-width and
   * direction controls and soft hyphens; other control characters become spaces, lone surrogates
   * U+FFFD.
   */
  static String readable(String text) {
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
