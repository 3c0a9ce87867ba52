package parley.publish.export.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.publish.view.Plain;

/** What stands in the cells. No cell can act as a formula in a spreadsheet. */
final class Cell {

  /** Between several values in one cell. */
  static final String SEPARATOR = " | ";

  static final String EMPTY = "";

  /**
   * What a spreadsheet takes for the beginning of a formula (OWASP, "CSV Injection"), with the
   * full-width forms.
   */
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private Cell() {}

  /** Words on one line; absent ones give an empty cell. */
  static String line(@Nullable String words) {
    return words == null ? EMPTY : guarded(Plain.line(words));
  }

  /** Words with their lines as they are. */
  static String text(String words) {
    return guarded(Plain.text(words));
  }

  /** Several values in one cell. */
  static String list(Collection<String> values) {
    return guarded(
        values.stream()
            .map(value -> Plain.line(value).replace('|', '¦'))
            .distinct()
            .collect(Collectors.joining(SEPARATOR)));
  }

  static String number(long number) {
    return Long.toString(number);
  }

  static String number(BigDecimal number) {
    return number.toPlainString();
  }

  /** With two digits after the point, as in the dossier's JSON. */
  static String confidence(double confidence) {
    return BigDecimal.valueOf(confidence)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  static String day(@Nullable LocalDate day) {
    return day == null ? EMPTY : day.toString();
  }

  static String yesOrNo(boolean yes) {
    return yes ? "yes" : "no";
  }

  private static String guarded(String words) {
    String bare = words.stripLeading();
    boolean formula = !bare.isEmpty() && FORMULA.indexOf(bare.charAt(0)) >= 0;
    boolean blank = !words.isEmpty() && FORMULA.indexOf(words.charAt(0)) >= 0;
    return formula || blank ? "'" + words : words;
  }
}
