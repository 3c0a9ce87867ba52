package parley.app.serve;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was made and is asked for again, as long as it is made of the same thing. Any thread may
 * ask; two that ask at once may both make it.
 *
 * @param <K> what is asked for
 * @param <F> what it is made of; the very same object, and not one that is equal to it
 */
final class Shelf<K, F, V> {

  private final Map<K, Made<F, V>> kept;

  private record Made<F, V>(F from, V value) {}

  /**
   * @param most how many are kept, the last asked for
   */
  Shelf(int most) {
    this.kept =
        new LinkedHashMap<>(most, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, Made<F, V>> eldest) {
            return size() > most;
          }
        };
  }

  /**
   * @param from read before anything is made of it
   */
  V get(K key, F from, Supplier<V> make) {
    synchronized (this) {
      @Nullable Made<F, V> known = kept.get(key);
      if (known != null && known.from() == from) {
        return known.value();
      }
    }
    V made = make.get();
    synchronized (this) {
      kept.put(key, new Made<>(from, made));
    }
    return made;
  }
}
