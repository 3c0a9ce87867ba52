package parley.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import parley.domain.Report;

/**
 * A process that adds reports to a store until it is killed, or has added so many, and says the id
 * of each when it is added. Started by {@link CrashContract}.
 */
final class AddingProcess {

  private AddingProcess() {}

  /** Arguments: the store's address, the process in it, a prefix of ids, how many reports. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println("begun");
    try (Store store = Store.open(arguments[0], Clock.systemUTC())) {
      out.println("opened");
      int many = Integer.parseInt(arguments[3]);
      for (int i = 0; i < many; i++) {
        Report report = Talks.report(arguments[2] + "-" + i);
        store.add(report, Talks.reading(report), Talks.READER, arguments[1], "crash");
        out.println(report.id());
      }
    }
  }
}
