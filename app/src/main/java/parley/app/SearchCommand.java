package parley.app;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.app.desk.Desk;
import parley.app.desk.Found;
import parley.app.desk.Search;
import parley.domain.Dossier;
import parley.domain.Fact;
import parley.publish.brief.FindingBrief;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley search}: full text over reports and facts. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Searches reports, statements and all other facts of a store, best first, with the passages.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley search lower quota --store talks.parley",
      "  parley search '\"lower quota\" Norway' --store talks.parley -n 5",
      "  parley search ceasefire --as-of 2026-02-04 --store talks.parley"
    })
final class SearchCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "WORDS",
      arity = "1..*",
      description =
          "All of them are wanted, in any inflection; words in quotation marks stand together.")
  private List<String> words = List.of();

  @Mixin private final StoreOptions store = new StoreOptions();

  @Mixin private final TimeOptions time = new TimeOptions();

  @Option(
      names = {"-n", "--most"},
      paramLabel = "NUMBER",
      description = "How many findings to print. Without it, 10.")
  private int most = 10;

  SearchCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Desk desk = store.open(surroundings)) {
      @Nullable String process = store.namesProcess() ? store.process(desk).id() : null;
      Search search = new Search(String.join(" ", words), process, time.asOf(), time.recorded());
      List<Found> found = desk.search(search, Math.max(1, most));
      PrintStream out = surroundings.out();
      FindingBrief brief = new FindingBrief(surroundings.width(), surroundings.colour());
      for (Found each : found) {
        Dossier dossier = desk.dossier(search.view(each.process().id()));
        @Nullable Fact fact = each.fact();
        out.print(brief.write(dossier, fact, each.passage()));
      }
      out.flush();
      if (found.isEmpty()) {
        surroundings.err().println("parley: nothing found; try fewer or other words");
        return ExitCode.NOTHING;
      }
      return ExitCode.DONE;
    }
  }
}
