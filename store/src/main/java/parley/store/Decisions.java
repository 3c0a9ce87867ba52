package parley.store;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Follows a log to find out of which reports the desk has said where they belong. */
final class Decisions {

  private final Map<String, Entry.Titled> titles = new LinkedHashMap<>();
  private final TreeMap<String, String> decided = new TreeMap<>();

  /** Where the router has put the others: report id by process, and the other way round. */
  private final Map<String, Set<String>> routed = new TreeMap<>();

  private final Map<String, String> places = new HashMap<>();

  Decisions(List<Entry> entries) {
    for (Entry entry : entries) {
      if (entry instanceof Entry.Placed placed) {
        take(placed);
      } else if (entry instanceof Entry.Titled titled) {
        titles.put(titled.process(), titled);
        if (!titled.routed()) {
          adopt(titled.process());
        }
      }
    }
  }

  /** By report id, with the id of the process as it is now. */
  SortedMap<String, String> decided() {
    TreeMap<String, String> now = new TreeMap<>(decided);
    now.replaceAll((_, process) -> Journal.resolved(process, titles));
    return now;
  }

  private void take(Entry.Placed placed) {
    @Nullable String before = places.remove(placed.report());
    if (before != null) {
      routed.getOrDefault(before, new TreeSet<>()).remove(placed.report());
    }
    if (placed.routed()) {
      places.put(placed.report(), placed.process());
      routed.computeIfAbsent(placed.process(), _ -> new TreeSet<>()).add(placed.report());
    } else {
      decided.put(placed.report(), placed.process());
      adopt(placed.process());
    }
  }

  /** A process in which the desk has had a hand is as it is, with all that lies in it. */
  private void adopt(String process) {
    String adopted = Journal.resolved(process, titles);
    routed.forEach(
        (place, reports) -> {
          if (Journal.resolved(place, titles).equals(adopted)) {
            reports.forEach(report -> decided.put(report, adopted));
            reports.forEach(places::remove);
            reports.clear();
          }
        });
  }
}
