package parley.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whether confidence means what it says: of the values given with about 0.8, about 80 in 100 should
 * be right.
 *
 * @param judgements over all stories
 */
record Reliability(List<Judgement> judgements) {

  /** The lower edges of the bins. */
  private static final List<Double> EDGES = List.of(0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95);

  /** Fewer values than this say nothing. */
  private static final int ENOUGH = 20;

  Reliability {
    judgements = List.copyOf(judgements);
  }

  /** Values of like confidence: how many, their mean confidence, and the share that is right. */
  record Bin(int values, double confidence, double right) {

    static Bin of(List<Judgement> judgements) {
      return new Bin(
          judgements.size(),
          judgements.stream().mapToDouble(Judgement::confidence).average().orElse(Double.NaN),
          judgements.stream().mapToDouble(j -> j.right() ? 1 : 0).average().orElse(Double.NaN));
    }

    private String cells() {
      return String.format(Locale.ROOT, "%d | %.3f | %.3f |%n", values, confidence, right);
    }
  }

  /**
   * The expected calibration error: the distance between confidence and the share that is right,
   * averaged over all values by bin (Naeini, Cooper, Hauskrecht 2015).
   */
  double error() {
    double error = 0;
    for (Bin bin : bins().values()) {
      error += bin.values() * Math.abs(bin.confidence() - bin.right());
    }
    return error / judgements.size();
  }

  /**
   * How far confidence lies above the share that is right, in the bin where it does most; bins of a
   * few values are left out. Zero or less when Parley is nowhere too sure.
   */
  double overconfidence() {
    return bins().values().stream()
        .filter(bin -> bin.values() >= ENOUGH)
        .mapToDouble(bin -> bin.confidence() - bin.right())
        .max()
        .orElse(0);
  }

  /** The bins that hold a value, by lower edge. */
  TreeMap<Double, Bin> bins() {
    TreeMap<Double, Bin> bins = new TreeMap<>();
    judgements.stream()
        .collect(Collectors.groupingBy(Reliability::edge))
        .forEach((edge, in) -> bins.put(edge, Bin.of(in)));
    return bins;
  }

  private static double edge(Judgement judgement) {
    return EDGES.reversed().stream()
        .filter(edge -> judgement.confidence() >= edge)
        .findFirst()
        .orElseThrow();
  }

  /** The section of the page. */
  String section() {
    StringBuilder section = new StringBuilder("## Reliability of confidence\n\n");
    section.append(
        String.format(
            Locale.ROOT,
            """
            Every value carries a confidence. Of the %,d values over all stories that gold can judge, the share that is right
            beside the confidence given; the expected calibration error is %.3f. A value of a fact that is made up is wrong in
            the slots by which gold would know the fact. Not judged: what gold is silent about, and facts of kinds that gold
            does not list exhaustively where no gold fact answers.

            | confidence | values | mean confidence | share right |
            | --- | --- | --- | --- |
            """,
            judgements.size(),
            error()));
    bins()
        .forEach(
            (edge, bin) ->
                section.append("| ").append(range(edge)).append(" | ").append(bin.cells()));
    section.append(
        String.format(
            Locale.ROOT,
            "%nBy slot, where there are %d values or more:%n%n"
                + "| slot | values | mean confidence | share right |%n| --- | --- | --- | --- |%n",
            ENOUGH));
    bySlot()
        .forEach(
            (slot, bin) -> section.append("| ").append(slot).append(" | ").append(bin.cells()));
    return section.toString();
  }

  private static String range(double edge) {
    int next = EDGES.indexOf(edge) + 1;
    return String.format(
        Locale.ROOT, "%.2f to %.2f", edge, next == EDGES.size() ? 1.0 : EDGES.get(next));
  }

  private Map<String, Bin> bySlot() {
    Map<String, List<Judgement>> slots = new TreeMap<>();
    for (Judgement judgement : judgements) {
      slots
          .computeIfAbsent(judgement.kind() + " " + judgement.slot(), _ -> new ArrayList<>())
          .add(judgement);
    }
    Map<String, Bin> bins = new TreeMap<>();
    slots.forEach(
        (slot, in) -> {
          if (in.size() >= ENOUGH) {
            bins.put(slot, Bin.of(in));
          }
        });
    return bins;
  }
}
