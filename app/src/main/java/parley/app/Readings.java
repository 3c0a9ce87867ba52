package parley.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import parley.domain.Failure;
import parley.domain.Reading;
import parley.domain.Report;
import parley.pipeline.Pipeline;
import parley.pipeline.StageException;

/**
 * What the pipeline made of reports.
 *
 * @param readings in the order of the reports
 * @param failures the reports that failed in a stage
 */
record Readings(List<Reading> readings, List<Failure> failures) {

  static final Readings NONE = new Readings(List.of(), List.of());

  Readings {
    readings = List.copyOf(readings);
    failures = List.copyOf(failures);
  }

  /**
   * Reads reports side by side on the machine's processors; one that fails does not sink the rest.
   *
   * @param timeLimit the most work that one report may cost; one that costs more is a failure
   */
  static Readings of(
      List<Report> reports, Pipeline pipeline, Duration timeLimit, Progress progress) {
    int threads = Math.clamp(reports.size(), 1, Runtime.getRuntime().availableProcessors());
    List<Reading> readings = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      List<Future<Reading>> outcomes = new ArrayList<>();
      for (Report report : reports) {
        outcomes.add(
            workers.submit(
                counted(() -> pipeline.read(report, TimeLimit.fromNow(timeLimit)), progress)));
      }
      for (int i = 0; i < reports.size(); i++) {
        try {
          Reading reading = outcomes.get(i).get();
          readings.add(reading);
          Pipeline.unread(reading.report()).ifPresent(failures::add);
        } catch (ExecutionException e) {
          failures.add(failure(reports.get(i), e.getCause()));
        } catch (InterruptedException e) {
          workers.shutdownNow();
          Thread.currentThread().interrupt();
          throw new IllegalStateException("interrupted while reading", e);
        }
      }
    }
    return new Readings(readings, failures);
  }

  private static Callable<Reading> counted(Callable<Reading> work, Progress progress) {
    return () -> {
      try {
        return work.call();
      } finally {
        progress.step();
      }
    };
  }

  private static Failure failure(Report report, @Nullable Throwable cause) {
    String stage = cause instanceof StageException at ? at.stage() : "extract";
    @Nullable Throwable root =
        cause instanceof StageException && cause.getCause() != null ? cause.getCause() : cause;
    String message =
        root instanceof TimeLimit.Over over
            ? over.reason()
            : "a fault of Parley (" + root + "); leave the report out and report it";
    return new Failure(report.source(), stage, message);
  }
}
