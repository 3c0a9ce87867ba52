package parley.pipeline.route;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.domain.Report;

/**
 * How much reports have in common: the cosine of their words, each weighted by how rare it is among
 * the reports (tf-idf as in Manning, Raghavan and Schütze, Introduction to Information Retrieval,
 * 2008, chapter 6), less the further apart they were published.
 */
final class Resemblance {

  /**
   * So many reports without any of the words are thought to be there too: among few reports a word
   * that all have is not yet a common word.
   */
  private static final double OTHERS = 500;

  /** In so many days what two reports have in common counts half. */
  private static final double HALF = 730;

  private static final int SHOWN = 3;

  /** One report: its words by number, in order, with their weights; all together of length 1. */
  private static final class Vector {
    private final int[] words;
    private final double[] weights;
    private final @Nullable LocalDate day;

    Vector(int[] words, double[] weights, @Nullable LocalDate day) {
      this.words = words;
      this.weights = weights;
      this.day = day;
    }
  }

  private final List<String> words;
  private final List<Vector> vectors = new ArrayList<>();

  /**
   * @param reports in an order that comes from their content
   */
  Resemblance(List<Report> reports) {
    List<Map<String, Double>> told = reports.stream().map(Words::of).toList();
    TreeMap<String, Integer> having = new TreeMap<>();
    told.forEach(each -> each.keySet().forEach(word -> having.merge(word, 1, Integer::sum)));
    words = List.copyOf(having.keySet());
    double[] rarity = new double[words.size()];
    Map<String, Integer> numbers = new HashMap<>();
    having.forEach(
        (word, with) -> {
          rarity[numbers.size()] = Math.log((reports.size() + OTHERS) / (with + 1));
          numbers.put(word, numbers.size());
        });
    for (int i = 0; i < reports.size(); i++) {
      vectors.add(vector(reports.get(i), told.get(i), numbers, rarity));
    }
  }

  /** The words come in the order of their numbers, as both are in alphabetical order. */
  private static Vector vector(
      Report report, Map<String, Double> told, Map<String, Integer> numbers, double[] rarity) {
    int[] words = told.keySet().stream().mapToInt(numbers::get).toArray();
    double[] weights = told.values().stream().mapToDouble(Double::doubleValue).toArray();
    double square = 0;
    for (int i = 0; i < words.length; i++) {
      weights[i] *= rarity[words[i]];
      square += weights[i] * weights[i];
    }
    for (int i = 0; i < words.length; i++) {
      weights[i] /= Math.sqrt(square);
    }
    return new Vector(
        words, weights, report.publication() == null ? null : report.publication().day());
  }

  /**
   * What each two reports have in common, from 0 to 1: of the later one of them, of the earlier.
   */
  float[][] ofEachTwo() {
    List<List<int[]>> holders = new ArrayList<>();
    words.forEach(_ -> holders.add(new ArrayList<>(1)));
    float[][] common = new float[vectors.size()][];
    for (int i = 0; i < vectors.size(); i++) {
      double[] row = new double[i];
      Vector vector = vectors.get(i);
      for (int at = 0; at < vector.words.length; at++) {
        List<int[]> before = holders.get(vector.words[at]);
        for (int[] other : before) {
          row[other[0]] += vector.weights[at] * vectors.get(other[0]).weights[other[1]];
        }
        before.add(new int[] {i, at});
      }
      common[i] = new float[i];
      for (int j = 0; j < i; j++) {
        common[i][j] = (float) (row[j] * nearness(vector.day, vectors.get(j).day));
      }
    }
    return common;
  }

  private static double nearness(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || other == null
        ? 1
        : Math.pow(0.5, Math.abs(ChronoUnit.DAYS.between(one, other)) / HALF);
  }

  /** The words that a report has most in common with some others: "ceasefire, truce". */
  String shared(int report, Collection<Integer> others) {
    double[] sum = new double[words.size()];
    for (int other : others) {
      if (other != report) {
        Vector vector = vectors.get(other);
        for (int at = 0; at < vector.words.length; at++) {
          sum[vector.words[at]] += vector.weights[at];
        }
      }
    }
    Vector own = vectors.get(report);
    Map<Integer, Double> shared = new TreeMap<>();
    for (int at = 0; at < own.words.length; at++) {
      double product = own.weights[at] * sum[own.words[at]];
      if (product > 0) {
        shared.put(own.words[at], product);
      }
    }
    return shared.entrySet().stream()
        .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
        .limit(SHOWN)
        .map(entry -> words.get(entry.getKey()))
        .collect(Collectors.joining(", "));
  }
}
