package parley.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** What one command line did, run inside the test. */
record Outcome(int code, String out, String err) {

  static Outcome of(String... arguments) {
    return withInput("", arguments);
  }

  static Outcome withInput(String input, String... arguments) {
    return run(input, false, arguments);
  }

  /** With standard output a terminal. */
  static Outcome onTerminal(String... arguments) {
    return run("", true, arguments);
  }

  /** At another time than the tests' usual one. */
  static Outcome at(Instant now, String... arguments) {
    return run("", false, now, arguments);
  }

  private static Outcome run(String input, boolean terminal, String... arguments) {
    return run(input, terminal, Instant.parse("2031-03-05T08:00:00Z"), arguments);
  }

  private static Outcome run(String input, boolean terminal, Instant now, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            80,
            terminal,
            false,
            false,
            Clock.fixed(now, ZoneOffset.UTC));
    int code = Commands.in(surroundings, arguments).execute(arguments);
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
