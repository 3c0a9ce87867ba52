package parley.bench.speed;

import java.util.List;

/**
 * How much is measured.
 *
 * @param feed how many reports of the feed Parley reads
 * @param sample how many of them the peer reads too
 * @param runs how often Parley's short runs are repeated
 * @param peerRuns how often the peer's short run is repeated
 * @param dossiers the sizes of the dossiers to which a report is added
 * @param desk the number of reports in the store whose first page is measured
 * @param seconds of one measurement of a stage
 */
record Size(
    int feed,
    int sample,
    int runs,
    int peerRuns,
    List<Integer> dossiers,
    int desk,
    double seconds) {

  static final Size FULL = new Size(Integer.MAX_VALUE, 40, 5, 3, List.of(10, 100, 1000), 2000, 1);

  /** To try whether everything runs; the figures mean nothing. */
  static final Size SMALL = new Size(20, 3, 1, 1, List.of(5, 10), 20, 0.1);

  static Size of(String name) {
    return switch (name) {
      case "full" -> FULL;
      case "small" -> SMALL;
      default -> throw new IllegalArgumentException("the size is full or small, not " + name);
    };
  }
}
