package parley.bench.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.domain.Dossier;
import parley.domain.Reading;
import parley.domain.Report;
import parley.pipeline.Pipeline;
import parley.pipeline.reconcile.Ledger;
import parley.pipeline.reconcile.Reconciler;

/** The time that one more report takes when a dossier stands already. */
final class Additions {

  private static final int ADDED = 5;

  /** Folding a large dossier whole takes long enough to be measured by fewer. */
  private static final int ADDED_TO_WHOLE = 3;

  /** Reports and rounds before the first measurement, so that it does not meet cold code. */
  private static final int WARM_UP = 50;

  private static final int ROUNDS = 3;

  private final Size size;

  Additions(Size size) {
    this.size = size;
  }

  /** The section of the page. */
  String measured(List<Report> feed) {
    int largest = size.dossiers().getLast();
    List<Reading> readings = readings(Sample.spread(feed, largest + ADDED));
    List<Reading> added = readings.subList(largest, readings.size());
    StringBuilder section = new StringBuilder();
    section.append(
        String.format(
            Locale.ROOT,
            """
            ## Adding one report

            The time from the reading of one more report to the new dossier, where one of so many reports of the feed stands
            already: by the ledger, which folds again what the report touches, and by folding the whole again. Both give the
            same bytes. Reading the report is not in it; one thread, median of %d and of %d reports.

            | dossier of | by the ledger, ms | folding the whole, ms |
            | --- | --- | --- |
            """,
            ADDED,
            ADDED_TO_WHOLE));
    warmUp(readings.subList(0, Math.min(largest, WARM_UP)), added);
    for (int reports : size.dossiers()) {
      List<Reading> before = readings.subList(0, reports);
      section.append(
          String.format(
              Locale.ROOT,
              "| %,d | %.1f | %.1f |%n",
              reports,
              byLedger(before, added),
              whole(before, added.subList(0, ADDED_TO_WHOLE))));
    }
    return section.toString();
  }

  private static void warmUp(List<Reading> before, List<Reading> added) {
    for (int round = 0; round < ROUNDS; round++) {
      byLedger(before, added);
      whole(before, added);
    }
  }

  private static List<Reading> readings(List<Report> reports) {
    Pipeline pipeline = new Pipeline();
    return reports.parallelStream().map(pipeline::read).toList();
  }

  private static double byLedger(List<Reading> before, List<Reading> added) {
    Ledger ledger = new Ledger();
    before.forEach(ledger::add);
    dossier(ledger);
    List<Double> times = new ArrayList<>();
    for (Reading reading : added) {
      long start = System.nanoTime();
      ledger.add(reading);
      dossier(ledger);
      times.add(millisecondsSince(start));
      ledger.remove(reading.report().id());
      dossier(ledger);
    }
    return median(times);
  }

  private static double whole(List<Reading> before, List<Reading> added) {
    List<Double> times = new ArrayList<>();
    for (Reading reading : added) {
      List<Reading> all = new ArrayList<>(before);
      all.add(reading);
      long start = System.nanoTime();
      new Reconciler().reconcile("", null, all, List.of());
      times.add(millisecondsSince(start));
    }
    return median(times);
  }

  private static Dossier dossier(Ledger ledger) {
    return ledger.dossier("", null, List.of());
  }

  private static double millisecondsSince(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(List<Double> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }
}
