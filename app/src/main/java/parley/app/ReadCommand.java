package parley.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.domain.Dossier;
import parley.domain.Failure;
import parley.pipeline.rules.RuleProblems;
import picocli.CommandLine.Command;
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

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description =
          "brief, markdown (the brief for pasting), html (a page), json, csv (a table a kind, in a"
              + " zip with their codebook), or ics (the meetings as a calendar). Without it, what"
              + " the ending of -o says (.md, .html, .json, .zip, .ics), else brief.")
  private @Nullable Format format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write there instead of to standard output.")
  private @Nullable Path output;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = "A rule file of your own, added to the standard rules. May be given again.")
  private List<Path> ruleFiles = List.of();

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "The dossier's title. Without it, the folder's name.")
  private @Nullable String title;

  @Option(
      names = "--max-size",
      paramLabel = "CHARACTERS",
      description =
          "The longest text of one report; a longer one is named as failed, the others go through."
              + " Without it, 500000.")
  private int maxSize = Parley.Limits.standard().size();

  @Option(
      names = "--max-time",
      paramLabel = "SECONDS",
      description =
          "The most time a processor may work on one report; one that takes more is named as"
              + " failed, and nothing is taken from it. Without it, 120.")
  private int maxTime = (int) Parley.Limits.standard().time().toSeconds();

  ReadCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    checkOutput();
    Parley.Outcome outcome = read();
    if (outcome.reports() > 0) {
      write(outcome.dossier());
    }
    return report(outcome.dossier().failures(), outcome.reports());
  }

  private Parley.Outcome read() {
    try {
      return Parley.read(
          new Parley.Options(title, asOf, ruleFiles, limits()),
          paths,
          surroundings.in(),
          reports -> Progress.over(surroundings, "reading", reports));
    } catch (RuleProblems problems) {
      throw wrong(String.join("\n", problems.problems()));
    }
  }

  private Parley.Limits limits() {
    if (maxSize < 1) {
      throw wrong("--max-size " + maxSize + ": no report is so short; give 1 or more");
    }
    if (maxTime < 1) {
      throw wrong("--max-time " + maxTime + ": no report is read so fast; give 1 or more");
    }
    return new Parley.Limits(maxSize, Duration.ofSeconds(maxTime));
  }

  private void checkOutput() {
    if (output == null) {
      if (chosen().isBinary() && surroundings.terminal()) {
        throw wrong(
            "--format " + chosen() + " gives a zip of tables; name a file for it: -o tables.zip");
      }
      return;
    }
    Path folder = output.toAbsolutePath().getParent();
    if (Files.isDirectory(output)) {
      throw wrong("-o " + output + ": this is a folder; name a file in it");
    }
    if (folder != null && !Files.isDirectory(folder)) {
      throw wrong("-o " + output + ": there is no folder " + folder + "; make it first");
    }
    if (Format.isSingleTable(output) && (format == null || format == Format.CSV)) {
      throw wrong(
          "-o " + output + ": the tables are several files in a zip; name it so: -o tables.zip");
    }
  }

  /** The format asked for; without one, what the file's ending says. */
  private Format chosen() {
    if (format != null) {
      return format;
    }
    return output == null ? Format.BRIEF : Format.ofEnding(output).orElse(Format.BRIEF);
  }

  private void write(Dossier dossier) throws IOException {
    if (output == null) {
      surroundings
          .out()
          .writeBytes(chosen().write(dossier, surroundings.width(), surroundings.colour()));
      surroundings.out().flush();
      return;
    }
    try {
      Files.write(output, chosen().write(dossier, Surroundings.MINIMUM_WIDTH, false));
    } catch (IOException e) {
      throw wrong("-o " + output + ": cannot be written (" + e + "); name another file");
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
