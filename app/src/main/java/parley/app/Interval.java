package parley.app;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Understands a length of time on the command line: 30s, 15m, 2h, 7d. */
final class Interval implements ITypeConverter<Duration> {

  private static final Pattern LENGTH = Pattern.compile("(\\d{1,6})\\s*([smhd])");

  @Override
  public Duration convert(String text) {
    Matcher length = LENGTH.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!length.matches()) {
      throw new TypeConversionException(
          "'" + text + "' is no length of time; write 30s, 15m, 2h or 7d");
    }
    long number = Long.parseLong(length.group(1));
    return switch (length.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }
}
