package parley.pipeline.reconcile;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Which numbers stand under which key: an open hash table with a chain of numbers for each key, in
 * plain arrays, for it holds some hundred keys of every report. Nothing may depend on the order in
 * which the numbers of a key come.
 */
final class Postings {

  private static final int NEVER_USED = 0;
  private static final int EMPTY = 1;
  private static final int FIRST = 2;

  private long[] keys = new long[64];
  private int[] heads = new int[64];
  private int[] numbers = new int[64];
  private int[] next = new int[64];
  private int used;
  private int entries;
  private int free = -1;

  void add(long key, int number) {
    if (2 * (used + 1) > keys.length) {
      grow();
    }
    int slot = slot(key);
    if (heads[slot] == NEVER_USED) {
      used++;
      keys[slot] = key;
      heads[slot] = EMPTY;
    }
    int entry = entry();
    numbers[entry] = number;
    next[entry] = heads[slot];
    heads[slot] = entry + FIRST;
  }

  void remove(long key, int number) {
    int slot = slot(key);
    int before = -1;
    for (int at = heads[slot]; at >= FIRST; at = next[at - FIRST]) {
      int entry = at - FIRST;
      if (numbers[entry] == number) {
        if (before < 0) {
          heads[slot] = next[entry];
        } else {
          next[before] = next[entry];
        }
        next[entry] = free;
        free = entry;
        return;
      }
      before = entry;
    }
  }

  void forEach(long key, IntConsumer each) {
    for (int at = heads[slot(key)]; at >= FIRST; at = next[at - FIRST]) {
      each.accept(numbers[at - FIRST]);
    }
  }

  private int entry() {
    if (free >= 0) {
      int entry = free;
      free = next[entry];
      return entry;
    }
    if (entries == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * entries);
      next = Arrays.copyOf(next, 2 * entries);
    }
    return entries++;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & mask;
    while (heads[slot] != NEVER_USED && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Twice the room; keys under which nothing stands any more go. */
  private void grow() {
    long[] oldKeys = keys;
    int[] oldHeads = heads;
    keys = new long[2 * oldKeys.length];
    heads = new int[keys.length];
    used = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldHeads[i] >= FIRST) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        heads[slot] = oldHeads[i];
        used++;
      }
    }
  }
}
