package parley.app;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import parley.pipeline.rules.RuleProblems;
import parley.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code parley} with its subcommands. */
@Command(
    name = "parley",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Reads news reports about a negotiation and keeps its dossier: who meets whom, when and"
          + " where, who said what, what each party wants, and where the reports disagree. Every"
          + " value points to the words that it rests on. Nothing is sent anywhere.",
      ""
    },
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Examples:",
      "  parley read examples/bergen-2031      the brief of the reports in a folder",
      "  parley read --help                    all about reading",
      "  parley open talks.parley              a store, for a negotiation that is followed for"
          + " months",
      "  parley add reports/ --store talks.parley",
      "  parley watch https://example.org/world.rss --store talks.parley",
      "  parley brief --store talks.parley"
    })
final class Commands implements Runnable {

  @Spec private CommandSpec spec;

  private Commands() {}

  /**
   * The command line, ready to run. Its exit codes are those of {@link ExitCode}.
   *
   * @param arguments what it will run; when they begin with a command, no other is made, as making
   *     all of them takes a good part of a short run
   */
  static CommandLine in(Surroundings surroundings, String... arguments) {
    CommandLine line = new CommandLine(new Commands());
    Map<String, Supplier<Object>> commands = commands(surroundings);
    @Nullable Supplier<Object> named = arguments.length == 0 ? null : commands.get(arguments[0]);
    if (named == null) {
      commands.values().forEach(c -> line.addSubcommand(c.get()));
      line.addSubcommand(new HelpCommand());
    } else {
      line.addSubcommand(named.get());
    }
    line.setOut(writer(surroundings.out()));
    line.setErr(writer(surroundings.err()));
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(surroundings.colour() ? Ansi.ON : Ansi.OFF));
    line.setUsageHelpWidth(Math.min(100, surroundings.width()));
    line.setParameterExceptionHandler(Commands::wrongUsage);
    line.setExecutionExceptionHandler(Commands::fault);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line;
  }

  private static Map<String, Supplier<Object>> commands(Surroundings surroundings) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("read", () -> new ReadCommand(surroundings));
    commands.put("open", () -> new OpenCommand(surroundings));
    commands.put("add", () -> new AddCommand(surroundings));
    commands.put("watch", () -> new WatchCommand(surroundings));
    commands.put("brief", () -> new BriefCommand(surroundings));
    commands.put("export", () -> new ExportCommand(surroundings));
    commands.put("diff", () -> new DiffCommand(surroundings));
    commands.put("revisions", () -> new RevisionsCommand(surroundings));
    commands.put("search", () -> new SearchCommand(surroundings));
    commands.put("correct", () -> new CorrectCommand(surroundings));
    commands.put("processes", () -> new ProcessesCommand(surroundings));
    commands.put("serve", () -> new ServeCommand(surroundings));
    commands.put("mcp", () -> new McpCommand(surroundings));
    return commands;
  }

  /** Without a command there is nothing to do but to say what there is. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing, such as 'read'");
  }

  private static int wrongUsage(ParameterException wrong, String[] arguments) {
    CommandLine line = wrong.getCommandLine();
    PrintWriter err = line.getErr();
    err.println(line.getCommandSpec().qualifiedName() + ": " + wrong.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
    err.println("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
    err.flush();
    return ExitCode.NOTHING;
  }

  private static int fault(Exception cause, CommandLine line, CommandLine.ParseResult arguments) {
    PrintWriter err = line.getErr();
    if (cause instanceof StoreException || cause instanceof RuleProblems) {
      err.println("parley: " + cause.getMessage());
      err.flush();
      return ExitCode.NOTHING;
    }
    err.println("parley: this is a fault of Parley; please report it with these lines:");
    cause.printStackTrace(err);
    err.flush();
    return ExitCode.FAULT;
  }

  private static PrintWriter writer(java.io.PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
