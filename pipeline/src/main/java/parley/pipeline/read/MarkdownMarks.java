package parley.pipeline.read;

/**
 * Takes the marks out of one line of Markdown: emphasis, code, links (their words stay), images,
 * escapes.
 */
final class MarkdownMarks {

  private final String line;
  private final StringBuilder plain = new StringBuilder();
  private int at;

  private MarkdownMarks(String line) {
    this.line = line;
  }

  static String without(String line) {
    int bullet = bullet(line);
    return line.substring(0, bullet) + new MarkdownMarks(line.substring(bullet)).read();
  }

  private static int bullet(String line) {
    int start = 0;
    while (start < line.length() && Character.isWhitespace(line.charAt(start))) {
      start++;
    }
    boolean marked =
        start + 1 < line.length()
            && "*-+".indexOf(line.charAt(start)) >= 0
            && line.charAt(start + 1) == ' ';
    return marked ? start + 2 : start;
  }

  private String read() {
    while (at < line.length()) {
      char c = line.charAt(at);
      switch (c) {
        case '\\' -> escape();
        case '*', '_', '`' -> emphasis(c);
        case '!' -> image();
        case '[' -> link();
        default -> keep();
      }
    }
    return plain.toString();
  }

  private void keep() {
    plain.append(line.charAt(at++));
  }

  private void escape() {
    if (at + 1 < line.length() && "\\`*_{}[]()#+-.!>~|".indexOf(line.charAt(at + 1)) >= 0) {
      at++;
    }
    keep();
  }

  private void emphasis(char mark) {
    int end = at;
    while (end < line.length() && line.charAt(end) == mark) {
      end++;
    }
    boolean afterWord = at > 0 && Character.isLetterOrDigit(line.charAt(at - 1));
    boolean beforeWord = end < line.length() && Character.isLetterOrDigit(line.charAt(end));
    boolean afterSpace = at == 0 || Character.isWhitespace(line.charAt(at - 1));
    boolean beforeSpace = end == line.length() || Character.isWhitespace(line.charAt(end));
    boolean inside = mark == '_' && afterWord && beforeWord;
    boolean alone = afterSpace && beforeSpace && end - at < 2;
    if (inside || alone) {
      plain.append(line, at, end);
    }
    at = end;
  }

  private void image() {
    if (at + 1 < line.length() && line.charAt(at + 1) == '[') {
      int close = closing(at + 1, '[', ']');
      int end = target(close);
      if (end > 0) {
        at = end;
        return;
      }
    }
    keep();
  }

  private void link() {
    int close = closing(at, '[', ']');
    int end = target(close);
    if (end < 0) {
      keep();
      return;
    }
    plain.append(new MarkdownMarks(line.substring(at + 1, close)).read());
    at = end;
  }

  /** The end of a link's target after the bracket that closes its words, or -1. */
  private int target(int close) {
    if (close < 0 || close + 1 >= line.length() || line.charAt(close + 1) != '(') {
      return -1;
    }
    int end = closing(close + 1, '(', ')');
    return end < 0 ? -1 : end + 1;
  }

  private int closing(int open, char opens, char closes) {
    int depth = 0;
    for (int i = open; i < Math.min(line.length(), open + 4_000); i++) {
      char c = line.charAt(i);
      depth += c == opens ? 1 : c == closes ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
