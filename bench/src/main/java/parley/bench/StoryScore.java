package parley.bench;

import java.util.Map;

/**
 * How far a story's dossier gets.
 *
 * @param figures recall, precision, slots, citations, documents and the like, each 0 to 1
 * @param printed the scorer's table and all that was missed or made up
 */
record StoryScore(String story, Map<String, Double> figures, String printed) {

  double figure(String name) {
    return figures.getOrDefault(name, Double.NaN);
  }
}
