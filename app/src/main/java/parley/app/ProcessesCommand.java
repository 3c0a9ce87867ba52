package parley.app;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Consumer;
import parley.app.desk.Desk;
import parley.store.Journal;
import parley.store.StoreException;
import parley.store.StoredProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley processes}: the negotiations in a store. */
@Command(
    name = "processes",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Lists the processes of a store, and renames, merges and splits them. Nothing is lost by it:"
          + " what the dossiers said before stays on record.",
      ""
    },
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Examples:",
      "  parley processes --store talks.parley",
      "  parley processes rename fishing-talks 'Fishing quotas' --store talks.parley",
      "  parley processes merge dossier fishing-talks --store talks.parley",
      "  parley processes split fishing-talks --as 'Wage talks' --report r5 --report r6"
          + " --store talks.parley"
    })
final class ProcessesCommand implements Runnable {

  private final Surroundings surroundings;

  @Option(names = "--store", paramLabel = "FILE", description = "The store.")
  private String store = "";

  ProcessesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    show(store);
  }

  private void show(String address) {
    change(address, _ -> {});
  }

  /** Changes something, and lists what there is then. */
  private void change(String address, Consumer<Desk> change) {
    if (address.isEmpty()) {
      throw new StoreException("name the store: --store FILE");
    }
    try (Desk desk = new Desk(parley.store.Store.open(address, surroundings.clock()))) {
      change.accept(desk);
      Journal journal = desk.journal();
      PrintStream out = surroundings.out();
      for (StoredProcess process : journal.processes()) {
        out.println(OpenCommand.line(journal.contents(process.id(), null)));
      }
      out.flush();
    }
  }

  private static String id(Desk desk, String word) {
    return desk.journal()
        .process(word)
        .map(StoredProcess::id)
        .orElseThrow(
            () -> new StoreException("there is no process '" + word + "'; see: parley processes"));
  }

  /** The store, in a subcommand. */
  static final class InStore {

    @Option(names = "--store", paramLabel = "FILE", required = true, description = "The store.")
    private String address = "";
  }

  @Command(
      name = "rename",
      mixinStandardHelpOptions = true,
      description = "Gives a process another title; its id stays.")
  int rename(
      @Parameters(index = "0", paramLabel = "PROCESS") String process,
      @Parameters(index = "1", paramLabel = "TITLE") String title,
      @Mixin InStore store) {
    change(store.address, desk -> desk.store().rename(id(desk, process), title));
    return ExitCode.DONE;
  }

  @Command(
      name = "merge",
      mixinStandardHelpOptions = true,
      description = "Makes a process a part of another, with its reports and corrections.")
  int merge(
      @Parameters(index = "0", paramLabel = "PROCESS") String process,
      @Parameters(index = "1", paramLabel = "INTO") String into,
      @Mixin InStore store) {
    change(store.address, desk -> desk.store().merge(id(desk, process), id(desk, into)));
    return ExitCode.DONE;
  }

  @Command(
      name = "split",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = "Makes a process of its own of some reports.")
  int split(
      @Parameters(index = "0", paramLabel = "PROCESS") String process,
      @Option(
              names = "--as",
              paramLabel = "TITLE",
              required = true,
              description = "The new process's title.")
          String title,
      @Option(
              names = "--report",
              paramLabel = "ID",
              required = true,
              description = "A report that belongs to it. May be given again.")
          List<String> reports,
      @Mixin InStore store) {
    change(store.address, desk -> split(desk, id(desk, process), title, reports));
    return ExitCode.DONE;
  }

  private static void split(Desk desk, String process, String title, List<String> reports) {
    for (String report : reports) {
      boolean there =
          desk.journal()
              .processOf(report)
              .map(StoredProcess::id)
              .filter(process::equals)
              .isPresent();
      if (!there) {
        throw new StoreException("process '" + process + "' has no report '" + report + "'");
      }
    }
    StoredProcess made = desk.store().openProcess(title, process);
    for (String report : reports) {
      desk.store().place(report, made.id(), "split from " + process + " by the desk");
    }
  }
}
