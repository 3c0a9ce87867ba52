package parley.publish.export.calendar;

import java.nio.charset.StandardCharsets;

/** Lines of at most 75 octets (RFC 5545, section 3.1); no character is torn apart. */
final class Folding {

  private static final int LONGEST = 75;
  private static final String END = "\r\n";

  private Folding() {}

  /** Folds every line of a calendar whose lines end with CRLF. */
  static String fold(String unfolded) {
    StringBuilder folded = new StringBuilder();
    for (String line : unfolded.split(END, -1)) {
      if (!line.isEmpty()) {
        line(line, folded);
      }
    }
    return folded.toString();
  }

  private static void line(String line, StringBuilder folded) {
    int octets = 0;
    for (int at = 0; at < line.length(); ) {
      String character = Character.toString(line.codePointAt(at));
      int size = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > LONGEST) {
        folded.append(END).append(' ');
        octets = 1;
      }
      folded.append(character);
      octets += size;
      at += character.length();
    }
    folded.append(END);
  }
}
