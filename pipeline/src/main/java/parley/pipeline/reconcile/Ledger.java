package parley.pipeline.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.domain.Dossier;
import parley.domain.Failure;
import parley.domain.Reading;
import parley.domain.Report;
import parley.pipeline.world.World;

/**
 * The readings of one process, and what has been worked out of them so far. A dossier asked of it
 * is that of {@link Reconciler#reconcile} over its readings, byte for byte, whatever was asked or
 * added before; but after a reading is added only the facts that it touches are folded again. For
 * one thread at a time.
 */
public final class Ledger {

  private static final Comparator<Reading> ORDER =
      Comparator.comparing(Reading::report, reports()).thenComparing(Reading::toString);

  private final Places places = new Places(World.standard());
  private final CopyIndex copies = new CopyIndex();
  private final Map<String, List<Reading>> readings = new TreeMap<>();
  private final Cut whole = new Cut(copies, places);
  private Cut part = new Cut(copies, places);

  private static Comparator<Report> reports() {
    return Comparator.comparing(Report::text)
        .thenComparing(Report::source)
        .thenComparing(Report::toString);
  }

  /**
   * Takes in a reading. One that is there already changes nothing. Of several readings of one
   * report id the same one counts, in whatever order they came; to take the place of another, see
   * {@link #replace}.
   */
  public void add(Reading reading) {
    List<Reading> same = readings.computeIfAbsent(reading.report().id(), _ -> new ArrayList<>(1));
    if (!same.contains(reading)) {
      same.add(reading);
      copies.add(reading.report());
    }
  }

  /** Forgets all readings of a report id; nothing when there is none. */
  public void remove(String report) {
    @Nullable List<Reading> gone = readings.remove(report);
    if (gone != null) {
      gone.forEach(reading -> copies.remove(reading.report()));
    }
  }

  /** Takes in a reading in the place of all that had the same report id: a report was edited. */
  public void replace(Reading reading) {
    remove(reading.report().id());
    add(reading);
  }

  /** The number of report ids. */
  public int size() {
    return readings.size();
  }

  /**
   * The dossier of the readings published up to and including a day.
   *
   * @param asOf the day, or null for all readings, also those without a day of publication
   * @param failures what could not be taken in, to be named in the dossier
   */
  public Dossier dossier(String title, @Nullable LocalDate asOf, Collection<Failure> failures) {
    Map<String, Reading> wanted = new TreeMap<>();
    readings.forEach(
        (report, same) ->
            same.stream()
                .filter(reading -> asOf == null || published(reading.report(), asOf))
                .min(ORDER)
                .ifPresent(reading -> wanted.put(report, reading)));
    Cut cut = cut(wanted);
    cut.moveTo(wanted);
    return cut.dossier(title, asOf, failures);
  }

  /** The cut that is moved to some readings; one that has nearly all is not led away from them. */
  private Cut cut(Map<String, Reading> wanted) {
    int distance = whole.distance(wanted);
    if (wanted.size() == readings.size() || distance == 0) {
      return whole;
    }
    if (part.distance(wanted) > wanted.size()) {
      part = new Cut(copies, places);
    }
    return part;
  }

  private static boolean published(Report report, LocalDate asOf) {
    return report.publication() != null && !report.publication().day().isAfter(asOf);
  }
}
