package parley.publish.view;

import java.text.BreakIterator;
import java.util.Locale;
import parley.domain.Passage;
import parley.domain.Report;
import parley.domain.Span;

/**
 * The rest of the sentence in which cited words stand.
 *
 * @param before with a space at its end where the text has one
 * @param after with a space at its beginning where the text has one
 */
record Context(String before, String after) {

  /** A longer stretch of the sentence is cut. */
  private static final int LONGEST = 200;

  static Context of(Report report, Passage passage) {
    String text = report.text();
    Span span = report.span(passage);
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(text);
    int start = span.start() == 0 ? 0 : sentences.preceding(span.start() + 1);
    int end = span.end() >= text.length() ? text.length() : sentences.following(span.end() - 1);
    String before = lastParagraph(text.substring(Math.max(0, start), span.start()));
    String after = firstParagraph(text.substring(span.end(), Math.max(span.end(), end)));
    return new Context(cutHead(spaced(before)), cutTail(spaced(after)));
  }

  private static String lastParagraph(String words) {
    int line = words.lastIndexOf('\n');
    return line < 0 ? words : words.substring(line + 1);
  }

  private static String firstParagraph(String words) {
    int line = words.indexOf('\n');
    return line < 0 ? words : words.substring(0, line);
  }

  private static String spaced(String words) {
    String line = Plain.line(words);
    if (line.isEmpty()) {
      return "";
    }
    String before = Character.isWhitespace(words.charAt(0)) ? " " : "";
    String after = Character.isWhitespace(words.charAt(words.length() - 1)) ? " " : "";
    return before + line + after;
  }

  private static String cutHead(String words) {
    if (words.length() <= LONGEST) {
      return words;
    }
    int space = words.indexOf(' ', words.length() - LONGEST);
    return "… " + (space < 0 ? "" : words.substring(space + 1));
  }

  private static String cutTail(String words) {
    if (words.length() <= LONGEST) {
      return words;
    }
    int space = words.lastIndexOf(' ', LONGEST);
    return (space < 0 ? "" : words.substring(0, space)) + " …";
  }
}
