package parley.app;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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
      "  parley brief --store talks.parley"
    })
final class Commands implements Runnable {

  @Spec private CommandSpec spec;

  private Commands() {}

  /** The command line, ready to run. Its exit codes are those of {@link ExitCode}. */
  static CommandLine in(Surroundings surroundings) {
    CommandLine line = new CommandLine(new Commands());
    line.addSubcommand(new ReadCommand(surroundings));
    line.addSubcommand(new OpenCommand(surroundings));
    line.addSubcommand(new AddCommand(surroundings));
    line.addSubcommand(new BriefCommand(surroundings));
    line.addSubcommand(new ExportCommand(surroundings));
    line.addSubcommand(new DiffCommand(surroundings));
    line.addSubcommand(new SearchCommand(surroundings));
    line.addSubcommand(new CorrectCommand(surroundings));
    line.addSubcommand(new ProcessesCommand(surroundings));
    line.addSubcommand(new ServeCommand(surroundings));
    line.addSubcommand(new McpCommand(surroundings));
    line.addSubcommand(new HelpCommand());
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
