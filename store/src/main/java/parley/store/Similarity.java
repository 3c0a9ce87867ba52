package parley.store;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Tells an edited text from another text. */
final class Similarity {

  /** Words that stand together and are counted as one piece. */
  private static final int PIECE = 4;

  /** The share of the shorter text's pieces that an edit leaves, at the least. */
  private static final double LEAST = 0.4;

  private Similarity() {}

  /** Whether one text is an edit of the other. */
  static boolean edited(String first, String second) {
    Set<String> one = pieces(first);
    Set<String> other = pieces(second);
    long common = one.stream().filter(other::contains).count();
    return common >= LEAST * Math.max(1, Math.min(one.size(), other.size()));
  }

  private static Set<String> pieces(String text) {
    List<String> words =
        Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .toList();
    Set<String> pieces = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      pieces.add(String.join(" ", words.subList(i, Math.min(words.size(), i + PIECE))));
    }
    return pieces;
  }
}
