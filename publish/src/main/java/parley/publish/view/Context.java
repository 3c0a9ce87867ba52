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

  /** Up to the ends of the sentence, as the text has it; a sentence ends with its line. */
  static Context whole(Report report, Passage passage) {
    Span span = report.span(passage);
    String all = report.text();
    int from = all.lastIndexOf('\n', span.start() - 1) + 1;
    int lineEnd = all.indexOf('\n', span.end());
    String line = all.substring(from, lineEnd < 0 ? all.length() : lineEnd);
    int first = span.start() - from;
    int last = span.end() - from;
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(line);
    int start = first == 0 ? 0 : sentences.preceding(first + 1);
    while (start > 0 && endsInAbbreviation(line, start)) {
      start = sentences.preceding(start);
    }
    int end = last >= line.length() ? line.length() : sentences.following(last - 1);
    while (end < line.length() && endsInAbbreviation(line, end)) {
      end = sentences.following(end);
    }
    return new Context(
        line.substring(Math.max(0, start), first), line.substring(last, Math.max(last, end)));
  }

  /** Whether what looks like the end of a sentence is a title or an initial: "Dr.", "St.", "J.". */
  private static boolean endsInAbbreviation(String text, int end) {
    return ABBREVIATION.matcher(text.substring(Math.max(0, end - 8), end)).find();
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
