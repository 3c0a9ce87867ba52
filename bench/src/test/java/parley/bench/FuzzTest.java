package parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.domain.Cited;
import parley.domain.Failure;
import parley.domain.Passage;
import parley.domain.Reading;
import parley.domain.Report;
import parley.domain.ReportedActor;
import parley.domain.Span;
import parley.pipeline.Pipeline;
import parley.pipeline.clean.Cleaner;
import parley.pipeline.read.Reader;
import parley.pipeline.reconcile.Reconciler;
import parley.publish.brief.Brief;
import parley.publish.export.DossierJson;
import parley.publish.page.Page;

/**
 * Damaged reports never break Parley. A fixed number of tries, the same in every run; {@code
 * -Dparley.fuzz.seconds=600 -Dparley.fuzz.seed=7} tries others for as long as that.
 */
class FuzzTest {

  private static final int TRIES_OF_READING = 400;
  private static final int TRIES_OF_ALL = 20;
  private static final long SECONDS = Long.getLong("parley.fuzz.seconds", 0);
  private static final long SEED = Long.getLong("parley.fuzz.seed", 1);

  /** The most work that one damaged report may cost. */
  private static final double MOST_SECONDS = 20;

  private final List<byte[]> seeds = Examples.files().stream().map(FuzzTest::bytes).toList();
  private final Cleaner cleaner = new Cleaner();
  private final Path folder;

  FuzzTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void readingAndCleaningADamagedReportEnd() {
    tries(TRIES_OF_READING, seed -> read(seed).forEach(report -> checkDropped(report, seed)));
  }

  @Test
  void theWholeWayOfADamagedReportEndsWithCitationsThatHold() {
    Pipeline pipeline = new Pipeline();
    tries(
        TRIES_OF_ALL,
        seed -> {
          List<Reading> readings = read(seed).stream().map(pipeline::read).toList();
          readings.forEach(reading -> checkCitations(reading, seed));
          var dossier = new Reconciler().reconcile("x", null, readings, List.of());
          assertThat(new Brief(80, false).write(dossier)).isNotEmpty();
          assertThat(new DossierJson().write(dossier)).isNotEmpty();
          assertThat(new Page().write(dossier)).isNotEmpty();
        });
  }

  /** Runs the tries with seeds of their own; names the seed of one that fails or lasts too long. */
  private static void tries(int count, LongConsumer attempt) {
    long begun = worked();
    for (long n = 0; SECONDS == 0 ? n < count : seconds(begun) < SECONDS; n++) {
      long seed = SEED * 1_000_000_000L + n;
      long before = worked();
      try {
        attempt.accept(seed);
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed " + seed + " breaks Parley", e);
      }
      assertThat(seconds(before)).as("seconds of work on seed " + seed).isLessThan(MOST_SECONDS);
    }
  }

  private static double seconds(long since) {
    return (worked() - since) / 1e9;
  }

  private static long worked() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** The reports that a damaged file gives. */
  private List<Report> read(long seed) {
    Mutation mutation = new Mutation(seed);
    byte[] damaged =
        mutation.of(
            seeds.get(mutation.among(seeds.size())), seeds.get(mutation.among(seeds.size())));
    Mutation.Named file = mutation.named(damaged);
    Path path = folder.resolve(file.name());
    try {
      Files.write(path, file.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Reader.Result result = new Reader().read(List.of(path));
    assertThat(result.reports().size() + result.failures().size()).as("seed " + seed).isPositive();
    assertThat(result.failures())
        .as("seed " + seed)
        .extracting(Failure::message)
        .noneMatch(
            message -> message.matches("it cannot be read \\(.*(Exception|Error)\\).*plain.*"));
    return result.reports();
  }

  private void checkDropped(Report report, long seed) {
    Report cleaned = cleaner.clean(report);
    assertThat(cleaned.text()).isEqualTo(report.text());
    int end = -1;
    for (Span span : cleaned.dropped()) {
      assertThat(span.start()).as("seed " + seed).isGreaterThan(end);
      end = span.end();
    }
    assertThat(end).as("seed " + seed).isLessThanOrEqualTo(report.text().length());
  }

  private static void checkCitations(Reading reading, long seed) {
    int[] text = reading.report().text().codePoints().toArray();
    Stream<Passage> claimed =
        reading.claims().stream()
            .flatMap(claim -> claim.slots().values().stream())
            .flatMap(List::stream)
            .map(Cited::passages)
            .flatMap(List::stream);
    Stream<Passage> mentioned =
        reading.actors().stream().map(ReportedActor::passages).flatMap(List::stream);
    Stream.concat(claimed, mentioned)
        .forEach(
            passage ->
                assertThat(new String(text, passage.start(), passage.end() - passage.start()))
                    .as("seed " + seed)
                    .isEqualTo(passage.exact()));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
