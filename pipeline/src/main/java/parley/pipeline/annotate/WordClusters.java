package parley.pipeline.annotate;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Clusters of words that are used alike ("Combining Distributional and Morphological Information
 * for Part of Speech Induction", EACL 2003), as CoreNLP's models for names and for parts of speech
 * both have them.
 */
final class WordClusters {

  private final HashedNames words;
  private final List<String> names;

  private WordClusters(HashedNames words, List<String> names) {
    this.words = words;
    this.names = List.copyOf(names);
  }

  /** The cluster that a word in lower case belongs to, null when none is known. */
  @Nullable String of(String word) {
    int cluster = words.get(HashedNames.hash(word));
    return cluster < 0 ? null : names.get(cluster);
  }

  /**
   * Packs the library's list.
   *
   * @param lexicon words in lower case with their clusters' names
   */
  static WordClusters pack(Map<?, ?> lexicon) {
    List<String> names =
        List.copyOf(new TreeSet<>(lexicon.values().stream().map(String::valueOf).toList()));
    Map<String, Integer> words = new TreeMap<>();
    lexicon.forEach(
        (word, cluster) ->
            words.put(
                String.valueOf(word), Collections.binarySearch(names, String.valueOf(cluster))));
    return new WordClusters(HashedNames.of(words), names);
  }

  /**
   * Checks that another list of the library's is the same.
   *
   * @throws IllegalStateException when it is not, and a model would need a list of its own
   */
  void check(Map<?, ?> lexicon) {
    lexicon.forEach(
        (word, cluster) -> {
          if (!String.valueOf(cluster).equals(of(String.valueOf(word)))) {
            throw new IllegalStateException("the library's models cluster words unlike: " + word);
          }
        });
  }

  /** Writes them so that {@link #read} reads them. */
  void write(OutputStream to) throws IOException {
    DataOutputStream out = new DataOutputStream(to);
    words.write(out);
    Packed.writeStrings(names, out);
    out.flush();
  }

  /** Reads what {@link #write} wrote. */
  static WordClusters read(InputStream from) throws IOException {
    DataInputStream in = new DataInputStream(from);
    return new WordClusters(HashedNames.read(in), Packed.readStrings(in));
  }
}
