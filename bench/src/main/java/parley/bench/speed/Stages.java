package parley.bench.speed;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import parley.pipeline.read.Reader;

/** Runs the stages' benchmarks in a process of their own. */
final class Stages {

  private static final int WARM_UPS = 3;
  private static final int MEASUREMENTS = 5;

  /** In the order in which a report passes them. */
  private static final List<String> ORDER =
      List.of(
          "read",
          "clean",
          "annotate",
          "extract",
          "reconcile",
          "publishBrief",
          "publishPage",
          "publishJson");

  private final Size size;

  Stages(Size size) {
    this.size = size;
  }

  /** The section of the page. */
  String measured() throws RunnerException {
    TimeValue each = TimeValue.milliseconds(Math.round(1000 * size.seconds()));
    Map<String, Result<?>> results = new TreeMap<>();
    for (RunResult run :
        new Runner(
                new OptionsBuilder()
                    .include(StageBenchmark.class.getSimpleName())
                    .warmupIterations(WARM_UPS)
                    .warmupTime(each)
                    .measurementIterations(MEASUREMENTS)
                    .measurementTime(each)
                    .forks(1)
                    .jvmArgs(
                        "-Xmx1500m", "-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow")
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run()) {
      results.put(run.getPrimaryResult().getLabel(), run.getPrimaryResult());
    }
    int reports = new Reader().read(StageBenchmark.folders()).reports().size();
    StringBuilder section = new StringBuilder();
    section.append(
        String.format(
            Locale.ROOT,
            """
            ## Each stage

            Measured by JMH (%d warm-ups, %d measurements, one process) over the %d reports of `examples/`, one thread; the
            error is the half width of the interval in which the mean lies with 99.9 %% confidence.

            | stage | ms a report | error |
            | --- | --- | --- |
            """,
            WARM_UPS,
            MEASUREMENTS,
            reports));
    for (String stage : ORDER) {
      Result<?> result = results.get(stage);
      if (result == null) {
        throw new IllegalStateException("JMH measured no stage " + stage);
      }
      section.append(
          String.format(
              Locale.ROOT,
              "| %s | %.3f | ±%.3f |%n",
              stage.replaceFirst("publish(.*)", "publish: $1").toLowerCase(Locale.ROOT),
              result.getScore() / reports,
              result.getScoreError() / reports));
    }
    return section.toString();
  }
}
