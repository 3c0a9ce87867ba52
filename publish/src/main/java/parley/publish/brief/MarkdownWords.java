package parley.publish.brief;

import java.util.regex.Pattern;

/** Words that stand in Markdown for themselves, whatever they are. */
final class MarkdownWords {

  /** What is markup anywhere in a line (CommonMark 0.31, section 6), and GitHub's strikethrough. */
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<~]");

  /** A character reference (section 2.5), by name or number. */
  private static final Pattern REFERENCE = Pattern.compile("&(?=#?\\w+;)");

  /** What makes a block of a line that begins with it (section 4 and 5). */
  private static final Pattern BLOCK = Pattern.compile("^([#>|+=-])|^(\\d{1,9})([.)])");

  private MarkdownWords() {}

  /** Words that begin a line or follow on a mark. */
  static String escape(String words) {
    return atBeginning(inner(words));
  }

  /** Words amid a line. */
  static String inner(String words) {
    return references(MARKUP.matcher(words).replaceAll("\\\\$0"));
  }

  /** Words, or an address, in which no character reference is read. */
  static String references(String words) {
    return REFERENCE.matcher(words).replaceAll("\\\\&");
  }

  /** Words already escaped, made safe to begin a line. */
  static String atBeginning(String escaped) {
    return BLOCK
        .matcher(escaped)
        .replaceFirst(found -> found.group(1) != null ? "\\\\$1" : "$2\\\\$3");
  }

  /** Words that stand out; white space and punctuation at the ends stay outside the marks. */
  static String strong(String words) {
    int start = 0;
    int end = words.length();
    while (start < end && !Character.isLetterOrDigit(words.codePointAt(start))) {
      start += Character.charCount(words.codePointAt(start));
    }
    while (end > start && !Character.isLetterOrDigit(words.codePointBefore(end))) {
      end -= Character.charCount(words.codePointBefore(end));
    }
    if (start == end) {
      return inner(words);
    }
    return inner(words.substring(0, start))
        + "**"
        + inner(words.substring(start, end))
        + "**"
        + inner(words.substring(end));
  }
}
