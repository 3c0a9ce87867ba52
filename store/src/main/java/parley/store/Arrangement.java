package parley.store;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the router makes of all reports of a store, as far as it differs from what is recorded.
 *
 * @param titles of processes that it opens or calls otherwise, by id
 * @param merged processes of which nothing is left, by id, with the one that holds their reports
 * @param places where reports belong, by report id
 */
public record Arrangement(
    SortedMap<String, String> titles,
    SortedMap<String, String> merged,
    SortedMap<String, Placement> places) {

  public Arrangement {
    titles = Collections.unmodifiableSortedMap(new TreeMap<>(titles));
    merged = Collections.unmodifiableSortedMap(new TreeMap<>(merged));
    places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
  }

  /** Whether all is recorded so already. */
  public boolean isEmpty() {
    return titles.isEmpty() && merged.isEmpty() && places.isEmpty();
  }
}
