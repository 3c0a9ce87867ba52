package parley.pipeline.annotate;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;

/**
 * Numbers by the hash of a name, in one table of fixed size. The hash has 64 bits; that a name that
 * is not in the table falls on one that is has odds of one to many thousand millions, and no two
 * that are in it may share one.
 *
 * <p>The hash of two stretches put together follows from theirs, so that the names of features can
 * be looked up without being made.
 */
final class HashedNames {

  /** An odd number with bits all over. */
  private static final long BASE = 0x9E3779B97F4A7C15L;

  private static final long[] POWERS = new long[512];

  static {
    long power = 1;
    for (int i = 0; i < POWERS.length; i++) {
      POWERS[i] = power;
      power *= BASE;
    }
  }

  private final long[] keys;
  private final int[] numbers;

  private HashedNames(long[] keys, int[] numbers) {
    this.keys = keys;
    this.numbers = numbers;
  }

  /**
   * @throws IllegalArgumentException when two names share a hash
   */
  static HashedNames of(Map<String, Integer> named) {
    int size = Integer.highestOneBit(Math.max(4, named.size() + named.size() / 2)) << 1;
    HashedNames table = new HashedNames(new long[size], new int[size]);
    named.forEach(table::put);
    return table;
  }

  private void put(String name, int number) {
    long hash = hash(name);
    int at = slot(hash);
    if (numbers[at] != 0) {
      throw new IllegalArgumentException("two names of one hash: " + name);
    }
    keys[at] = hash;
    numbers[at] = number + 1;
  }

  /** The number of the name with a hash, or -1. */
  int get(long hash) {
    return numbers[slot(hash)] - 1;
  }

  private int slot(long hash) {
    int mask = keys.length - 1;
    int at = (int) ((hash ^ (hash >>> 32)) * 0x9E3779B9L >>> 7) & mask;
    while (numbers[at] != 0 && keys[at] != hash) {
      at = (at + 1) & mask;
    }
    return at;
  }

  static long hash(CharSequence name) {
    return hash(name, 0, name.length());
  }

  static long hash(CharSequence name, int from, int to) {
    long hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * BASE + name.charAt(i) + 1;
    }
    return hash;
  }

  /** The hash of two stretches put together, from their hashes and the length of the second. */
  static long joined(long first, long second, int length) {
    return first * power(length) + second;
  }

  private static long power(int exponent) {
    if (exponent < POWERS.length) {
      return POWERS[exponent];
    }
    long power = POWERS[POWERS.length - 1];
    for (int i = POWERS.length - 1; i < exponent; i++) {
      power *= BASE;
    }
    return power;
  }

  void write(DataOutputStream out) throws IOException {
    Packed.writeLongs(keys, out);
    Packed.writeInts(numbers, out);
  }

  static HashedNames read(DataInputStream in) throws IOException {
    return new HashedNames(Packed.readLongs(in), Packed.readInts(in));
  }
}
