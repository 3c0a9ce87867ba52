package parley.app;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import parley.app.desk.Desk;
import parley.app.desk.Intake;
import parley.domain.Publication;
import parley.domain.Reading;
import parley.publish.view.Plain;
import parley.publish.view.Wording;
import parley.store.Contents;
import parley.store.Journal;
import parley.store.Store;
import parley.store.StoredProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley open}: makes a store, or shows what is in one. */
@Command(
    name = "open",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Makes a store where there is none, and shows what is in it: the processes with their reports"
          + " and corrections. The other commands take it with --store.",
      ""
    },
    footer = {
      "",
      "A store keeps reports, what was read in them, and the desk's corrections. Nothing in it is"
          + " ever overwritten. Several programs may use one at a time. Copy the file while none"
          + " does, or with 'sqlite3 FILE .backup COPY'.",
      "",
      "Examples:",
      "  parley open talks.parley",
      "  parley add reports/ --store talks.parley",
      "  parley brief --store talks.parley",
      "  parley open postgresql://desk@localhost/talks",
      "  parley open --reread talks.parley        after an upgrade of Parley"
    })
final class OpenCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "FILE",
      description =
          "A file, such as talks.parley, or postgresql://user:password@host:port/database.")
  private String address = "";

  @Option(
      names = "--reread",
      description =
          "Read every report anew that another version of Parley's rules has read, or that could"
              + " not be read. What the dossier said before stays on record.")
  private boolean reread;

  @Mixin private final ReadingOptions reading = new ReadingOptions();

  OpenCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    boolean isNew =
        !address.contains("://") && (!Files.exists(Path.of(address)) || isEmpty(Path.of(address)));
    try (Desk desk = new Desk(Store.create(address, surroundings.clock()))) {
      PrintStream out = surroundings.out();
      if (isNew) {
        out.println(desk.store().name() + ": a new store. Add reports with:");
        out.println("  parley add PATH --store " + desk.store().name());
        return ExitCode.DONE;
      }
      int code = reread ? reread(desk) : ExitCode.DONE;
      show(desk, out);
      return code;
    }
  }

  private static boolean isEmpty(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) == 0;
    } catch (java.io.IOException e) {
      return false;
    }
  }

  private int reread(Desk desk) {
    Intake.Result result = new StoreReading(surroundings, reading).reread(desk);
    surroundings
        .out()
        .println("Read anew: " + Wording.count(result.added().size(), "report") + ".\n");
    return StoreReading.tell(surroundings, result.failures());
  }

  private void show(Desk desk, PrintStream out) {
    Journal journal = desk.journal();
    out.println(desk.store().name());
    List<StoredProcess> processes = journal.processes();
    if (processes.isEmpty()) {
      out.println("  empty; add reports with: parley add PATH --store " + desk.store().name());
    }
    for (StoredProcess process : processes) {
      out.println("  " + line(journal.contents(process.id(), null)));
    }
    int unread = journal.unread().size();
    if (unread > 0) {
      out.println("  " + Wording.count(unread, "report") + " could not be read; try --reread");
    }
  }

  /** "bergen-2031: Bergen 2031, 6 reports, 8–21 March 2031, 1 correction". */
  static String line(Contents contents) {
    List<LocalDate> days =
        contents.readings().stream()
            .map(Reading::report)
            .map(report -> report.publication())
            .filter(Objects::nonNull)
            .map(Publication::day)
            .sorted()
            .toList();
    String period = days.isEmpty() ? "" : ", " + Wording.days(days.getFirst(), days.getLast());
    int corrections = contents.corrections().size();
    return contents.process().id()
        + ": "
        + Plain.line(contents.process().title())
        + ", "
        + Wording.count(contents.readings().size(), "report")
        + period
        + (corrections == 0 ? "" : ", " + Wording.count(corrections, "correction"));
  }
}
