package parley.app.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.publish.view.Revision;
import parley.store.Entry;
import parley.store.Journal;

/** How reports were edited since they were first seen. */
public final class Revisions {

  private Revisions() {}

  /**
   * The later revisions of a report, the first that was edited first; none when it never was.
   *
   * @param asOf those recorded up to this day in UTC; null for all
   * @param recorded those recorded up to this instant; null for all
   */
  public static List<Revision> of(
      Journal journal, String report, @Nullable LocalDate asOf, @Nullable Instant recorded) {
    List<Entry.Received> all =
        journal.revisions(report).stream()
            .filter(each -> recorded == null || !each.recorded().isAfter(recorded))
            .filter(each -> asOf == null || !day(each).isAfter(asOf))
            .toList();
    List<Revision> revisions = new ArrayList<>();
    for (int i = 1; i < all.size(); i++) {
      Entry.Received later = all.get(i);
      revisions.add(
          Revision.between(
              later.revision(), later.recorded(), all.get(i - 1).report(), later.report()));
    }
    return revisions;
  }

  private static LocalDate day(Entry entry) {
    return LocalDate.ofInstant(entry.recorded(), ZoneOffset.UTC);
  }
}
