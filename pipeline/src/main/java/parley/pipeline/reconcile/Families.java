package parley.pipeline.reconcile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Joins keys into families, one key after another. */
final class Families {

  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, Integer> sizes = new HashMap<>();

  /** Takes in a key, a family by itself; false when it is known. */
  boolean add(String key) {
    sizes.putIfAbsent(key, 1);
    return parents.putIfAbsent(key, key) == null;
  }

  /** The key that stands for a key's family. */
  String of(String key) {
    String at = key;
    for (String up = parents.get(at); up != null && !up.equals(at); up = parents.get(at)) {
      at = up;
    }
    return at;
  }

  /**
   * Makes the families of two keys one; the larger one's key stands for it.
   *
   * @return the key that stood for the smaller one till now, when they were two
   */
  Optional<String> join(String key, String other) {
    String one = of(key);
    String two = of(other);
    if (one.equals(two)) {
      return Optional.empty();
    }
    boolean larger = sizes.getOrDefault(one, 1) >= sizes.getOrDefault(two, 1);
    String kept = larger ? one : two;
    String gone = larger ? two : one;
    parents.put(gone, kept);
    sizes.merge(kept, sizes.getOrDefault(gone, 1), (a, b) -> a + b);
    return Optional.of(gone);
  }
}
