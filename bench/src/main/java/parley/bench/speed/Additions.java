package parley.bench.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.domain.Dossier;
import parley.domain.Reading;
import parley.domain.Report;
import parley.pipeline.Pipeline;
import parley.pipeline.reconcile.Reconciler;

/** The time that one more report takes when a dossier stands already. */
final class Additions {

  private static final int ADDED = 3;

  private final Size size;

  Additions(Size size) {
    this.size = size;
  }

  /** The section of the page. */
  String measured(List<Report> feed) {
    int largest = size.dossiers().getLast();
    List<Reading> readings = readings(Sample.spread(feed, largest + ADDED));
    StringBuilder section = new StringBuilder();
    section.append(
        String.format(
            Locale.ROOT,
            """
            ## Adding one report

            The time to fold one more report into a dossier of so many, reading it not included; median of %d reports of the
            feed, one thread.

            | dossier of | folding the whole, ms |
            | --- | --- |
            """,
            ADDED));
    for (int reports : size.dossiers()) {
      section.append(
          String.format(Locale.ROOT, "| %,d | %.1f |%n", reports, whole(readings, reports)));
    }
    return section.toString();
  }

  private static List<Reading> readings(List<Report> reports) {
    Pipeline pipeline = new Pipeline();
    return reports.parallelStream().map(pipeline::read).toList();
  }

  private static double whole(List<Reading> readings, int reports) {
    List<Reading> before = readings.subList(0, reports);
    fold(before);
    List<Double> times = new ArrayList<>();
    for (Reading added : readings.subList(readings.size() - ADDED, readings.size())) {
      List<Reading> all = new ArrayList<>(before);
      all.add(added);
      long start = System.nanoTime();
      fold(all);
      times.add((System.nanoTime() - start) / 1e6);
    }
    return times.stream().sorted().toList().get(ADDED / 2);
  }

  private static Dossier fold(List<Reading> readings) {
    return new Reconciler().reconcile("", null, readings, List.of());
  }
}
