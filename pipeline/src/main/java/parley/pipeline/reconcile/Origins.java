package parley.pipeline.reconcile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.domain.Reading;
import parley.domain.Report;

/** Where each report's words come from and when they were published. */
final class Origins {

  private final Map<String, String> copyOf;
  private final Map<String, Report> reports = new TreeMap<>();

  private Origins(Collection<Reading> readings) {
    readings.forEach(reading -> reports.put(reading.report().id(), reading.report()));
    copyOf = Copies.copyOf(reports.values());
  }

  static Origins of(Collection<Reading> readings) {
    return new Origins(readings);
  }

  /** The report whose words a report carries: itself, unless it is a copy. */
  String of(String report) {
    return copyOf.getOrDefault(report, report);
  }

  Optional<String> original(String report) {
    return Optional.ofNullable(copyOf.get(report));
  }

  @Nullable LocalDate day(String report) {
    Report known = reports.get(report);
    return known == null || known.publication() == null ? null : known.publication().day();
  }
}
