package parley.app;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What a command sees of the world: its streams, and what its terminal can do.
 *
 * @param in standard input
 * @param out standard output, in UTF-8
 * @param err standard error, in UTF-8
 * @param width columns to write in
 * @param terminal whether standard output is a terminal
 * @param colour whether standard output shows ANSI colours
 * @param progress whether standard error is a terminal, where a progress bar can be drawn
 * @param clock says when something is put into a store; nothing else depends on the time
 */
public record Surroundings(
    InputStream in,
    PrintStream out,
    PrintStream err,
    int width,
    boolean terminal,
    boolean colour,
    boolean progress,
    Clock clock) {

  /** The fewest columns that the brief is laid out for, and the width of a file. */
  static final int MINIMUM_WIDTH = 80;

  private static final int BUFFER = 1 << 16;

  /**
   * Those of this process. The launcher names the streams that are terminals in {@code
   * PARLEY_TERMINALS} (digits of file descriptors) and the columns in {@code COLUMNS}; without it
   * the JDK is asked.
   */
  static Surroundings ofProcess(Clock clock) {
    Map<String, String> environment = System.getenv();
    String terminals = environment.getOrDefault("PARLEY_TERMINALS", terminalsOfJdk());
    return new Surroundings(
        System.in,
        utf8(FileDescriptor.out, BUFFER),
        utf8(FileDescriptor.err, 1),
        width(environment),
        terminals.contains("1"),
        colour(environment, terminals.contains("1")),
        terminals.contains("2"),
        clock);
  }

  static int width(Map<String, String> environment) {
    return number(environment.getOrDefault("COLUMNS", "")).orElse(MINIMUM_WIDTH);
  }

  /** Colour on a terminal that has it, unless the user wants none (see no-color.org). */
  static boolean colour(Map<String, String> environment, boolean terminal) {
    return terminal
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  private static OptionalInt number(String digits) {
    return digits.matches("[1-9][0-9]{0,4}")
        ? OptionalInt.of(Math.max(MINIMUM_WIDTH, Integer.parseInt(digits)))
        : OptionalInt.empty();
  }

  private static String terminalsOfJdk() {
    Console console = System.console();
    return console != null && console.isTerminal() ? "012" : "";
  }

  private static PrintStream utf8(FileDescriptor descriptor, int buffer) {
    return new PrintStream(
        new java.io.BufferedOutputStream(new FileOutputStream(descriptor), buffer),
        buffer == 1,
        StandardCharsets.UTF_8);
  }
}
