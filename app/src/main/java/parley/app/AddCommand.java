package parley.app;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.app.desk.Desk;
import parley.app.desk.Intake;
import parley.app.desk.View;
import parley.domain.Dossier;
import parley.domain.Failure;
import parley.pipeline.read.Reader;
import parley.publish.brief.ChangeBrief;
import parley.publish.brief.EditBrief;
import parley.publish.view.Changes;
import parley.publish.view.Plain;
import parley.publish.view.Wording;
import parley.store.Added;
import parley.store.Entry;
import parley.store.StoredProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley add}: reads reports into a store and tells what changed. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Reads reports into a store and prints what changed in its dossiers, with the sources. A"
          + " report that is there already changes nothing; one whose text was edited is kept as a"
          + " revision beside the first.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:a fault of Parley itself",
      "2:wrong usage, or no report could be read",
      "3:some reports failed (each is named on standard error with its cause), the rest is done"
    },
    footer = {
      "",
      "Examples:",
      "  parley add reports/ --store talks.parley",
      "  parley add monday.html feed.jsonl --store talks.parley",
      "  parley add https://example.org/news/talks-resume --store talks.parley"
    })
final class AddCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "PATH|URL",
      arity = "1..*",
      description =
          "Files and folders with reports (folders with all that is in them), addresses of pages"
              + " (http, https); - is standard input.")
  private List<String> inputs = List.of();

  @Mixin private final StoreOptions store = new StoreOptions();

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description =
          "The title of the process that is opened for the reports. Without it, the"
              + " folder's name.")
  private @Nullable String title;

  @Option(
      names = "--most",
      paramLabel = "NUMBER",
      description = "How many changes of each sort to print; the rest is counted. Without it, 12.")
  private int most = 12;

  @Mixin private final FetchOptions fetching = new FetchOptions();

  @Mixin private final ReadingOptions reading = new ReadingOptions();

  AddCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Desk desk = store.open(surroundings)) {
      StoreReading reader = new StoreReading(surroundings, reading);
      Inputs given = new Inputs(inputs);
      Reader.Result input =
          given.read(new Reader(surroundings.in(), reading.limits().size()), fetching.limits());
      Placing places = placing(desk, given);
      List<Failure> failures = new ArrayList<>(input.failures());
      List<Dossier> before = dossiers(desk);
      Intake.Result result = reader.add(desk, input.reports(), places);
      failures.addAll(result.failures());
      if (!result.added().isEmpty()) {
        tell(desk, result, before, places);
      }
      int code = StoreReading.tell(surroundings, failures);
      return result.added().isEmpty() ? nothing() : code;
    }
  }

  /** All to the process that is named or opened; else each to the one that it fits. */
  private Placing placing(Desk desk, Inputs given) {
    if (store.namesProcess()) {
      return Placing.all(store.process(desk).id());
    }
    if (title != null || desk.processes().isEmpty()) {
      return Placing.titled(desk, title == null ? Titles.of(given.paths()) : title);
    }
    return Placing.routed(desk);
  }

  private int nothing() {
    surroundings.err().println("parley: no report could be read");
    return ExitCode.NOTHING;
  }

  private static List<Dossier> dossiers(Desk desk) {
    return desk.processes().stream().map(p -> desk.dossier(View.of(p.id()))).toList();
  }

  private void tell(Desk desk, Intake.Result result, List<Dossier> before, Placing places) {
    PrintStream out = surroundings.out();
    out.println(counted(result) + ".");
    edits(desk, result, out);
    places.proposals().forEach(line -> out.println("\n" + line));
    List<StoredProcess> processes = desk.processes();
    for (int i = 0; i < processes.size(); i++) {
      StoredProcess process = processes.get(i);
      Dossier after = desk.dossier(View.of(process.id()));
      Dossier earlier =
          i < before.size()
              ? before.get(i)
              : new Dossier(
                  process.title(), null, List.of(), List.of(), List.of(), List.of(), List.of());
      Changes changes = Changes.between(earlier, after);
      if (!changes.isEmpty() || processes.size() == 1) {
        out.println();
        out.println(Plain.line(process.title()));
        out.print(
            new ChangeBrief(surroundings.width(), surroundings.colour(), most).write(changes));
      }
    }
    out.flush();
  }

  /** What was edited in the reports that came in with another text. */
  private void edits(Desk desk, Intake.Result result, PrintStream out) {
    for (Added added : result.added()) {
      if (added.standing() == Added.Standing.REVISED) {
        List<Entry.Received> revisions = desk.journal().revisions(added.report());
        out.println();
        out.print(
            new EditBrief(surroundings.width(), surroundings.colour())
                .write(revisions.get(revisions.size() - 2).report(), revisions.getLast().report()));
      }
    }
  }

  /** "3 reports added, 1 edited since, 2 there already". */
  private static String counted(Intake.Result result) {
    List<String> words = new ArrayList<>();
    words.add(Wording.count(result.count(Added.Standing.NEW), "report") + " added");
    long revised = result.count(Added.Standing.REVISED);
    if (revised > 0) {
      words.add(revised + " edited since");
    }
    long unchanged = result.count(Added.Standing.UNCHANGED);
    if (unchanged > 0) {
      words.add(unchanged + " there already");
    }
    return String.join(", ", words);
  }
}
