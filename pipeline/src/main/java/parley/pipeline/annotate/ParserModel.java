package parley.pipeline.annotate;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * The weights of a dependency parser with one hidden layer (Chen and Manning, "A Fast and Accurate
 * Dependency Parser using Neural Networks", EMNLP 2014), read from the text file in which CoreNLP
 * ships them.
 */
final class ParserModel {

  private static final int FORMAT = 2;

  private final HashedNames words;
  private final HashedNames tags;
  private final List<String> labels;
  private final int firstTag;
  private final int firstLabel;
  private final int embedding;
  private final int hidden;
  private final int features;
  private final float[] vectors;
  private final float[] input;
  private final float[] bias;
  private final float[] output;

  private ParserModel(Source source) throws IOException {
    int wordCount = source.header();
    int tagCount = source.header();
    int labelCount = source.header();
    embedding = source.header();
    hidden = source.header();
    features = source.header();
    source.header();
    vectors = new float[(wordCount + tagCount + labelCount) * embedding];
    Map<String, Integer> wordIds = new TreeMap<>();
    Map<String, Integer> tagIds = new TreeMap<>();
    firstTag = wordCount;
    firstLabel = wordCount + tagCount;
    labels = new ArrayList<>();
    for (int i = 0; i < wordCount + tagCount + labelCount; i++) {
      String name = source.word();
      source.floats(vectors, i * embedding, embedding);
      if (i < wordCount) {
        wordIds.put(name, i);
      } else if (i < wordCount + tagCount) {
        tagIds.put(name, i);
      } else {
        labels.add(name);
      }
    }
    words = HashedNames.of(wordIds);
    tags = HashedNames.of(tagIds);
    input = new float[features * embedding * hidden];
    source.floats(input, 0, input.length);
    bias = new float[hidden];
    source.floats(bias, 0, hidden);
    output = new float[hidden * (2 * labelCount - 1)];
    source.floats(output, 0, output.length);
  }

  private ParserModel(DataInputStream in) throws IOException {
    if (in.readInt() != FORMAT) {
      throw new IOException("the packed parser has another format; build Parley anew");
    }
    words = HashedNames.read(in);
    tags = HashedNames.read(in);
    labels = Packed.readStrings(in);
    firstTag = in.readInt();
    firstLabel = in.readInt();
    embedding = in.readInt();
    hidden = in.readInt();
    features = in.readInt();
    vectors = Packed.readFloats(in);
    input = Packed.readFloats(in);
    bias = Packed.readFloats(in);
    output = Packed.readFloats(in);
  }

  /** Writes the model so that {@link #unpack} reads it. */
  void pack(OutputStream to) throws IOException {
    DataOutputStream out = new DataOutputStream(to);
    out.writeInt(FORMAT);
    words.write(out);
    tags.write(out);
    Packed.writeStrings(labels, out);
    for (int number : new int[] {firstTag, firstLabel, embedding, hidden, features}) {
      out.writeInt(number);
    }
    Packed.writeFloats(vectors, out);
    Packed.writeFloats(input, out);
    Packed.writeFloats(bias, out);
    Packed.writeFloats(output, out);
    out.flush();
  }

  /**
   * Reads a model that {@link #pack} wrote.
   *
   * @throws UncheckedIOException when it is cut short or of another format
   */
  static ParserModel unpack(InputStream packed) {
    try {
      return new ParserModel(new DataInputStream(packed));
    } catch (IOException e) {
      throw new UncheckedIOException("the packed parser cannot be read", e);
    }
  }

  /**
   * @throws UncheckedIOException when the resource is missing or is no such model
   */
  static ParserModel read(String resource) {
    try (InputStream in = ParserModel.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("no such resource: " + resource);
      }
      return new ParserModel(
          new Source(new GZIPInputStream(new BufferedInputStream(in, 1 << 16), 1 << 16)));
    } catch (IOException e) {
      throw new UncheckedIOException("the parser's model cannot be read", e);
    }
  }

  /** The labels of arcs; the first stands for "none", the second for the root. */
  List<String> labels() {
    return labels;
  }

  int features() {
    return features;
  }

  int word(String word) {
    return id(words, word);
  }

  int tag(String tag) {
    return id(tags, tag);
  }

  /** The word that stands for none. */
  int nullWord() {
    return word("-NULL-");
  }

  /** The tag that stands for none. */
  int nullTag() {
    return tag("-NULL-");
  }

  int tagCount() {
    return firstLabel - firstTag;
  }

  /** The place of a tag among the tags. */
  int tagIndex(int tag) {
    return tag - firstTag;
  }

  /** The id of a label by its place among the labels. */
  int label(int index) {
    return firstLabel + index;
  }

  private static int id(HashedNames ids, String name) {
    int id = ids.get(HashedNames.hash(name));
    return id >= 0 ? id : Math.max(0, ids.get(HashedNames.hash("-UNKNOWN-")));
  }

  int hidden() {
    return hidden;
  }

  int transitions() {
    return output.length / hidden;
  }

  int embedding() {
    return embedding;
  }

  /** The words' vectors, the tags' and the labels', one after the other. */
  float[] vectors() {
    return vectors;
  }

  /** From the vectors in all positions to the hidden layer: a row of hidden units each. */
  float[] input() {
    return input;
  }

  float[] bias() {
    return bias;
  }

  /** From the hidden layer to the transitions: a row of transitions for each hidden unit. */
  float[] output() {
    return output;
  }

  /** Reads words and decimal numbers, apart by blanks. */
  private static final class Source {
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;

    Source(InputStream in) {
      this.in = in;
    }

    private int next() throws IOException {
      if (position == limit) {
        limit = in.read(buffer, 0, buffer.length);
        position = 0;
        if (limit <= 0) {
          limit = 0;
          return -1;
        }
      }
      return buffer[position++];
    }

    private int firstOfNext() throws IOException {
      int c = next();
      while (c == ' ' || c == '\n' || c == '\r') {
        c = next();
      }
      if (c == -1) {
        throw new IOException("the model ends too early");
      }
      return c;
    }

    int header() throws IOException {
      String line = word();
      return Integer.parseInt(line.substring(line.indexOf('=') + 1));
    }

    String word() throws IOException {
      byte[] bytes = new byte[256];
      int length = 0;
      for (int c = firstOfNext();
          c != -1 && c != ' ' && c != '\n' && c != '\r' || length == 0;
          c = next()) {
        if (length == bytes.length) {
          bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = (byte) c;
      }
      return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    void floats(float[] into, int from, int count) throws IOException {
      for (int i = from; i < from + count; i++) {
        into[i] = number();
      }
    }

    private float number() throws IOException {
      int c = firstOfNext();
      boolean negative = c == '-';
      if (negative) {
        c = next();
      }
      long digits = 0;
      int decimals = -1;
      int count = 0;
      while (c != ' ' && c != '\n' && c != '\r' && c != -1) {
        if (c == '.') {
          decimals = 0;
        } else if (c >= '0' && c <= '9' && count < 18) {
          digits = 10 * digits + (c - '0');
          count++;
          decimals += decimals >= 0 ? 1 : 0;
        } else {
          return slowly(negative, digits, decimals, c);
        }
        c = next();
      }
      double value = decimals > 0 ? digits / POWERS[decimals] : digits;
      return (float) (negative ? -value : value);
    }

    /** A number in scientific notation or with very many digits. */
    private float slowly(boolean negative, long digits, int decimals, int first)
        throws IOException {
      StringBuilder rest = new StringBuilder();
      for (int c = first; c != ' ' && c != '\n' && c != '\r' && c != -1; c = next()) {
        rest.append((char) c);
      }
      String whole = Long.toString(digits);
      if (decimals > 0) {
        whole = "0".repeat(Math.max(0, decimals + 1 - whole.length())) + whole;
        int point = whole.length() - decimals;
        whole = whole.substring(0, point) + "." + whole.substring(point);
      }
      return Float.parseFloat((negative ? "-" : "") + whole + rest);
    }

    private static final double[] POWERS = new double[19];

    static {
      double power = 1;
      for (int i = 0; i < POWERS.length; i++) {
        POWERS[i] = power;
        power *= 10;
      }
    }
  }
}
