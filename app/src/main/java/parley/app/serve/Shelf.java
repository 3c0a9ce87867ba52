package parley.app.serve;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was made of the store and is asked for again, until something is recorded. Any thread may
 * ask; two that ask at once may both make it.
 */
final class Shelf<K, V> {

  private final Map<K, V> kept;
  private long position = -1;

  /**
   * @param most how many are kept, the last asked for
   */
  Shelf(int most) {
    this.kept =
        new LinkedHashMap<>(most, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  /**
   * @param now the position of the store's log, read before anything is made of it
   */
  V get(long now, K key, Supplier<V> make) {
    synchronized (this) {
      if (now > position) {
        kept.clear();
        position = now;
      }
      @Nullable V known = kept.get(key);
      if (known != null) {
        return known;
      }
    }
    V made = make.get();
    synchronized (this) {
      if (now == position) {
        kept.put(key, made);
      }
    }
    return made;
  }
}
