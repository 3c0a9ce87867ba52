package parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The figures once reached, under version control. They rise with what is measured and never fall.
 *
 * @param floors by story or benchmark, then by figure; each 0 to 1
 */
record Floors(Map<String, Map<String, Double>> floors) {

  /** Figures that no mend may cost anything. */
  private static final Set<String> EXACT =
      Set.of("citations", "documents", "disagreements", "as of");

  /** About the share of one fact in a story of some eighty. */
  private static final double ONE_FACT = 0.02;

  static Floors read(Path file) throws IOException {
    Map<String, Map<String, Double>> floors = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t");
      if (!line.startsWith("#") && cells.length == 3) {
        floors
            .computeIfAbsent(cells[0], _ -> new TreeMap<>())
            .put(cells[1], Double.valueOf(cells[2]));
      }
    }
    return new Floors(floors);
  }

  /** One line for each figure that lies below its floor. */
  List<String> below(Score score) {
    List<String> below = new ArrayList<>();
    floors
        .getOrDefault(score.subject(), Map.of())
        .forEach(
            (figure, floor) -> {
              if (!(score.figure(figure) >= floor)) {
                below.add(
                    String.format(
                        Locale.ROOT,
                        "%s: %s %.3f is below its floor %.3f",
                        score.subject(),
                        figure,
                        score.figure(figure),
                        floor));
              }
            });
    return below;
  }

  /**
   * These floors, raised to what was reached: citations and documents to the full, the others to a
   * fact's worth below it, so that a mend that wins many facts elsewhere may cost one here.
   */
  Floors raised(List<Score> scores) {
    Map<String, Map<String, Double>> raised = new TreeMap<>();
    floors.forEach((story, figures) -> raised.put(story, new TreeMap<>(figures)));
    for (Score score : scores) {
      Map<String, Double> figures = raised.computeIfAbsent(score.subject(), _ -> new TreeMap<>());
      for (String figure :
          List.of(
              "recall", "precision", "slots", "citations", "documents", "disagreements", "as of")) {
        double reached = score.figure(figure);
        if (!Double.isNaN(reached)) {
          double kept = EXACT.contains(figure) ? reached : reached - ONE_FACT;
          figures.merge(figure, Math.max(0, Math.floor(kept * 100) / 100), Math::max);
        }
      }
    }
    return new Floors(raised);
  }

  void write(Path file) throws IOException {
    StringBuilder lines =
        new StringBuilder(
            "# Written by the quality command: the figures once reached. They only rise.\n");
    floors.forEach(
        (story, figures) ->
            figures.forEach(
                (figure, floor) ->
                    lines
                        .append(story)
                        .append('\t')
                        .append(figure)
                        .append('\t')
                        .append(floor)
                        .append('\n')));
    Files.writeString(file, lines.toString());
  }
}
