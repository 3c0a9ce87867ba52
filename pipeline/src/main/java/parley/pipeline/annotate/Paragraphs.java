package parley.pipeline.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.domain.Report;
import parley.domain.Span;

/**
 * Tells a report's paragraphs apart. A blank line always parts them. A single line break parts them
 * unless the sentence goes on in the next line, or the text is wrapped by hand and the line was
 * full.
 */
final class Paragraphs {

  /** Longer lines than this are not wrapped by hand. */
  private static final int WIDEST = 130;

  private static final Pattern BULLET =
      Pattern.compile(
          "\\s*(?:[-*•‣▪◦●■–]\\s+|\\d{1,2}[.)]\\s+|[a-z]\\)\\s+|#{1,6}\\s+|>\\s?)\\S.*");

  private static final String CITY = "\\p{Lu}[\\p{L}.'’-]*";

  private static final String DAY =
      "(?:\\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2}|\\d{1,2} \\p{Lu}\\p{Ll}{2,8}\\.?)(?:,? \\d{4})?";

  /** Where and when a report was sent, before its first sentence: "LIMA, March 3 (Agency) - ". */
  private static final Pattern DATELINE =
      Pattern.compile(
          String.format(
              Locale.ROOT,
              "(?:\\p{Lu}[\\p{Lu}.'’-]{2,}(?:[ ,/]+%1$s){0,5}(?:,? +%2$s)?(?: *\\([^)\\n"
                  + "]{2,40}\\))?|%1$s(?:[ ,/]+%1$s){0,4}(?:,? +%2$s)? *\\(\\p{Lu}[\\p{L}"
                  + " ]{1,25}\\)|\\(\\p{Lu}[\\p{L} ]{1,25}\\))\\s*(?:--|[-–—])\\s+(?=\\S)",
              CITY,
              DAY));

  private Paragraphs() {}

  /**
   * The report's text with dropped stretches blank: as long as the text, so that offsets hold. Line
   * breaks inside them stay.
   */
  static String kept(Report report) {
    char[] text = report.text().toCharArray();
    for (Span dropped : report.dropped()) {
      for (int i = dropped.start(); i < dropped.end(); i++) {
        if (!isLineBreak(text[i])) {
          text[i] = ' ';
        }
      }
    }
    return new String(text);
  }

  /** The paragraphs of a kept text. */
  static List<Paragraph> of(String kept, String original) {
    List<Span> lines = lines(kept);
    Wrapping wrapping = Wrapping.of(kept, lines);
    List<Paragraph> paragraphs = new ArrayList<>();
    int start = -1;
    for (int i = 0; i < lines.size(); i++) {
      Span line = lines.get(i);
      start = start < 0 ? line.start() : start;
      if (i + 1 == lines.size() || parts(kept, original, line, lines.get(i + 1), wrapping)) {
        add(new Span(start, line.end()), kept, paragraphs);
        start = -1;
      }
    }
    return paragraphs;
  }

  /** A dateline stands by itself: it is no part of the sentence that follows. */
  private static void add(Span span, String kept, List<Paragraph> paragraphs) {
    Matcher dateline = DATELINE.matcher(kept).region(span.start(), span.end());
    int start = span.start();
    if (dateline.lookingAt()) {
      start = dateline.end();
      paragraphs.add(
          new Paragraph(
              paragraphs.size(), new Span(span.start(), trimmed(kept, span.start(), start))));
    }
    paragraphs.add(new Paragraph(paragraphs.size(), new Span(start, span.end())));
  }

  private static int trimmed(String text, int start, int end) {
    int last = end;
    while (last > start + 1 && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    return last;
  }

  private static boolean parts(
      String kept, String original, Span line, Span next, Wrapping wrapping) {
    if (isBlankBetween(kept, line.end(), next.start())) {
      return true;
    }
    String above = line.of(kept);
    String below = next.of(kept);
    if (isBullet(original, next)) {
      return true;
    }
    if (goesOn(above, below)) {
      return false;
    }
    return !(wrapping.byHand() && wrapping.isFull(above, below));
  }

  /** Whether the sentence of a line must go on in the next. */
  static boolean goesOn(String above, String below) {
    return !endsSentence(above) && (startsLower(below) || ",;-–—(".indexOf(lastOf(above)) >= 0);
  }

  private static boolean endsSentence(String line) {
    int i = line.length() - 1;
    while (i > 0 && "\"”’'»)]*_".indexOf(line.charAt(i)) >= 0) {
      i--;
    }
    return ".!?…:".indexOf(line.charAt(i)) >= 0;
  }

  private static char lastOf(String line) {
    return line.charAt(line.length() - 1);
  }

  private static boolean startsLower(String line) {
    int i = 0;
    while (i < line.length() - 1 && "\"“‘'«([".indexOf(line.charAt(i)) >= 0) {
      i++;
    }
    return Character.isLowerCase(line.codePointAt(i));
  }

  private static boolean isBullet(String original, Span line) {
    int start = original.lastIndexOf('\n', line.start() - 1) + 1;
    return BULLET.matcher(original.substring(start, line.end())).matches();
  }

  private static boolean isBlankBetween(String text, int from, int to) {
    int breaks = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\u2029') {
        return true;
      }
      if (isLineBreak(c) && !(c == '\n' && i > from && text.charAt(i - 1) == '\r')) {
        breaks++;
      }
    }
    return breaks > 1;
  }

  /** The lines that hold something, without the blanks around it. */
  private static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isLineBreak(text.charAt(i))) {
        int first = start;
        int last = i;
        while (first < last && isBlank(text.charAt(first))) {
          first++;
        }
        while (last > first && isBlank(text.charAt(last - 1))) {
          last--;
        }
        if (first < last) {
          lines.add(new Span(first, last));
        }
        start = i + 1;
      }
    }
    return lines;
  }

  static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f';
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }

  /** Whether the text's lines were broken at a width, and at which. */
  private record Wrapping(boolean byHand, int width) {

    static Wrapping of(String text, List<Span> lines) {
      int width = lines.stream().mapToInt(Span::length).max().orElse(0);
      int midSentence = 0;
      for (int i = 0; i + 1 < lines.size(); i++) {
        Span line = lines.get(i);
        Span next = lines.get(i + 1);
        if (!isBlankBetween(text, line.end(), next.start())
            && !endsSentence(line.of(text))
            && startsLower(next.of(text))) {
          midSentence++;
        }
      }
      return new Wrapping(width <= WIDEST && midSentence > 1, width);
    }

    /** Whether the next line's first word had no room at the end of the line. */
    boolean isFull(String above, String below) {
      int blank = below.indexOf(' ');
      int word = blank < 0 ? below.length() : blank;
      return above.length() + 1 + word > width - 3;
    }
  }
}
