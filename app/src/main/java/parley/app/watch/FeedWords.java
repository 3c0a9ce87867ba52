package parley.app.watch;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words of a feed as plain text on one line. */
final class FeedWords {

  private static final int LONGEST = 1_000;
  private static final Pattern TAG = Pattern.compile("<[^<>]{1,500}>");
  private static final Pattern ENTITY = Pattern.compile("&(amp|lt|gt|quot|apos|nbsp|#39);");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cc}\\u00a0]+");

  private FeedWords() {}

  /** The text; empty when there is none. */
  static String text(@Nullable String words) {
    if (words == null) {
      return "";
    }
    String plain =
        ENTITY.matcher(TAG.matcher(words).replaceAll(" ")).replaceAll(FeedWords::character);
    String line = SPACE.matcher(plain).replaceAll(" ").strip();
    return line.substring(0, Math.min(line.length(), LONGEST));
  }

  /** The text, or null when there is none. */
  static @Nullable String word(@Nullable String words) {
    String text = text(words);
    return text.isEmpty() ? null : text;
  }

  /** How many characters of HTML are text. */
  static int length(String html) {
    return SPACE.matcher(TAG.matcher(html).replaceAll(" ")).replaceAll(" ").strip().length();
  }

  private static String character(java.util.regex.MatchResult entity) {
    return switch (entity.group(1)) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "nbsp" -> " ";
      default -> "'";
    };
  }
}
