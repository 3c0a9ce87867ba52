package parley.bench.speed;

import java.util.Comparator;
import java.util.List;

/**
 * What a process cost from its start to its end.
 *
 * @param seconds by the clock on the wall
 * @param processorSeconds of all its threads; zero where the system does not tell
 * @param memory the most that the system held for it at a time (resident set), in bytes; zero where
 *     the system does not tell
 * @param heap the most that its Java heap held before a collection, garbage included, in MB; zero
 *     when there was no collection
 * @param live the most that was left in its Java heap after a collection, in MB
 */
record Cost(double seconds, double processorSeconds, long memory, long heap, long live) {

  private static final double MEGABYTE = 1024.0 * 1024;

  /** The one in the middle by the clock. */
  static Cost median(List<Cost> costs) {
    List<Cost> sorted = costs.stream().sorted(Comparator.comparingDouble(Cost::seconds)).toList();
    return sorted.get(sorted.size() / 2);
  }

  double memoryMegabytes() {
    return memory / MEGABYTE;
  }
}
