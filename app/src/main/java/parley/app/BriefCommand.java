package parley.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import parley.app.desk.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code parley brief}: the state of play from a store. */
@Command(
    name = "brief",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Writes a dossier of a store: the brief for the terminal, or what -f or -o ask for.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley brief --store talks.parley",
      "  parley brief --store talks.parley --as-of 2026-02-03",
      "  parley brief --store talks.parley --recorded 2026-02-03",
      "  parley brief --store talks.parley -o dossier.html"
    })
final class BriefCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private final ViewOptions view = new ViewOptions();

  @Mixin private final Output output;

  BriefCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.output = new Output(surroundings);
  }

  @Override
  public Integer call() throws IOException {
    output.check();
    try (Desk desk = view.open(surroundings)) {
      output.write(view.dossier(desk));
      return ExitCode.DONE;
    }
  }
}
