package parley.pipeline.route;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

  private Words() {}

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

  /** By word, one and the logarithm of how often it stands in the report. */
  static Map<String, Double> of(Report report) {
    TreeMap<String, Integer> counts = new TreeMap<>();
    count(report.text(), 1, counts);
    count(report.title(), TITLE, counts);
    TreeMap<String, Double> weights = new TreeMap<>();
    counts.forEach((word, times) -> weights.put(word, 1 + Math.log(times)));
    return weights;
  }

  private static void count(@Nullable String text, int times, Map<String, Integer> counts) {
    if (text != null) {
      Matcher word = WORD.matcher(text);
      while (word.find()) {
        String lower = word.group().toLowerCase(Locale.ROOT);
        if (!COMMON.contains(lower)) {
          counts.merge(lower, times, Integer::sum);
        }
      }
    }
  }
}
