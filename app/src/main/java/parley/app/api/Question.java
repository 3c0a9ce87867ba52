package parley.app.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.app.desk.View;
import parley.app.serve.Exchange;
import parley.app.serve.Refusal;

/** The parameters of a request, each checked; a fault names the parameter and what to write. */
final class Question {

  private final Exchange exchange;

  /**
   * @param allowed the parameters that the address takes
   * @throws Refusal when there is another
   */
  Question(Exchange exchange, Set<String> allowed) {
    this.exchange = exchange;
    for (String name : exchange.queryNames()) {
      if (!allowed.contains(name) && !name.equals("token")) {
        throw Refusal.of(
            name,
            "There is no parameter '"
                + name
                + "' here; "
                + (allowed.isEmpty()
                    ? "this address takes none."
                    : "there are " + String.join(", ", new TreeSet<>(allowed)) + "."));
      }
    }
  }

  /** The dossier that is asked for. */
  View view(String process) {
    return new View(process, day("knownAt"), instant("recordedAt"));
  }

  Optional<String> text(String name) {
    return exchange.query(name);
  }

  /**
   * @throws Refusal when it is missing
   */
  String needed(String name, String remedy) {
    return text(name).orElseThrow(() -> Refusal.of(name, name + " is missing; " + remedy));
  }

  /**
   * A term of a closed set.
   *
   * @throws Refusal when it is none of these
   */
  Optional<String> term(String name, List<String> terms) {
    Optional<String> given = text(name);
    given
        .filter(term -> !terms.contains(term))
        .ifPresent(
            term -> {
              throw Refusal.of(
                  name,
                  "'" + term + "' is no " + name + "; there are " + String.join(", ", terms) + ".");
            });
    return given;
  }

  @Nullable LocalDate day(String name) {
    String text = text(name).orElse(null);
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw Refusal.of(
          name, "'" + text + "' is no day; write year, month and day, such as 2026-02-04.");
    }
  }

  private @Nullable Instant instant(String name) {
    String text = text(name).orElse(null);
    if (text == null) {
      return null;
    }
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw Refusal.of(
          name, "'" + text + "' is no moment; write it in UTC, such as 2026-02-04T09:30:00Z.");
    }
  }

  int number(String name, int otherwise, int least, int most) {
    String text = text(name).orElse(null);
    if (text == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw wrong(name, text, least, most);
    }
    throw wrong(name, text, least, most);
  }

  private static Refusal wrong(String name, String text, int least, int most) {
    return Refusal.of(
        name,
        "'" + text + "' does not go; write a whole number from " + least + " to " + most + ".");
  }

  /** A number from 0 to 1. */
  double share(String name, double otherwise) {
    String text = text(name).orElse(null);
    if (text == null) {
      return otherwise;
    }
    if (text.matches("0(\\.\\d+)?|1(\\.0+)?")) {
      return Double.parseDouble(text);
    }
    throw Refusal.of(name, "'" + text + "' does not go; write a number from 0 to 1, such as 0.5.");
  }

  /** The names of a list with commas; empty when none is given. */
  Set<String> names(String name, Set<String> known) {
    Set<String> names = new TreeSet<>();
    text(name)
        .ifPresent(
            text -> Arrays.stream(text.split(",", -1)).map(String::strip).forEach(names::add));
    for (String each : names) {
      if (!known.contains(each)) {
        throw Refusal.of(
            name,
            "There is no '"
                + each
                + "'; there are "
                + String.join(", ", new TreeSet<>(known))
                + ".");
      }
    }
    return names;
  }
}
