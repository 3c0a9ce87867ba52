package parley.pipeline.annotate;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Arrays and lists of words as bytes, each with its length before it. */
final class Packed {

  /** How many bytes are read at a time, so that no copy of a whole array is made. */
  private static final int PART = 1 << 16;

  private Packed() {}

  static void writeFloats(float[] values, DataOutputStream out) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length);
    bytes.asFloatBuffer().put(values);
    write(bytes, values.length, out);
  }

  static float[] readFloats(DataInputStream in) throws IOException {
    float[] values = new float[in.readInt()];
    byte[] part = new byte[PART];
    for (int at = 0; at < values.length; at += PART / 4) {
      int count = Math.min(PART / 4, values.length - at);
      in.readFully(part, 0, 4 * count);
      ByteBuffer.wrap(part).asFloatBuffer().get(values, at, count);
    }
    return values;
  }

  static void writeLongs(long[] values, DataOutputStream out) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(8 * values.length);
    bytes.asLongBuffer().put(values);
    write(bytes, values.length, out);
  }

  static long[] readLongs(DataInputStream in) throws IOException {
    long[] values = new long[in.readInt()];
    byte[] part = new byte[PART];
    for (int at = 0; at < values.length; at += PART / 8) {
      int count = Math.min(PART / 8, values.length - at);
      in.readFully(part, 0, 8 * count);
      ByteBuffer.wrap(part).asLongBuffer().get(values, at, count);
    }
    return values;
  }

  static void writeInts(int[] values, DataOutputStream out) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length);
    bytes.asIntBuffer().put(values);
    write(bytes, values.length, out);
  }

  static int[] readInts(DataInputStream in) throws IOException {
    int[] values = new int[in.readInt()];
    byte[] part = new byte[PART];
    for (int at = 0; at < values.length; at += PART / 4) {
      int count = Math.min(PART / 4, values.length - at);
      in.readFully(part, 0, 4 * count);
      ByteBuffer.wrap(part).asIntBuffer().get(values, at, count);
    }
    return values;
  }

  /** Words without line feeds. */
  static void writeStrings(List<String> words, DataOutputStream out) throws IOException {
    byte[] bytes = String.join("\n", words).getBytes(StandardCharsets.UTF_8);
    write(ByteBuffer.wrap(bytes), bytes.length, out);
  }

  static List<String> readStrings(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", -1));
  }

  private static void write(ByteBuffer bytes, int count, DataOutputStream out) throws IOException {
    out.writeInt(count);
    out.write(bytes.array());
  }
}
