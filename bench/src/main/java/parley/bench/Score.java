package parley.bench;

import java.util.Map;

/**
 * How far something gets that is held against gold.
 *
 * @param subject the story or benchmark
 * @param figures recall, precision, slots, citations, documents and the like, each 0 to 1
 * @param printed the scorer's table, and of a story all that was missed or made up
 */
record Score(String subject, Map<String, Double> figures, String printed) {

  double figure(String name) {
    return figures.getOrDefault(name, Double.NaN);
  }
}
