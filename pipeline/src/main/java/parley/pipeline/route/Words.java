package parley.pipeline.route;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.domain.Report;

/** The words of a report that tell of what it is, with how much of it each of them is. */
final class Words {

  /** Words that stand in news reports of any matter, and in those of any talks. */
  private static final Set<String> COMMON = Set.copyOf(listed("common-words.txt"));

  /** Three letters and less are left out: articles, prepositions, pronouns. */
  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

  /** A word of the title counts as often as two of the text. */
  private static final int TITLE = 2;

  private final List<String> words;
  private final int[] numbers;
  private final double[] weights;

  private Words(List<String> words, int[] numbers, double[] weights) {
    this.words = words;
    this.numbers = numbers;
    this.weights = weights;
  }

  /**
   * The words of a report.
   *
   * @param vocabulary the numbers of words, to which those that are new are added
   */
  static Words of(Report report, Map<String, Integer> vocabulary) {
    TreeMap<String, Integer> counts = counts(report);
    int[] numbers = new int[counts.size()];
    double[] weights = new double[counts.size()];
    int at = 0;
    for (Map.Entry<String, Integer> word : counts.entrySet()) {
      @Nullable Integer number = vocabulary.putIfAbsent(word.getKey(), vocabulary.size());
      numbers[at] = number == null ? vocabulary.size() - 1 : number;
      weights[at] = 1 + Math.log(word.getValue());
      at++;
    }
    return new Words(List.copyOf(counts.keySet()), numbers, weights);
  }

  /** How many different words there are. */
  int size() {
    return numbers.length;
  }

  /** A word; they are in alphabetical order. */
  String word(int at) {
    return words.get(at);
  }

  /** The number of a word in the vocabulary. */
  int number(int at) {
    return numbers[at];
  }

  /** One and the logarithm of how often a word stands in the report. */
  double weight(int at) {
    return weights[at];
  }

  private static TreeMap<String, Integer> counts(Report report) {
    Map<String, Integer> written = new HashMap<>();
    count(report.text(), 1, written);
    count(report.title(), TITLE, written);
    TreeMap<String, Integer> counts = new TreeMap<>();
    written.forEach(
        (word, times) -> {
          String lower = word.toLowerCase(Locale.ROOT);
          if (!COMMON.contains(lower)) {
            counts.merge(lower, times, Integer::sum);
          }
        });
    return counts;
  }

  private static void count(@Nullable String text, int times, Map<String, Integer> written) {
    if (text != null) {
      Matcher word = WORD.matcher(text);
      while (word.find()) {
        written.merge(word.group(), times, Integer::sum);
      }
    }
  }

  private static List<String> listed(String resource) {
    try (InputStream in = Words.class.getResourceAsStream(resource)) {
      return List.of(
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
              .strip()
              .split("\\s+"));
    } catch (IOException e) {
      throw new UncheckedIOException("the list " + resource + " cannot be read", e);
    }
  }
}
