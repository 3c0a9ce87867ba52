package parley.app;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import parley.app.watch.Plan;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How feeds are followed. */
final class WatchOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--most",
      paramLabel = "NUMBER",
      description =
          "The most reports of one feed that are fetched in a round, the newest first; the others"
              + " wait for the next. Of a feed that is read for the first time the others are left"
              + " out for good. Without it, 50.")
  private int most = Plan.standard().most();

  @Option(
      names = "--since",
      paramLabel = "DAY",
      converter = Day.class,
      description = "Fetch no report that its feed dates earlier.")
  private @Nullable LocalDate since;

  @Option(
      names = "--recheck",
      paramLabel = "TIME",
      converter = Interval.class,
      description =
          "How long a report is fetched again, ever more seldom, to see whether it was edited; 0d"
              + " for never. Without it, 7d.")
  private Duration recheck = Plan.standard().recheck();

  @Option(
      names = "--pause",
      paramLabel = "TIME",
      converter = Interval.class,
      description =
          "The pause between two requests to one site; longer where its robots.txt asks for more."
              + " Without it, 2s.")
  private Duration pause = Plan.standard().pause();

  @Option(
      names = "--max-depth",
      paramLabel = "NUMBER",
      description = "How deep sitemaps may name further sitemaps. Without it, 2.")
  private int depth = Plan.standard().depth();

  Plan plan() {
    if (most < 1 || depth < 1) {
      throw new ParameterException(
          spec.commandLine(), "--most and --max-depth let nothing through; give 1 or more");
    }
    return new Plan(most, since, recheck, depth, pause);
  }
}
