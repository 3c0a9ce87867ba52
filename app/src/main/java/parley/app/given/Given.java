package parley.app.given;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Something that was written for a day, a moment or a number: understood, or with what is wrong
 * with it. Command line, web desk, API and assistants understand the same words, and give the same
 * advice.
 */
public sealed interface Given<T> {

  /** What was meant. */
  record Understood<T>(T value) implements Given<T> {}

  /**
   * It was not understood.
   *
   * @param advice what is wrong, and what to write instead; a sentence without its full stop
   */
  record Fault<T>(String advice) implements Given<T> {}

  /** Four digits for the year: other years are slips. */
  Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** A day: year, month and day. */
  static Given<LocalDate> day(String text) {
    try {
      if (DAY.matcher(text).matches()) {
        return new Understood<>(LocalDate.parse(text));
      }
    } catch (DateTimeException e) {
      return new Fault<>("'" + text + "' is no day: the calendar has no such; write one it has");
    }
    return new Fault<>("'" + text + "' is no day; write year, month and day, such as 2026-02-04");
  }

  /** A moment: a time with its zone; or a day, which stands for its last moment in UTC. */
  static Given<Instant> moment(String text) {
    if (DAY.matcher(text).matches()) {
      return switch (day(text)) {
        case Understood<LocalDate>(LocalDate day) -> new Understood<>(endOf(day));
        case Fault<LocalDate>(String advice) -> new Fault<>(advice);
      };
    }
    try {
      if (text.length() > 4 && text.charAt(4) == '-') {
        return new Understood<>(OffsetDateTime.parse(text).toInstant());
      }
    } catch (DateTimeException e) {
      return noMoment(text);
    }
    return noMoment(text);
  }

  private static Given<Instant> noMoment(String text) {
    return new Fault<>(
        "'"
            + text
            + "' is no moment; write a day, such as 2026-02-04, or a time with its zone, such as"
            + " 2026-02-04T09:30:00Z");
  }

  /** The last moment of a day in UTC. */
  static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusNanos(1);
  }

  /** A whole number. */
  static Given<Integer> number(String text, int least, int most) {
    if (text.matches("-?\\d{1,9}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return new Understood<>(number);
      }
    }
    return new Fault<>(
        "'" + text + "' does not go; write a whole number from " + least + " to " + most);
  }

  /** A number from 0 to 1. */
  static Given<Double> share(String text) {
    return text.matches("0(\\.\\d{1,9})?|1(\\.0{1,9})?")
        ? new Understood<>(Double.parseDouble(text))
        : new Fault<>("'" + text + "' does not go; write a number from 0 to 1, such as 0.5");
  }

  /**
   * What was meant.
   *
   * @param fault makes of the advice what its asker throws
   */
  default T orThrow(Function<String, ? extends RuntimeException> fault) {
    return switch (this) {
      case Understood<T>(T value) -> value;
      case Fault<T>(String advice) -> throw fault.apply(advice);
    };
  }
}
