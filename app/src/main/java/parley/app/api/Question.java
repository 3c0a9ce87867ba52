package parley.app.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.app.desk.View;
import parley.app.given.Given;
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
    return new View(process, day("knownAt"), moment("recordedAt"));
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
    return text(name).map(text -> understood(name, Given.day(text))).orElse(null);
  }

  @Nullable Instant moment(String name) {
    return text(name).map(text -> understood(name, Given.moment(text))).orElse(null);
  }

  int number(String name, int otherwise, int least, int most) {
    return text(name)
        .map(text -> understood(name, Given.number(text, least, most)))
        .orElse(otherwise);
  }

  /** A number from 0 to 1. */
  double share(String name, double otherwise) {
    return text(name).map(text -> understood(name, Given.share(text))).orElse(otherwise);
  }

  private static <T> T understood(String name, Given<T> given) {
    return given.orThrow(advice -> Refusal.of(name, name + ": " + advice + "."));
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
