package parley.app;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.app.desk.Desk;
import parley.app.desk.Intake;
import parley.domain.Failure;
import parley.pipeline.read.Reader;
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
  private int most = Announcement.MOST;

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
      boolean alone =
          input.reports().size() == 1 && given.paths().stream().noneMatch(Files::isDirectory);
      Placing places = Placing.of(desk, store, title, alone ? null : Titles.of(given.paths()));
      List<Failure> failures = new ArrayList<>(input.failures());
      Announcement announcement = new Announcement(surroundings, desk, most);
      Intake.Result result = reader.add(desk, input.reports(), places);
      failures.addAll(result.failures());
      if (!result.added().isEmpty()) {
        announcement.tell(result, places.proposals());
      }
      int code = StoreReading.tell(surroundings, failures);
      return result.added().isEmpty() ? nothing() : code;
    }
  }

  private int nothing() {
    surroundings.err().println("parley: no report could be read");
    return ExitCode.NOTHING;
  }
}
