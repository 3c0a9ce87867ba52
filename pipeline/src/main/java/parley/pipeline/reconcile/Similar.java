package parley.pipeline.reconcile;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** How alike two stretches of words are. */
final class Similar {

  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "by", "with", "and", "or",
          "but", "its", "their", "his", "her", "it", "they", "that", "this", "these", "those",
          "which", "who", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had",
          "will", "would", "as", "s", "any", "all", "some", "also", "than", "more");

  private Similar() {}

  /** The words without case, accents, typographic marks and punctuation, in their order. */
  static List<String> tokens(String text) {
    String folded =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replace('’', '\'')
            .replaceAll("'s\\b", "")
            .replaceAll("(?<=\\d),(?=\\d{3})", "");
    return Arrays.stream(folded.split("[^\\p{L}\\p{N}.%]+"))
        .map(t -> t.replaceAll("^\\.+|\\.+$", ""))
        .filter(t -> !t.isEmpty())
        .toList();
  }

  /** The words that carry meaning, cut to a common stem of plural and tense endings. */
  static Set<String> words(String text) {
    Set<String> words = new TreeSet<>();
    for (String token : tokens(text)) {
      if (!FUNCTION_WORDS.contains(token)) {
        words.add(stem(token));
      }
    }
    return words;
  }

  /** The share of common words in all words of both, 0 to 1 (Jaccard). */
  static double jaccard(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    Set<String> common = new HashSet<>(a);
    common.retainAll(b);
    return (double) common.size() / (a.size() + b.size() - common.size());
  }

  /** The share of the smaller one's words that the other has too, 0 to 1 (overlap coefficient). */
  static double overlap(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    Set<String> common = new HashSet<>(a);
    common.retainAll(b);
    return (double) common.size() / Math.min(a.size(), b.size());
  }

  /** Whether one holds the other's words in their order, side by side. */
  static boolean contains(List<String> longer, List<String> shorter) {
    return !shorter.isEmpty() && Collections.indexOfSubList(longer, shorter) >= 0;
  }

  /** The share of three-word runs of the smaller one that stand in the other, 0 to 1. */
  static double runs(List<String> a, List<String> b) {
    Set<String> first = shingles(a);
    Set<String> second = shingles(b);
    return overlap(first, second);
  }

  private static Set<String> shingles(List<String> tokens) {
    List<String> runs = new ArrayList<>();
    for (int i = 0; i + 3 <= tokens.size(); i++) {
      runs.add(String.join(" ", tokens.subList(i, i + 3)));
    }
    return new TreeSet<>(runs);
  }

  private static String stem(String word) {
    if (word.length() > 4 && word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    for (String ending : List.of("ing", "ed", "es", "s")) {
      if (word.length() > ending.length() + 3 && word.endsWith(ending) && !word.endsWith("ss")) {
        String stem = word.substring(0, word.length() - ending.length());
        return stem.endsWith("e") ? stem.substring(0, stem.length() - 1) : stem;
      }
    }
    return word.length() > 4 && word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
  }
}
