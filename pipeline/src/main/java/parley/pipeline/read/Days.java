package parley.pipeline.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days of publication as inputs write them. A moment gives the day in the zone in which it is
 * written.
 */
final class Days {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final Pattern ISO =
      Pattern.compile("^(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?!\\d)");
  private static final Pattern COMPACT = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[ -]" + MONTH + ",?[ -](\\d{4})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("\\b" + MONTH + "[ -](\\d{1,2})(?:st|nd|rd|th)?,?[ -]+(\\d{4})");
  private static final Pattern MOMENT = Pattern.compile("^\\d{10}(\\d{3})?$");
  private static final Pattern IN_PATH =
      Pattern.compile("/(\\d{4})/(\\d{1,2}|[a-z]{3})/(\\d{1,2})(?:/|$)");
  private static final Pattern IN_PATH_HYPHENS =
      Pattern.compile("[/-](\\d{4})-(\\d{2})-(\\d{2})(?:/|$|[-.])");
  private static final Pattern IN_PATH_COMPACT = Pattern.compile("/(20\\d{2})(\\d{2})(\\d{2})[-/]");

  private Days() {}

  /** The day that words state; nothing when they state none ("unknown", a month without a day). */
  static Optional<LocalDate> stated(@Nullable String words) {
    if (words == null) {
      return Optional.empty();
    }
    String text = words.strip().toLowerCase(Locale.ROOT);
    if (text.length() > 100) {
      return Optional.empty();
    }
    if (MOMENT.matcher(text).matches()) {
      long seconds = Long.parseLong(text.substring(0, 10));
      return Optional.of(LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC));
    }
    return numbers(ISO, text).or(() -> numbers(COMPACT, text)).or(() -> named(text));
  }

  /** The day of publication in an address, where the outlet files its reports by day. */
  static Optional<LocalDate> inAddress(@Nullable String url) {
    if (url == null) {
      return Optional.empty();
    }
    String path = url.toLowerCase(Locale.ROOT).replaceFirst("[?#].*$", "");
    Matcher folders = IN_PATH.matcher(path);
    if (folders.find()) {
      return day(folders.group(1), month(folders.group(2)), folders.group(3));
    }
    return numbersAnywhere(IN_PATH_HYPHENS, path).or(() -> numbersAnywhere(IN_PATH_COMPACT, path));
  }

  private static Optional<LocalDate> numbers(Pattern pattern, String text) {
    return numbersAnywhere(pattern, text);
  }

  private static Optional<LocalDate> numbersAnywhere(Pattern pattern, String text) {
    Matcher parts = pattern.matcher(text);
    return parts.find() ? day(parts.group(1), parts.group(2), parts.group(3)) : Optional.empty();
  }

  private static Optional<LocalDate> named(String text) {
    Matcher first = MONTH_FIRST.matcher(text);
    if (first.find()) {
      return day(first.group(3), month(first.group(1)), first.group(2));
    }
    Matcher later = DAY_FIRST.matcher(text);
    return later.find()
        ? day(later.group(3), month(later.group(2)), later.group(1))
        : Optional.empty();
  }

  private static String month(String word) {
    int index = word.length() < 3 ? -1 : MONTHS.indexOf(word.substring(0, 3));
    return index < 0 ? word : String.valueOf(index + 1);
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return date.getYear() < 1800 || date.getYear() > 2200 ? Optional.empty() : Optional.of(date);
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
