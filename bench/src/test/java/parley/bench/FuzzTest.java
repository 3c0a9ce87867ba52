package parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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
 * Damaged reports never break Parley. The same ones in every run; {@code
 * -Djqwik.tries.default=10000} goes on with others. A failing one is shrunk to the least damage
 * that still breaks something.
 */
class FuzzTest {

  private static final String SEED = "1";

  /** The most work that one damaged report may cost, in seconds of processor time. */
  private static final double MOST_SECONDS = 20;

  private static final Path FOLDER = Path.of("target", "damaged");
  private static final Pipeline PIPELINE = new Pipeline();

  @Provide
  Arbitrary<DamagedReport> damaged() {
    return DamagedReport.any();
  }

  @Provide
  Arbitrary<List<DamagedReport>> eightDamaged() {
    return DamagedReport.any().list().ofSize(8);
  }

  @Property(seed = SEED)
  void readingAndCleaningDamagedReportsEnd(@ForAll("eightDamaged") List<DamagedReport> damaged) {
    damaged.stream().map(FuzzTest::read).flatMap(List::stream).forEach(FuzzTest::checkDropped);
  }

  @Property(seed = SEED)
  void theWholeWayOfADamagedReportEndsWithCitationsThatHold(
      @ForAll("damaged") DamagedReport damaged) {
    long begun = worked();
    List<Reading> readings = read(damaged).stream().map(PIPELINE::read).toList();
    readings.forEach(FuzzTest::checkCitations);
    var dossier = new Reconciler().reconcile("x", null, readings, List.of());
    assertThat(new Brief(80, false).write(dossier)).isNotEmpty();
    assertThat(new DossierJson().write(dossier)).isNotEmpty();
    assertThat(new Page().write(dossier)).isNotEmpty();
    assertThat(seconds(begun)).as("seconds of work").isLessThan(MOST_SECONDS);
  }

  private static double seconds(long since) {
    return (worked() - since) / 1e9;
  }

  private static long worked() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** The reports that a damaged file gives. */
  private static List<Report> read(DamagedReport damaged) {
    Reader.Result result = new Reader().read(List.of(damaged.into(FOLDER)));
    assertThat(result.reports().size() + result.failures().size()).isPositive();
    assertThat(result.failures())
        .extracting(Failure::message)
        .noneMatch(
            message -> message.matches("it cannot be read \\(.*(Exception|Error)\\).*plain.*"));
    return result.reports();
  }

  private static void checkDropped(Report report) {
    Report cleaned = new Cleaner().clean(report);
    assertThat(cleaned.text()).isEqualTo(report.text());
    int end = -1;
    for (Span span : cleaned.dropped()) {
      assertThat(span.start()).isGreaterThan(end);
      end = span.end();
    }
    assertThat(end).isLessThanOrEqualTo(report.text().length());
  }

  private static void checkCitations(Reading reading) {
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
                    .isEqualTo(passage.exact()));
  }
}
