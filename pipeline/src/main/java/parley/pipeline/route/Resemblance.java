package parley.pipeline.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parley.domain.Publication;

/**
 * How much reports have in common: the cosine of their words, each weighted by how rare it is among
 * the reports (tf-idf as in Manning, Raghavan and Schütze, Introduction to Information Retrieval,
 * 2008, chapter 6), less the further apart they were published. Only reports that share a word are
 * compared, by an inverted index (the same, chapter 7).
 */
final class Resemblance {

  /**
   * So many reports without any of the words are thought to be there too: among few reports a word
   * that all have is not yet a common word.
   */
  private static final double OTHERS = 500;

  /** In so many days what two reports have in common counts half. */
  private static final double HALF = 730;

  /** Reports so many days apart have nothing in common. */
  private static final int FAR = 100 * (int) HALF;

  private static final int SHOWN = 3;

  private final List<Words> words;

  /** By report, of each of its words: the weight; all of a report together of length 1. */
  private final List<double[]> weights = new ArrayList<>();

  private final Nearness nearness;

  /** By word: in how many reports it stands. */
  private final int[] having;

  /**
   * @param reports in an order that comes from their content
   */
  Resemblance(Features.Taken reports) {
    words = reports.reports().stream().map(Features.Feature::words).toList();
    having = new int[reports.words()];
    for (Words each : words) {
      for (int at = 0; at < each.size(); at++) {
        having[each.number(at)]++;
      }
    }
    words.forEach(each -> weights.add(weighted(each)));
    nearness = new Nearness(reports.reports());
  }

  private double[] weighted(Words report) {
    double[] weighted = new double[report.size()];
    double square = 0;
    for (int at = 0; at < weighted.length; at++) {
      double rarity = Math.log((words.size() + OTHERS) / (having[report.number(at)] + 1));
      weighted[at] = report.weight(at) * rarity;
      square += weighted[at] * weighted[at];
    }
    double length = Math.sqrt(square);
    for (int at = 0; at < weighted.length; at++) {
      weighted[at] /= length;
    }
    return weighted;
  }

  /**
   * What each two reports have in common, from 0 to 1: of the later one of them, of the earlier.
   * The sums are made in the alphabetical order of the words.
   */
  float[][] ofEachTwo() {
    int[] next = starts();
    int[] start = next.clone();
    int[] holder = new int[start[having.length]];
    double[] held = new double[holder.length];
    float[][] common = new float[words.size()][];
    for (int i = 0; i < words.size(); i++) {
      double[] row = new double[i];
      Words report = words.get(i);
      double[] own = weights.get(i);
      for (int at = 0; at < own.length; at++) {
        int number = report.number(at);
        double weight = own[at];
        for (int before = start[number]; before < next[number]; before++) {
          row[holder[before]] += weight * held[before];
        }
        holder[next[number]] = i;
        held[next[number]++] = weight;
      }
      common[i] = new float[i];
      for (int j = 0; j < i; j++) {
        common[i][j] = row[j] > 0 ? (float) (row[j] * nearness.of(i, j)) : 0;
      }
    }
    return common;
  }

  /** Where in one list of the holders of all words those of each word start. */
  private int[] starts() {
    int[] starts = new int[having.length + 1];
    for (int word = 0; word < having.length; word++) {
      starts[word + 1] = starts[word] + having[word];
    }
    return starts;
  }

  /** By how much less two reports have in common for the time between them. */
  private static final class Nearness {

    private static final long UNDATED = Long.MIN_VALUE;

    private final long[] days;

    /** By the number of days between two reports. */
    private final double[] nearness;

    Nearness(List<Features.Feature> reports) {
      days = reports.stream().mapToLong(Nearness::day).toArray();
      long first = Long.MAX_VALUE;
      long last = Long.MIN_VALUE;
      for (long day : days) {
        first = day == UNDATED ? first : Math.min(first, day);
        last = Math.max(last, day);
      }
      int span = first > last ? 0 : (int) Math.min(FAR, last - first);
      nearness = new double[span + 1];
      for (int between = 0; between <= span; between++) {
        nearness[between] = Math.pow(0.5, between / HALF);
      }
    }

    private static long day(Features.Feature feature) {
      @Nullable Publication publication = feature.reading().report().publication();
      return publication == null ? UNDATED : publication.day().toEpochDay();
    }

    double of(int one, int other) {
      if (days[one] == UNDATED || days[other] == UNDATED) {
        return 1;
      }
      long between = Math.abs(days[one] - days[other]);
      return between < nearness.length ? nearness[(int) between] : 0;
    }
  }

  /**
   * Of each group and each of its reports the words that it has most in common with the others:
   * "ceasefire, truce".
   */
  List<List<String>> shared(List<List<Integer>> groups) {
    double[] sum = new double[having.length];
    int[] holders = new int[having.length];
    List<List<String>> shared = new ArrayList<>(groups.size());
    for (List<Integer> group : groups) {
      for (int report : group) {
        for (int at = 0; at < words.get(report).size(); at++) {
          sum[words.get(report).number(at)] += weights.get(report)[at];
          holders[words.get(report).number(at)]++;
        }
      }
      shared.add(group.stream().map(report -> shared(report, sum, holders)).toList());
      for (int report : group) {
        for (int at = 0; at < words.get(report).size(); at++) {
          sum[words.get(report).number(at)] = 0;
          holders[words.get(report).number(at)] = 0;
        }
      }
    }
    return shared;
  }

  private String shared(int report, double[] sum, int[] holders) {
    Words own = words.get(report);
    double[] weight = weights.get(report);
    return IntStream.range(0, own.size())
        .filter(at -> holders[own.number(at)] > 1)
        .boxed()
        .sorted(
            Comparator.comparing((Integer at) -> -weight[at] * (sum[own.number(at)] - weight[at])))
        .limit(SHOWN)
        .map(own::word)
        .collect(Collectors.joining(", "));
  }
}
