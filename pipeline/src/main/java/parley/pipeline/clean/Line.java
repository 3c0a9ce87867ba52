package parley.pipeline.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.domain.Span;

/**
 * A line of a report that has words.
 *
 * @param span where it stands, without spaces at its ends
 * @param text its words, without its bullet
 * @param bullet the length of its bullet with the spaces behind it; 0 when it has none
 */
record Line(Span span, String text, int bullet) {

  private static final Pattern BULLET = Pattern.compile("^(?:[*•▪●‣⁃◦]|[-–](?=\\s))\\s*(?=\\S)");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…:;][\"'”’»)\\]*_ ]*$");
  private static final int LONG = 25;

  /** The lines of a text, blank ones left out. */
  static List<Line> of(String text) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed;
      add(text, start, end, lines);
      start = end + 1;
    }
    return lines;
  }

  private static void add(String text, int from, int to, List<Line> lines) {
    int start = from;
    int end = to;
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      String words = text.substring(start, end);
      Matcher bullet = BULLET.matcher(words);
      int marked = bullet.find() ? bullet.end() : 0;
      lines.add(new Line(new Span(start, end), words.substring(marked), marked));
    }
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00A0';
  }

  int words() {
    int words = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean starts = i == 0 || Character.isWhitespace(text.charAt(i - 1));
      words += starts && !Character.isWhitespace(text.charAt(i)) ? 1 : 0;
    }
    return words;
  }

  boolean endsSentence() {
    return SENTENCE_END.matcher(text).find();
  }

  /**
   * Whether it reads like a paragraph of a report: a whole sentence, or more words than a label
   * has.
   */
  boolean isProse() {
    int words = words();
    return words >= 7 && endsSentence() || words >= LONG;
  }
}
