package parley.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How reports are read, whichever command reads them. */
final class ReadingOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = "A rule file of your own, added to the standard rules. May be given again.")
  private List<Path> ruleFiles = List.of();

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

  List<Path> ruleFiles() {
    return ruleFiles;
  }

  Parley.Limits limits() {
    if (maxSize < 1) {
      throw wrong("--max-size " + maxSize + ": no report is so short; give 1 or more");
    }
    if (maxTime < 1) {
      throw wrong("--max-time " + maxTime + ": no report is read so fast; give 1 or more");
    }
    return new Parley.Limits(maxSize, Duration.ofSeconds(maxTime));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
