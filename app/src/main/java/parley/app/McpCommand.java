package parley.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import parley.app.desk.Desk;
import parley.app.mcp.ToolServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code parley mcp}: the desk for assistants. */
@Command(
    name = "mcp",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Lets an assistant ask a store, as the Model Context Protocol says, over standard input and"
          + " output: processes, brief, search, meetings, positions, figures, each answer with its"
          + " citations. It changes nothing, and ends when its input does.",
      ""
    },
    footer = {"", "Example, as an assistant starts it:", "  parley mcp --store talks.parley"})
final class McpCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private final StoreFile store = new StoreFile();

  McpCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    String version = new Version().getVersion()[0].replace("parley ", "");
    try (Desk desk = store.open(surroundings)) {
      new ToolServer(desk, version).serve(surroundings.in(), surroundings.out());
      return ExitCode.DONE;
    }
  }
}
