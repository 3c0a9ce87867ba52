package parley.publish.view;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;
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

  private static final Pattern ABBREVIATION =
      Pattern.compile("\\b(?:St|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Prof|No|[A-Z])\\.\\s*$");

  /** A longer stretch of the sentence is cut. */
  private static final int LONGEST = 200;

  /** With long words cut, on one line. */
  static Context of(Report report, Passage passage) {
    Context whole = whole(report, passage);
    return new Context(cutHead(spaced(whole.before)), cutTail(spaced(whole.after)));
  }

  /** Up to the ends of the sentence, as the text has it. */
  static Context whole(Report report, Passage passage) {
    String text = report.text();
    Span span = report.span(passage);
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(text);
    int start = span.start() == 0 ? 0 : sentences.preceding(span.start() + 1);
    while (start > 0 && endsInAbbreviation(text, start)) {
      start = sentences.preceding(start);
    }
    int end = span.end() >= text.length() ? text.length() : sentences.following(span.end() - 1);
    while (end < text.length() && endsInAbbreviation(text, end)) {
      end = sentences.following(end);
    }
    return new Context(
        lastParagraph(text.substring(Math.max(0, start), span.start())),
        firstParagraph(text.substring(span.end(), Math.max(span.end(), end))));
  }

  /** Whether what looks like the end of a sentence is a title or an initial: "Dr.", "St.", "J.". */
  private static boolean endsInAbbreviation(String text, int end) {
    return ABBREVIATION.matcher(text.substring(Math.max(0, end - 8), end)).find();
  }

  private static String lastParagraph(String words) {
    int line = words.lastIndexOf('\n');
    return line < 0 ? words : words.substring(line + 1);
  }

  private static String firstParagraph(String words) {
    int line = words.indexOf('\n');
    return line < 0 ? words : words.substring(0, line);
  }

  /** On one line, with one space at an end where the words have any. */
  static String spaced(String words) {
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
