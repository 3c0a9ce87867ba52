package parley.pipeline.reconcile;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.domain.Report;

/**
 * Which report carries the words of which other, and where the words of each come from. Reports are
 * compared by runs of five words of what was kept of them, so that a headline, a credit or a menu
 * of an outlet's own does not hide that it prints another's story. A pure function of the set of
 * reports.
 */
public final class Copies {

  /** The share of a report's runs of words that must stand in another for it to be a copy. */
  static final double SHARE = 0.6;

  /** Of reports with the same words the one that comes first is the original. */
  static final Comparator<Report> ORIGINAL_FIRST =
      Comparator.comparing((Report r) -> !isAgency(r))
          .thenComparing(Copies::day)
          .thenComparing(Report::id);

  private Copies() {}

  /**
   * The copies among the reports: a copy's id to its original's. Of reports with the same words the
   * original is the agency's own, else the earliest, else the one with the smallest id.
   */
  public static Map<String, String> copyOf(Collection<Report> reports) {
    return index(reports).copyOf(reports);
  }

  /**
   * Where each report's words come from: report id to origin id, for all reports. Reports that
   * share most of their words, or most of the words of one of them, have one origin; so they cannot
   * bear each other out.
   */
  public static Map<String, String> originOf(Collection<Report> reports) {
    return index(reports).originOf(reports);
  }

  private static CopyIndex index(Collection<Report> reports) {
    CopyIndex index = new CopyIndex();
    reports.forEach(index::add);
    return index;
  }

  private static boolean isAgency(Report report) {
    String publisher = letters(report.publisher());
    String wire = letters(report.wire());
    String initials = initials(report.wire());
    return !wire.isEmpty()
        && !publisher.isEmpty()
        && (publisher.contains(wire) || wire.contains(publisher) || publisher.equals(initials));
  }

  private static String letters(@Nullable String name) {
    return name == null ? "" : name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static String initials(@Nullable String name) {
    return name == null ? "" : letters(name.replaceAll("(\\p{L})\\p{L}*", "$1"));
  }

  private static String day(Report report) {
    return report.publication() == null ? "9999-12-31" : report.publication().day().toString();
  }
}
