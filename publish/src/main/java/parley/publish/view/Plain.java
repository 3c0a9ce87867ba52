package parley.publish.view;

import java.util.regex.Pattern;

/**
 * Words from outside made safe to show: nothing in them can move a terminal's cursor, turn the
 * direction of the text around them, or break a line.
 */
public final class Plain {

  /** Control characters, bidirectional controls and marks, byte order marks, lone surrogates. */
  private static final Pattern UNSAFE =
      Pattern.compile(
          "[\\p{Cntrl}\\x{80}-\\x{9F}\\u00AD\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFF9-\\uFFFB\\p{Cs}]");

  private static final Pattern UNSAFE_BUT_LINES =
      Pattern.compile("(?![\\n\\t])" + UNSAFE.pattern());

  private static final Pattern LINE_ENDS =
      Pattern.compile("\\r\\n?|[\\u2028\\u2029\\u0085\\x0B\\f]");

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2028\\u2029]+");

  private Plain() {}

  /** On one line: every run of white space becomes one space. */
  public static String line(String words) {
    if (isPlainLine(words)) {
      return words;
    }
    String spaced = SPACES.matcher(words).replaceAll(" ");
    return UNSAFE.matcher(spaced).replaceAll("").strip();
  }

  /** Whether there is surely nothing to change, which goes for most words and is quickly seen. */
  private static boolean isPlainLine(String words) {
    boolean space = true;
    for (int i = 0; i < words.length(); i++) {
      char letter = words.charAt(i);
      if ((letter == ' ' && space) || isSuspect(letter)) {
        return false;
      }
      space = letter == ' ';
    }
    return !space || words.isEmpty();
  }

  /** Blocks in which anything is white, unsafe or half a letter; some in them are neither. */
  private static boolean isSuspect(char letter) {
    return letter < ' '
        || (letter >= 0x7F && letter <= 0xAD)
        || letter == 0x061C
        || letter == 0x1680
        || (letter >= 0x2000 && letter <= 0x200F)
        || (letter >= 0x2028 && letter <= 0x206F)
        || letter == 0x3000
        || letter >= 0xD800;
  }

  /** With its lines as they are. */
  public static String text(String words) {
    String lines = LINE_ENDS.matcher(words).replaceAll("\n");
    return UNSAFE_BUT_LINES.matcher(lines).replaceAll("");
  }
}
