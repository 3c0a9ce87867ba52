package parley.publish.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import parley.domain.Edtf;
import parley.domain.Slot;

/** How days, numbers and terms read in English prose. */
public final class Wording {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_OF_MONTH =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  private static final List<String> ORDINALS =
      List.of(
          "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

  private Wording() {}

  /** "4 February 2026". */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** "4 Feb 2026". */
  public static String shortDay(LocalDate day) {
    return SHORT_DAY.format(day);
  }

  /** "4–5 February 2026", "August 2025", "summer 2025", "2025". */
  public static String dates(Edtf edtf) {
    String text = edtf.text();
    int slash = text.indexOf('/');
    if (slash < 0) {
      return date(text);
    }
    if (edtf.isExact()) {
      return days(edtf.earliest(), edtf.latest());
    }
    return date(text.substring(0, slash)) + " – " + date(text.substring(slash + 1));
  }

  /** The days from the first to the last, both counted, with nothing said twice. */
  public static String days(LocalDate first, LocalDate last) {
    if (first.equals(last)) {
      return day(first);
    }
    if (first.getYear() != last.getYear()) {
      return day(first) + " – " + day(last);
    }
    if (first.getMonth() != last.getMonth()) {
      return DAY_OF_MONTH.format(first) + " – " + day(last);
    }
    return first.getDayOfMonth() + "–" + day(last);
  }

  private static String date(String text) {
    Edtf edtf = new Edtf(text);
    if (text.length() == 10) {
      return day(edtf.earliest());
    }
    if (text.length() == 4) {
      return text;
    }
    return switch (text.substring(5)) {
      case "21" -> "spring " + text.substring(0, 4);
      case "22" -> "summer " + text.substring(0, 4);
      case "23" -> "autumn " + text.substring(0, 4);
      case "24" -> "winter " + text.substring(0, 4);
      default -> MONTH.format(edtf.earliest());
    };
  }

  private static final Map<String, String> SHARES =
      Map.of(
          "0.5",
          "half",
          "0.333",
          "a third",
          "0.667",
          "two thirds",
          "0.25",
          "a quarter",
          "0.75",
          "three quarters",
          "0.2",
          "a fifth",
          "0.4",
          "two fifths",
          "0.6",
          "three fifths",
          "0.8",
          "four fifths",
          "0.1",
          "a tenth");

  /** "half" for 0.5, "a fifth" for 0.2; other numbers as {@link #number}. */
  public static String share(BigDecimal number) {
    return SHARES.getOrDefault(number.stripTrailingZeros().toPlainString(), number(number));
  }

  /** "4,600", "1.2 million", "0.5". Millions are used where three digits say it all. */
  public static String number(BigDecimal number) {
    BigDecimal size = number.abs();
    if (size.compareTo(BILLION) >= 0 && isShortIn(size, BILLION)) {
      return plain(number.divide(BILLION, 2, RoundingMode.UNNECESSARY)) + " billion";
    }
    if (size.compareTo(MILLION) >= 0 && isShortIn(size, MILLION)) {
      return plain(number.divide(MILLION, 2, RoundingMode.UNNECESSARY)) + " million";
    }
    return plain(number);
  }

  private static boolean isShortIn(BigDecimal size, BigDecimal unit) {
    return size.remainder(unit.movePointLeft(2)).signum() == 0;
  }

  private static String plain(BigDecimal number) {
    return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(number);
  }

  /** "second" for 2; "12th" for 12. */
  public static String ordinal(BigDecimal number) {
    int value = number.intValue();
    if (value >= 1 && value <= ORDINALS.size()) {
      return ORDINALS.get(value - 1);
    }
    int last = value % 100 >= 11 && value % 100 <= 13 ? 0 : value % 10;
    return value + (last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
  }

  /** A term of a closed set as words: "under-way" becomes "under way". */
  public static String term(String term) {
    return switch (term) {
      case "in-person" -> term;
      case "process" -> "the talks themselves";
      default -> term.replace('-', ' ');
    };
  }

  /** With a capital at the beginning. */
  public static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, words.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
            + words.substring(words.offsetByCodePoints(0, 1));
  }

  /** "Canada, Iceland and Norway". */
  public static String list(List<String> words) {
    return switch (words.size()) {
      case 0 -> "";
      case 1 -> words.getFirst();
      default -> String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    };
  }

  /** "1 report", "3 reports". */
  public static String count(long number, String one) {
    return count(number, one, one + "s");
  }

  /** "1 party", "3 parties". */
  public static String count(long number, String one, String many) {
    return plain(BigDecimal.valueOf(number)) + " " + (number == 1 ? one : many);
  }

  /** What a slot is called before a reader. */
  public static String slot(Slot slot) {
    return switch (slot) {
      case SAID_ON -> "said on";
      case ATTRIBUTED_TO -> "who says so";
      default -> slot.label();
    };
  }
}
