package parley.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import parley.app.desk.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code parley export}: a dossier of a store for other programs. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {"Writes a dossier of a store for other programs, as -f or -o ask for.", ""},
    footer = {
      "",
      "Examples:",
      "  parley export --store talks.parley --format json | jq '.facts[].id'",
      "  parley export --store talks.parley -o tables.zip",
      "  parley export --store talks.parley -o meetings.ics --as-of 2026-02-03"
    })
final class ExportCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Mixin private final ViewOptions view = new ViewOptions();

  @Mixin private final Output output;

  ExportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.output = new Output(surroundings);
  }

  @Override
  public Integer call() throws IOException {
    if (output.isOpen()) {
      throw new ParameterException(
          spec.commandLine(), "say what to write: --format json, or -o with a file such as x.zip");
    }
    output.check();
    try (Desk desk = view.open(surroundings)) {
      output.write(view.dossier(desk));
      return ExitCode.DONE;
    }
  }
}
