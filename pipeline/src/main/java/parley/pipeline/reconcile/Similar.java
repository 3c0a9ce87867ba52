package parley.pipeline.reconcile;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import parley.domain.Value;

/** How alike two stretches of words are. */
final class Similar {

  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "by", "with", "and", "or",
          "but", "its", "their", "his", "her", "it", "they", "that", "this", "these", "those",
          "which", "who", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had",
          "will", "would", "as", "s", "any", "all", "some", "also", "than", "more");

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern GENITIVE = Pattern.compile("'s\\b");
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3})");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}.%]+");
  private static final Pattern INITIALS = Pattern.compile("\\p{L}(\\.\\p{L})+");
  private static final Pattern OUTER_STOPS = Pattern.compile("^\\.+|\\.+$");

  private Similar() {}

  /** The words without case, accents, typographic marks and punctuation, in their order. */
  static List<String> tokens(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
    String folded = without(MARKS, plain).toLowerCase(Locale.ROOT).replace('’', '\'');
    List<String> tokens = new ArrayList<>();
    for (String token : BETWEEN_WORDS.split(without(THOUSANDS, without(GENITIVE, folded)))) {
      String word = token.indexOf('.') < 0 ? token : abbreviation(without(OUTER_STOPS, token));
      if (!word.isEmpty()) {
        tokens.add(word);
      }
    }
    return List.copyOf(tokens);
  }

  /** "U.S." as "US"; a number keeps its point. */
  private static String abbreviation(String word) {
    return INITIALS.matcher(word).matches() ? word.replace(".", "") : word;
  }

  private static String without(Pattern pattern, String text) {
    return pattern.matcher(text).replaceAll("");
  }

  /** A value as it is compared: words without case, accents and punctuation. */
  static String folded(Value value) {
    return value instanceof Value.Words(String words)
        ? String.join(" ", tokens(words))
        : value.text();
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
