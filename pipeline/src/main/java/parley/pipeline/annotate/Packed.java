package parley.pipeline.annotate;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Arrays and lists of words as bytes, each with its length before it. */
final class Packed {

  private Packed() {}

  static void writeFloats(float[] values, DataOutputStream out) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length);
    bytes.asFloatBuffer().put(values);
    write(bytes, out);
  }

  static float[] readFloats(DataInputStream in) throws IOException {
    ByteBuffer bytes = read(in);
    float[] values = new float[bytes.remaining() / 4];
    bytes.asFloatBuffer().get(values);
    return values;
  }

  static void writeLongs(long[] values, DataOutputStream out) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(8 * values.length);
    bytes.asLongBuffer().put(values);
    write(bytes, out);
  }

  static long[] readLongs(DataInputStream in) throws IOException {
    ByteBuffer bytes = read(in);
    long[] values = new long[bytes.remaining() / 8];
    bytes.asLongBuffer().get(values);
    return values;
  }

  static void writeInts(int[] values, DataOutputStream out) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length);
    bytes.asIntBuffer().put(values);
    write(bytes, out);
  }

  static int[] readInts(DataInputStream in) throws IOException {
    ByteBuffer bytes = read(in);
    int[] values = new int[bytes.remaining() / 4];
    bytes.asIntBuffer().get(values);
    return values;
  }

  /** Words without line feeds. */
  static void writeStrings(List<String> words, DataOutputStream out) throws IOException {
    write(ByteBuffer.wrap(String.join("\n", words).getBytes(StandardCharsets.UTF_8)), out);
  }

  static List<String> readStrings(DataInputStream in) throws IOException {
    return List.of(new String(read(in).array(), StandardCharsets.UTF_8).split("\n", -1));
  }

  private static void write(ByteBuffer bytes, DataOutputStream out) throws IOException {
    out.writeInt(bytes.capacity());
    out.write(bytes.array());
  }

  private static ByteBuffer read(DataInputStream in) throws IOException {
    int length = in.readInt();
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("cut short");
    }
    return ByteBuffer.wrap(bytes);
  }
}
