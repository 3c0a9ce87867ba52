package parley.app;

import java.time.Duration;
import parley.app.fetch.FetchLimits;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a fetch from the web may cost, and where it may lead. */
final class FetchOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--max-fetch",
      paramLabel = "BYTES",
      description = "The most that is fetched of one address, also unpacked. Without it, 10000000.")
  private int bytes = FetchLimits.standard().bytes();

  @Option(
      names = "--max-wait",
      paramLabel = "SECONDS",
      description = "The longest that one address is waited for. Without it, 30.")
  private int seconds = (int) FetchLimits.standard().time().toSeconds();

  @Option(
      names = "--max-redirects",
      paramLabel = "NUMBER",
      description = "How often one address may lead on to another. Without it, 5.")
  private int redirects = FetchLimits.standard().redirects();

  @Option(
      names = "--allow-private",
      description = "Fetch from private addresses too: from this machine and its network.")
  private boolean allowPrivate;

  FetchLimits limits() {
    if (bytes < 1 || seconds < 1 || redirects < 0) {
      throw new ParameterException(
          spec.commandLine(),
          "--max-fetch, --max-wait and --max-redirects let nothing through; give 1 or more");
    }
    return new FetchLimits(bytes, Duration.ofSeconds(seconds), redirects, allowPrivate);
  }
}
