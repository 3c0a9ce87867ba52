package parley.pipeline.extract.ground;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import parley.domain.Span;

/**
 * A number with its unit and how exact it is, as it stands in a sentence.
 *
 * @param first the index of its first word, the qualifier and the currency's sign among them
 * @param last the index of its last word, the unit among them
 * @param number the number's own words
 * @param value plain: millions are counted out
 * @param upper the higher end of "40 to 50", or null
 * @param unit percent, a currency's code, a unit of measure; null for a mere count
 * @param duration whether the unit is of time
 * @param qualifier how exact, from the closed set; "exactly" when nothing is said
 * @param qualifierSpan the words that say so, or null
 * @param unitSpan the words of the unit, or null
 * @param head the index of the word by which the amount hangs in the sentence: the counted noun,
 *     the unit, or the number itself
 * @param digits whether it is written in digits
 */
record Amount(
    int first,
    int last,
    Span number,
    BigDecimal value,
    @Nullable BigDecimal upper,
    @Nullable String unit,
    boolean duration,
    String qualifier,
    @Nullable Span qualifierSpan,
    @Nullable Span unitSpan,
    int head,
    boolean digits) {

  /** Whether it counts things, and has no unit of measure. */
  boolean isCount() {
    return unit == null;
  }

  boolean isMoney() {
    return unit != null
        && unit.length() == 3
        && unit.equals(unit.toUpperCase(java.util.Locale.ROOT));
  }

  /** This amount, as exact as another. */
  Amount qualifiedLike(Amount other) {
    return new Amount(
        first,
        last,
        number,
        value,
        upper,
        unit,
        duration,
        other.qualifier,
        other.qualifierSpan,
        unitSpan,
        head,
        digits);
  }

  boolean isFraction() {
    return unit == null && value.compareTo(BigDecimal.ONE) < 0;
  }
}
