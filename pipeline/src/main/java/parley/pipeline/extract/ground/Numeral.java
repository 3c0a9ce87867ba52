package parley.pipeline.extract.ground;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.pipeline.annotate.Sentence;

/**
 * A number as it stands in a sentence: "4,600", "1.2 million", "$1.5bn", "two hundred",
 * "one-fifth".
 *
 * @param first the index of its first word
 * @param last the index of its last word
 * @param value what it says
 * @param digits whether it is written in digits
 */
record Numeral(int first, int last, BigDecimal value, boolean digits) {

  private static final Pattern DIGITS =
      Pattern.compile("(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?(bn|tn|mn|m|b|k|th|%)?");

  private static final Map<String, Integer> SMALL =
      Map.ofEntries(
          Map.entry("zero", 0),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90));

  private static final Map<String, BigDecimal> SCALES =
      Map.ofEntries(
          Map.entry("dozen", BigDecimal.valueOf(12)),
          Map.entry("hundred", BigDecimal.valueOf(100)),
          Map.entry("thousand", BigDecimal.valueOf(1_000)),
          Map.entry("k", BigDecimal.valueOf(1_000)),
          Map.entry("million", BigDecimal.valueOf(1_000_000)),
          Map.entry("m", BigDecimal.valueOf(1_000_000)),
          Map.entry("mn", BigDecimal.valueOf(1_000_000)),
          Map.entry("billion", BigDecimal.valueOf(1_000_000_000)),
          Map.entry("bn", BigDecimal.valueOf(1_000_000_000)),
          Map.entry("b", BigDecimal.valueOf(1_000_000_000)),
          Map.entry("trillion", BigDecimal.valueOf(1_000_000_000_000L)),
          Map.entry("tn", BigDecimal.valueOf(1_000_000_000_000L)));

  private static final Map<String, Integer> PARTS =
      Map.of(
          "half", 2, "third", 3, "quarter", 4, "fourth", 4, "fifth", 5, "sixth", 6, "seventh", 7,
          "eighth", 8, "ninth", 9, "tenth", 10);

  /** The number that begins at a word. */
  static Optional<Numeral> at(Sentence sentence, int first) {
    return fraction(sentence, first).or(() -> whole(sentence, first));
  }

  private static Optional<Numeral> whole(Sentence sentence, int first) {
    String word = lower(sentence, first);
    Matcher digits = DIGITS.matcher(word);
    if (digits.matches()) {
      BigDecimal value =
          new BigDecimal(
              digits.group(1).replace(",", "") + (digits.group(2) == null ? "" : digits.group(2)));
      String suffix = digits.group(3);
      if (suffix != null && !suffix.equals("%")) {
        return SCALES.containsKey(suffix)
            ? Optional.of(new Numeral(first, first, value.multiply(SCALES.get(suffix)), true))
            : Optional.empty();
      }
      return Optional.of(scaled(sentence, first, first, value, true));
    }
    if (word.equals("a") || word.equals("half")) {
      int scale =
          first + 1 < sentence.size() && lower(sentence, first + 1).equals("a")
              ? first + 2
              : first + 1;
      BigDecimal unit = word.equals("a") ? BigDecimal.ONE : new BigDecimal("0.5");
      return isScale(sentence, scale) && !lower(sentence, scale).endsWith("s")
          ? Optional.of(scaled(sentence, first, scale - 1, unit, false))
          : Optional.empty();
    }
    return SMALL.containsKey(word) ? Optional.of(words(sentence, first)) : Optional.empty();
  }

  private static Numeral words(Sentence sentence, int first) {
    int value = SMALL.getOrDefault(lower(sentence, first), 0);
    int last = first;
    int next = first + 1;
    boolean hyphen = next < sentence.size() && sentence.token(next).word().equals("-");
    int ones = hyphen ? next + 1 : next;
    if (value >= 20 && value % 10 == 0 && ones < sentence.size()) {
      int more = SMALL.getOrDefault(lower(sentence, ones), 0);
      if (more > 0 && more < 10) {
        value += more;
        last = ones;
      }
    }
    Numeral scaled = scaled(sentence, first, last, BigDecimal.valueOf(value), false);
    return scaled.last() > last ? withRest(sentence, scaled) : scaled;
  }

  /** "two hundred and fifty": what follows a scale is added. */
  private static Numeral withRest(Sentence sentence, Numeral high) {
    int next = high.last() + 1;
    int rest = next < sentence.size() && lower(sentence, next).equals("and") ? next + 1 : next;
    if (rest >= sentence.size() || !SMALL.containsKey(lower(sentence, rest))) {
      return high;
    }
    Numeral low = words(sentence, rest);
    boolean fits =
        low.value().multiply(BigDecimal.TEN).compareTo(high.value()) <= 0
            || low.value().compareTo(BigDecimal.valueOf(100)) < 0;
    return fits
        ? new Numeral(high.first(), low.last(), high.value().add(low.value()), false)
        : high;
  }

  private static Numeral scaled(
      Sentence sentence, int first, int last, BigDecimal value, boolean digits) {
    BigDecimal total = value;
    int end = last;
    while (isScale(sentence, end + 1) && !isPlural(sentence, end + 1)) {
      end++;
      total = total.multiply(SCALES.get(lower(sentence, end)));
    }
    if (end == last && isHyphen(sentence, last + 1) && isScale(sentence, last + 2)) {
      end = last + 2;
      total = total.multiply(SCALES.get(lower(sentence, end)));
    }
    return new Numeral(first, end, total, digits);
  }

  private static Optional<Numeral> fraction(Sentence sentence, int first) {
    String word = lower(sentence, first);
    if (word.equals("half") || word.equals("one-half")) {
      boolean share =
          first + 1 < sentence.size()
              && List.of("of", "the", "its", "their", "his", "her", "all")
                  .contains(lower(sentence, first + 1));
      return share
          ? Optional.of(new Numeral(first, first, new BigDecimal("0.5"), false))
          : Optional.empty();
    }
    int hyphen = word.indexOf('-');
    if (hyphen > 0) {
      return share(word.substring(0, hyphen), word.substring(hyphen + 1), first, first);
    }
    int part = isHyphen(sentence, first + 1) ? first + 2 : first + 1;
    boolean of = part + 1 < sentence.size() && lower(sentence, part + 1).equals("of");
    return part < sentence.size() && (of || part == first + 2)
        ? share(word, lower(sentence, part), first, part)
        : Optional.empty();
  }

  private static Optional<Numeral> share(String count, String part, int first, int last) {
    Integer above = count.equals("a") ? Integer.valueOf(1) : SMALL.get(count);
    Integer below = PARTS.get(part.endsWith("s") ? part.substring(0, part.length() - 1) : part);
    if (above == null || below == null || above >= below) {
      return Optional.empty();
    }
    return Optional.of(
        new Numeral(
            first,
            last,
            BigDecimal.valueOf(above).divide(BigDecimal.valueOf(below), new MathContext(3)),
            false));
  }

  private static boolean isScale(Sentence sentence, int token) {
    return token < sentence.size()
            && SCALES.containsKey(lower(sentence, token))
            && lower(sentence, token).length() > 1
        || token < sentence.size()
            && List.of("m", "k").contains(lower(sentence, token))
            && sentence.token(token).tag().startsWith("CD");
  }

  private static boolean isPlural(Sentence sentence, int token) {
    return lower(sentence, token).endsWith("s");
  }

  private static boolean isHyphen(Sentence sentence, int token) {
    return token < sentence.size() && sentence.token(token).word().equals("-");
  }

  private static String lower(Sentence sentence, int token) {
    return sentence.token(token).word().toLowerCase(Locale.ROOT);
  }
}
