package parley.pipeline.reconcile;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A set of words, or of runs of words, as 64-bit hashes in rising order: to count what two sets
 * have in common takes one pass over both. That two words have one hash happens once in 10^19
 * pairs, and then in every run alike.
 */
final class WordSet {

  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private final long[] hashes;

  private WordSet(long[] hashes) {
    this.hashes = hashes;
  }

  static WordSet of(Collection<String> words) {
    return new WordSet(words.stream().mapToLong(WordSet::hash).sorted().distinct().toArray());
  }

  /** The runs of a number of words, side by side. */
  static WordSet runs(List<String> words, int length) {
    long[] runs = new long[Math.max(0, words.size() - length + 1)];
    for (int i = 0; i < runs.length; i++) {
      long hash = OFFSET;
      for (String word : words.subList(i, i + length)) {
        hash = mixed(hash, word);
      }
      runs[i] = hash;
    }
    return new WordSet(Arrays.stream(runs).sorted().distinct().toArray());
  }

  /** A key for an index: equal words give an equal one. */
  static long hash(String... words) {
    long hash = OFFSET;
    for (String word : words) {
      hash = mixed(hash, word);
    }
    return hash;
  }

  /** A key for each member, each joined with a key that all have in common. */
  long[] keys(long common) {
    long[] keys = new long[hashes.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = (hashes[i] ^ common) * PRIME;
    }
    return keys;
  }

  int size() {
    return hashes.length;
  }

  /** The share of common members in all members of both, 0 to 1 (Jaccard). */
  double jaccard(WordSet other) {
    int common = common(other);
    int all = size() + other.size() - common;
    return size() == 0 || other.size() == 0 ? 0 : (double) common / all;
  }

  /**
   * The share of the smaller one's members that the other has too, 0 to 1 (overlap coefficient).
   */
  double overlap(WordSet other) {
    int smaller = Math.min(size(), other.size());
    return smaller == 0 ? 0 : (double) common(other) / smaller;
  }

  boolean holdsTheSame(WordSet other) {
    return Arrays.equals(hashes, other.hashes);
  }

  /** The members that the other has not. */
  WordSet without(WordSet other) {
    return new WordSet(
        Arrays.stream(hashes).filter(h -> Arrays.binarySearch(other.hashes, h) < 0).toArray());
  }

  private int common(WordSet other) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < hashes.length && j < other.hashes.length) {
      int order = Long.compare(hashes[i], other.hashes[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return common;
  }

  private static long mixed(long hash, String word) {
    long mixed = hash;
    for (int i = 0; i < word.length(); i++) {
      mixed = (mixed ^ word.charAt(i)) * PRIME;
    }
    return (mixed ^ ' ') * PRIME;
  }
}
