package parley.bench.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import parley.domain.Dossier;
import parley.domain.Reading;
import parley.domain.Report;
import parley.pipeline.Pipeline;
import parley.pipeline.annotate.Annotated;
import parley.pipeline.read.Reader;
import parley.pipeline.reconcile.Reconciler;
import parley.publish.brief.Brief;
import parley.publish.export.DossierJson;
import parley.publish.page.Page;

/**
 * Each stage alone, over the reports of all examples, one after another on one thread. The methods
 * have the stages' names, and return what the stage makes so that nothing is optimised away.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class StageBenchmark {

  private static final Path EXAMPLES = Path.of("examples");

  private static final int WIDTH = 100;

  private final List<Path> folders = folders();
  private final Pipeline pipeline = new Pipeline();
  private final List<Report> reports = read();
  private final List<Report> cleaned = clean();
  private final List<Annotated> annotated = annotate();
  private final List<Reading> readings = extract();
  private final Dossier dossier = reconcile();

  /** The folders of the examples, seen from the project's. */
  static List<Path> folders() {
    try (Stream<Path> entries = Files.list(EXAMPLES)) {
      return entries.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the examples cannot be listed", e);
    }
  }

  @Benchmark
  public final List<Report> read() {
    return new Reader().read(folders).reports();
  }

  @Benchmark
  public final List<Report> clean() {
    return reports.stream().map(pipeline::clean).toList();
  }

  @Benchmark
  public final List<Annotated> annotate() {
    return cleaned.stream().map(pipeline::annotate).toList();
  }

  @Benchmark
  public final List<Reading> extract() {
    return annotated.stream().map(pipeline::extract).toList();
  }

  @Benchmark
  public final Dossier reconcile() {
    return new Reconciler().reconcile("", null, readings, List.of());
  }

  @Benchmark
  public String publishBrief() {
    return new Brief(WIDTH, false).write(dossier);
  }

  @Benchmark
  public String publishPage() {
    return new Page().write(dossier);
  }

  @Benchmark
  public String publishJson() {
    return new DossierJson().write(dossier);
  }
}
