package parley.app.watch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Moments as feeds and servers write them: ISO 8601 and RFC 822. A day is that of the zone in which
 * the moment is written.
 */
final class Moments {

  private static final Pattern ISO = Pattern.compile("^(\\d{4}-\\d{2}-\\d{2})(?:$|[T ])");
  private static final Pattern NAMED =
      Pattern.compile("(?i)\\b(\\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\\d{4})\\b");
  private static final DateTimeFormatter DAY =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("d MMM uuuu")
          .toFormatter(Locale.ENGLISH)
          .withResolverStyle(ResolverStyle.STRICT);

  private Moments() {}

  /** The day that words state; nothing when they state none. */
  static Optional<LocalDate> day(@Nullable String words) {
    String text = words == null ? "" : words.strip();
    try {
      Matcher iso = ISO.matcher(text);
      if (iso.find()) {
        return sane(LocalDate.parse(iso.group(1)));
      }
      Matcher named = NAMED.matcher(text);
      return named.find()
          ? sane(LocalDate.parse(named.group(1) + " " + named.group(2) + " " + named.group(3), DAY))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> sane(LocalDate day) {
    return day.getYear() < 1800 || day.getYear() > 2200 ? Optional.empty() : Optional.of(day);
  }

  /** The moment that words state; of a day alone its beginning in UTC. */
  static Optional<Instant> instant(@Nullable String words) {
    String text = words == null ? "" : words.strip();
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      // Not ISO 8601; perhaps RFC 822.
    }
    return rfc(text).or(() -> day(text).map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  private static Optional<Instant> rfc(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
