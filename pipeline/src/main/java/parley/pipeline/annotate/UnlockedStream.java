package parley.pipeline.annotate;

import java.io.InputStream;
import java.util.Objects;

/**
 * Bytes in memory, to be read by one thread. The library reads its models by single bytes, and the
 * streams of the JDK take a lock for each.
 */
final class UnlockedStream extends InputStream {

  private final byte[] bytes;
  private int next;

  /**
   * @param bytes read as they are, not copied
   */
  UnlockedStream(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read() {
    return next < bytes.length ? bytes[next++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int from, int length) {
    Objects.checkFromIndexSize(from, length, into.length);
    if (length == 0) {
      return 0;
    }
    if (next >= bytes.length) {
      return -1;
    }
    int count = Math.min(length, bytes.length - next);
    System.arraycopy(bytes, next, into, from, count);
    next += count;
    return count;
  }

  @Override
  public int available() {
    return bytes.length - next;
  }
}
