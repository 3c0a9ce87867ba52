package parley.pipeline.route;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reports that belong together.
 *
 * @param process the id of the process to which the desk has put some of them, or null
 * @param reports their ids, each with what it has in common with the others: "ceasefire, truce"
 * @param parties who talks in them, at most three names
 * @param negotiation whether they tell enough of parties that talk to be a process of their own;
 *     among many groups what parties say elsewhere than in talks does not count
 * @param month the month of the first of them ("2019-05"), or null when none is dated
 */
public record Group(
    @Nullable String process,
    SortedMap<String, String> reports,
    List<String> parties,
    boolean negotiation,
    @Nullable String month) {

  public Group {
    reports = Collections.unmodifiableSortedMap(new TreeMap<>(reports));
    parties = List.copyOf(parties);
  }
}
