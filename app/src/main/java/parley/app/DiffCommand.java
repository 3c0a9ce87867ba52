package parley.app;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.app.desk.Desk;
import parley.app.desk.View;
import parley.app.given.Given;
import parley.publish.brief.ChangeBrief;
import parley.publish.view.Changes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley diff}: what changed between two days. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Prints what changed in a dossier between two days: moved meetings, new or changed positions,"
          + " figures, delegates.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley diff 2026-02-03 --store talks.parley",
      "  parley diff 2026-02-03 2026-02-10 --store talks.parley",
      "  parley diff 2026-02-03 --recorded --store talks.parley"
    })
final class DiffCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(
      index = "0",
      paramLabel = "DAY",
      converter = Day.class,
      description = "What was known on that day (2026-02-04) is what is compared with.")
  private LocalDate from = LocalDate.EPOCH;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "DAY",
      converter = Day.class,
      description = "The later day. Without it, all that is known.")
  private @Nullable LocalDate to;

  @Mixin private final StoreOptions store = new StoreOptions();

  @Option(
      names = "--recorded",
      description =
          "Compare what this desk's dossier said at the end of the days (UTC), and not what the"
              + " public knew.")
  private boolean recorded;

  @Option(
      names = "--most",
      paramLabel = "NUMBER",
      description = "How many changes of each sort to print; the rest is counted. Without it, 100.")
  private int most = 100;

  DiffCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Desk desk = store.open(surroundings)) {
      String process = store.process(desk).id();
      Changes changes =
          Changes.between(desk.dossier(at(process, from)), desk.dossier(at(process, to)));
      surroundings
          .out()
          .print(new ChangeBrief(surroundings.width(), surroundings.colour(), most).write(changes));
      surroundings.out().flush();
      return ExitCode.DONE;
    }
  }

  private View at(String process, @Nullable LocalDate day) {
    View view = View.of(process);
    if (day == null) {
      return view;
    }
    return recorded ? view.withRecorded(Given.endOf(day)) : view.withAsOf(day);
  }
}
