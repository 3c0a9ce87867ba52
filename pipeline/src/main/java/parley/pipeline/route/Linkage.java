package parley.pipeline.route;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Clusters items by average linkage (Sokal and Michener, A statistical method for evaluating
 * systematic relationships, 1958): again and again the two clusters whose members have most in
 * common on average become one, until no two have enough. Of equals those that come first in the
 * order of the items.
 */
final class Linkage {

  private static final double NEVER = Double.NEGATIVE_INFINITY;

  private final double enough;
  private final List<List<Integer>> clusters = new ArrayList<>();

  /** By cluster, of each earlier one: the sum of what their members have in common. */
  private final double[][] sums;

  private final int[] best;
  private final double[] bestAverage;

  /**
   * @param common what each item has in common with each earlier one
   * @param together clusters to begin with, all items in one each; in an order of their content
   * @param apart whether two of them, by their numbers, must not be joined
   * @param enough the least average that joins two
   */
  Linkage(float[][] common, List<List<Integer>> together, Apart apart, double enough) {
    this.enough = enough;
    together.forEach(members -> clusters.add(new ArrayList<>(members)));
    sums = new double[clusters.size()][];
    best = new int[clusters.size()];
    bestAverage = new double[clusters.size()];
    for (int i = 0; i < clusters.size(); i++) {
      sums[i] = new double[i];
      for (int j = 0; j < i; j++) {
        sums[i][j] = apart.are(i, j) ? NEVER : sum(common, clusters.get(i), clusters.get(j));
      }
      lookAgain(i);
    }
  }

  /** Which clusters must not be joined. */
  interface Apart {
    boolean are(int one, int other);
  }

  private static double sum(float[][] common, List<Integer> one, List<Integer> other) {
    double sum = 0;
    for (int a : one) {
      for (int b : other) {
        sum += a > b ? common[a][b] : common[b][a];
      }
    }
    return sum;
  }

  /** The clusters, each with its members in order. */
  List<List<Integer>> clusters() {
    int later = next();
    while (later >= 0) {
      join(best[later], later);
      later = next();
    }
    List<List<Integer>> left = new ArrayList<>();
    for (List<Integer> cluster : clusters) {
      if (!cluster.isEmpty()) {
        Collections.sort(cluster);
        left.add(List.copyOf(cluster));
      }
    }
    return left;
  }

  /** The later one of the two clusters to join; -1 when none have enough in common. */
  private int next() {
    int next = -1;
    for (int i = 0; i < clusters.size(); i++) {
      if (bestAverage[i] >= enough && (next < 0 || bestAverage[i] > bestAverage[next])) {
        next = i;
      }
    }
    return next;
  }

  private void join(int into, int from) {
    for (int i = 0; i < clusters.size(); i++) {
      if (i != into && i != from && !clusters.get(i).isEmpty()) {
        set(into, i, get(into, i) + get(from, i));
      }
    }
    clusters.get(into).addAll(clusters.get(from));
    clusters.get(from).clear();
    bestAverage[from] = NEVER;
    lookAgain(into);
    for (int i = into + 1; i < clusters.size(); i++) {
      if (!clusters.get(i).isEmpty() && (best[i] == into || best[i] == from)) {
        lookAgain(i);
      } else if (!clusters.get(i).isEmpty() && average(i, into) > bestAverage[i]) {
        best[i] = into;
        bestAverage[i] = average(i, into);
      }
    }
  }

  private void lookAgain(int cluster) {
    best[cluster] = -1;
    bestAverage[cluster] = NEVER;
    for (int other = 0; other < cluster; other++) {
      double average = clusters.get(other).isEmpty() ? NEVER : average(cluster, other);
      if (average > bestAverage[cluster]) {
        best[cluster] = other;
        bestAverage[cluster] = average;
      }
    }
  }

  private double average(int later, int earlier) {
    return sums[later][earlier]
        / ((double) clusters.get(later).size() * clusters.get(earlier).size());
  }

  private double get(int one, int other) {
    return one > other ? sums[one][other] : sums[other][one];
  }

  private void set(int one, int other, double sum) {
    sums[Math.max(one, other)][Math.min(one, other)] = sum;
  }
}
