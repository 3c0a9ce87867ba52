package parley.pipeline.extract.meeting;

import java.util.List;
import java.util.Locale;

/** Ordinal and cardinal numbers in words and figures, as far as rounds of talks go. */
final class Ordinals {

  private static final List<String> ORDINALS =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth",
          "fourteenth",
          "fifteenth",
          "sixteenth",
          "seventeenth",
          "eighteenth",
          "nineteenth",
          "twentieth");
  private static final List<String> CARDINALS =
      List.of(
          "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");

  /** 2 for "second" and "2nd"; 0 for any other word. */
  static int value(String word) {
    String plain = word.toLowerCase(Locale.ROOT);
    if (plain.equals("inaugural")) {
      return 1;
    }
    int at = ORDINALS.indexOf(plain);
    if (at >= 0) {
      return at + 1;
    }
    return plain.matches("\\d{1,2}(st|nd|rd|th)")
        ? Integer.parseInt(plain.replaceAll("\\D", ""))
        : 0;
  }

  /** 2 for "two" and "2"; 0 for any other word, and above 60. */
  static int cardinal(String word) {
    String plain = word.toLowerCase(Locale.ROOT);
    int at = CARDINALS.indexOf(plain);
    if (at >= 0) {
      return at + 1;
    }
    int number = plain.matches("\\d{1,2}") ? Integer.parseInt(plain) : 0;
    return number > 60 ? 0 : number;
  }

  private Ordinals() {}
}
