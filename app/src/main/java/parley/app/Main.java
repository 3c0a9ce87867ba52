package parley.app;

import java.time.Clock;

/**
 * Where the process begins. Everything else works on {@link Surroundings} and can run in a test.
 */
public final class Main {

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Surroundings surroundings = Surroundings.ofProcess(Clock.systemUTC());
    int code = Commands.in(surroundings).execute(arguments);
    surroundings.out().flush();
    System.exit(code);
  }
}
