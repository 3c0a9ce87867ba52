package parley.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.domain.Failure;
import parley.pipeline.rules.RuleProblems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley read}: from reports to a dossier. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Reads reports and writes their dossier: a brief for the terminal, a page for the browser, or"
          + " JSON for programs.",
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
      "What is read: plain text, Markdown with or without front matter, HTML pages (the article is"
          + " found in the page; also .html.gz), and JSON Lines with id, url, publisher, title,"
          + " published, and text or html. A manifest.json beside the reports may state the same"
          + " fields. The day of publication is worked out from the text where nothing states it.",
      "",
      "Examples:",
      "  parley read examples/bergen-2031",
      "  parley read --as-of 2026-02-03 reports/",
      "  parley read reports/ more.jsonl -o dossier.html",
      "  parley read --format json reports/ | jq '.facts[].id'",
      "  parley read reports/ -o tables.zip",
      "  parley read reports/ -o meetings.ics",
      "  pbpaste | parley read -"
    })
final class ReadCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "Files and folders with reports (folders with all that is in them); - is standard input.")
  private List<Path> paths = List.of();

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      converter = Day.class,
      description =
          "What was known on that day (2026-02-04): reports published later are left out. Without"
              + " it, the day of the newest report.")
  private @Nullable LocalDate asOf;

  @Mixin private final Output output;

  @Mixin private final ReadingOptions reading = new ReadingOptions();

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "The dossier's title. Without it, the folder's or file's name.")
  private @Nullable String title;

  ReadCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.output = new Output(surroundings);
  }

  @Override
  public Integer call() throws IOException {
    output.check();
    Parley.Outcome outcome = read();
    if (outcome.reports() > 0) {
      output.write(outcome.dossier());
    }
    return report(outcome.dossier().failures(), outcome.reports());
  }

  private Parley.Outcome read() {
    try {
      return Parley.read(
          new Parley.Options(title, asOf, reading.ruleFiles(), reading.limits()),
          paths,
          surroundings.in(),
          reports -> Progress.over(surroundings, "reading", reports));
    } catch (RuleProblems problems) {
      throw wrong(String.join("\n", problems.problems()));
    }
  }

  /** Names every failure, and says with the exit code whether there are any. */
  private int report(List<Failure> failures, int done) {
    PrintStream err = surroundings.err();
    failures.forEach(f -> err.println("parley: " + f.source() + ": " + f.message()));
    if (done == 0) {
      err.println("parley: no report could be read");
    } else if (!failures.isEmpty()) {
      err.println("parley: failed: " + failures.size() + ", read: " + done);
    }
    err.flush();
    if (done == 0) {
      return ExitCode.NOTHING;
    }
    return failures.isEmpty() ? ExitCode.DONE : ExitCode.PARTLY;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
