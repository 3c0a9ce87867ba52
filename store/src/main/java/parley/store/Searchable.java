package parley.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import parley.domain.Cited;
import parley.domain.Claim;
import parley.domain.Kind;
import parley.domain.Passage;
import parley.domain.Reading;
import parley.domain.Report;
import parley.domain.ReportedActor;
import parley.domain.Span;
import parley.domain.Value;

/**
 * A stretch of a report under the words by which it is found.
 *
 * @param kind of the claim; null for a paragraph of the report
 * @param words without accents and marks
 */
record Searchable(@Nullable Kind kind, @Nullable String claim, int start, int end, String words) {

  /** The longest stretch that is one piece, in UTF-16 units; databases limit what they index. */
  private static final int LONGEST = 2_000;

  /** All that a reading can be searched for: its headline, paragraphs and claims. */
  static List<Searchable> in(Reading reading) {
    List<Searchable> all = new ArrayList<>();
    paragraphs(reading.report(), all);
    Map<String, String> names = new HashMap<>();
    for (ReportedActor actor : reading.actors()) {
      names.put(actor.key(), actor.name() + " " + String.join(" ", actor.aliases()));
    }
    for (Claim claim : reading.claims()) {
      Passage passage = widest(claim);
      all.add(
          new Searchable(
              claim.kind(), claim.id(), passage.start(), passage.end(), words(claim, names)));
    }
    return all;
  }

  /** Words in one spelling: letters, digits and single blanks, without accents. */
  static String plain(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  private static void paragraphs(Report report, List<Searchable> all) {
    String text = report.text();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      for (int from = start; from < end; from += LONGEST) {
        paragraph(report, whole(text, from), whole(text, Math.min(end, from + LONGEST)), all);
      }
      start = end + 1;
    }
  }

  private static void paragraph(Report report, int start, int end, List<Searchable> all) {
    if (start >= end) {
      return;
    }
    Span span = new Span(start, end);
    String words = plain(span.of(report.text()));
    boolean dropped = report.dropped().stream().anyMatch(d -> d.start() <= start && end <= d.end());
    if (!words.isEmpty() && !dropped) {
      Passage passage = report.passage(span);
      all.add(new Searchable(null, null, passage.start(), passage.end(), words));
    }
  }

  /** An offset that does not part a pair of surrogates. */
  private static int whole(String text, int offset) {
    return offset > 0
            && offset < text.length()
            && Character.isLowSurrogate(text.charAt(offset))
            && Character.isHighSurrogate(text.charAt(offset - 1))
        ? offset - 1
        : offset;
  }

  private static Passage widest(Claim claim) {
    return claim.slots().values().stream()
        .flatMap(List::stream)
        .flatMap(cited -> cited.passages().stream())
        .min(
            Comparator.comparingInt((Passage p) -> p.start() - p.end())
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }

  private static String words(Claim claim, Map<String, String> names) {
    StringJoiner words = new StringJoiner(" ");
    claim
        .slots()
        .forEach(
            (slot, values) -> {
              for (Cited cited : values) {
                words.add(word(cited.value(), names));
                cited.passages().forEach(passage -> words.add(passage.exact()));
              }
            });
    String plain = plain(words.toString());
    return plain.length() <= 2 * LONGEST ? plain : plain.substring(0, whole(plain, 2 * LONGEST));
  }

  private static String word(Value value, Map<String, String> names) {
    return switch (value) {
      case Value.Party(String key) -> names.getOrDefault(key, key);
      case Value.Meeting _ -> "";
      case Value.Term _, Value.Words _, Value.Time _, Value.Quantity _ -> value.text();
    };
  }
}
