package parley.app;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.app.desk.Desk;
import parley.app.desk.Intake;
import parley.domain.Failure;
import parley.domain.Reading;
import parley.domain.Report;
import parley.pipeline.Pipeline;
import parley.pipeline.rules.RuleBook;
import parley.store.Added;
import parley.store.Entry;
import parley.store.StoredProcess;

/** Reads reports into a store with the pipeline. */
final class StoreReading {

  private final Surroundings surroundings;
  private final ReadingOptions options;
  private final RuleBook rules;

  /**
   * @throws parley.pipeline.rules.RuleProblems when a rule file is wrong
   */
  StoreReading(Surroundings surroundings, ReadingOptions options) {
    this.surroundings = surroundings;
    this.options = options;
    this.rules = RuleBook.standard().with(options.ruleFiles());
  }

  /** Which version of Parley's rules reads: the program's, and what stands in the rule book. */
  String version() {
    try {
      return new Version().getVersion()[0] + ", rules " + rules.fingerprint();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  Intake.Result add(Desk desk, List<Report> reports, Intake.Placing placing) {
    return new Intake(desk.store(), this::readers, version()).add(reports, placing);
  }

  /** Reads anew what another version has read, and what could not be read. */
  Intake.Result reread(Desk desk) {
    String version = version();
    List<Report> reports = new ArrayList<>();
    for (Map.Entry<Entry.Received, Optional<String>> each : desk.journal().readers().entrySet()) {
      if (!each.getValue().equals(Optional.of(version))) {
        reports.add(each.getKey().report());
      }
    }
    List<Added> added = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    try (Intake.Readers readers = readers(reports.size())) {
      for (Report report : reports) {
        Intake.Outcome outcome = readers.read(List.of(report)).getFirst();
        String process = desk.journal().processOf(report.id()).map(StoredProcess::id).orElseThrow();
        added.add(desk.store().add(report, outcome.reading(), version, process, "read anew"));
        @Nullable Failure failure = outcome.failure();
        if (failure != null) {
          desk.store().fail(process, failure);
          failures.add(failure);
        }
      }
    }
    return new Intake.Result(added, failures);
  }

  private Intake.Readers readers(int reports) {
    if (reports == 0) {
      return new NoReaders();
    }
    Pipeline.prepare();
    return new PipelineReaders(
        new Pipeline(rules), options.limits(), Progress.over(surroundings, "reading", reports));
  }

  /** Names every failure, and gives the exit code for the rest. */
  static int tell(Surroundings surroundings, List<Failure> failures) {
    PrintStream err = surroundings.err();
    failures.forEach(f -> err.println("parley: " + f.source() + ": " + f.message()));
    err.flush();
    return failures.isEmpty() ? ExitCode.DONE : ExitCode.PARTLY;
  }

  /** Never asked, as there is nothing to read. */
  private record NoReaders() implements Intake.Readers {
    @Override
    public List<Intake.Outcome> read(List<Report> reports) {
      return List.of();
    }

    @Override
    public void close() {}
  }

  /** The pipeline, with a bar that shows how far it is. */
  private record PipelineReaders(Pipeline pipeline, Parley.Limits limits, Progress progress)
      implements Intake.Readers {

    @Override
    public List<Intake.Outcome> read(List<Report> reports) {
      Readings read = Readings.of(reports, pipeline, limits.time(), progress);
      Map<String, Reading> readings = new TreeMap<>();
      read.readings().forEach(reading -> readings.put(reading.report().id(), reading));
      Map<String, Failure> failures = new TreeMap<>();
      read.failures().forEach(failure -> failures.put(failure.source(), failure));
      return reports.stream()
          .map(
              report ->
                  new Intake.Outcome(
                      report, readings.get(report.id()), failures.get(report.source())))
          .toList();
    }

    @Override
    public void close() {
      progress.close();
    }
  }
}
