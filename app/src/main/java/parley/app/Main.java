package parley.app;

import java.time.Clock;
import java.util.Set;
import parley.pipeline.Pipeline;

/**
 * Where the process begins. Everything else works on {@link Surroundings} and can run in a test.
 */
public final class Main {

  /** Commands that read reports: the models may load while the command line is made sense of. */
  private static final Set<String> READING = Set.of("read", "add");

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    if (arguments.length > 1 && READING.contains(arguments[0])) {
      Pipeline.prepare();
    }
    Surroundings surroundings = Surroundings.ofProcess(Clock.systemUTC());
    int code = Commands.in(surroundings, arguments).execute(arguments);
    surroundings.out().flush();
    System.exit(code);
  }
}
