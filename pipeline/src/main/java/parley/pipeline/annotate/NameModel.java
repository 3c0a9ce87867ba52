package parley.pipeline.annotate;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The weights of a conditional random field that finds names (Finkel, Grenager and Manning,
 * "Incorporating Non-local Information into Information Extraction Systems by Gibbs Sampling", ACL
 * 2005), as CoreNLP ships them, packed: features by the hash of their names, so that no name of one
 * need be held or made.
 */
final class NameModel {

  private static final int FORMAT = 3;

  private final List<String> classes;
  private final HashedNames features;
  private final float[] ofWord;
  private final float[] ofPair;
  private final boolean[] seen;
  private final WordClusters clusters;
  private final Set<String> lowerCase;

  private NameModel(
      List<String> classes,
      HashedNames features,
      float[] ofWord,
      float[] ofPair,
      boolean[] seen,
      WordClusters clusters,
      Set<String> lowerCase) {
    this.classes = List.copyOf(classes);
    this.features = features;
    this.ofWord = ofWord;
    this.ofPair = ofPair;
    this.seen = seen;
    this.clusters = clusters;
    this.lowerCase = Set.copyOf(lowerCase);
  }

  /** The kinds of names; the first is that of words that belong to none. */
  List<String> classes() {
    return classes;
  }

  /** Adds the weights of a feature of one word, a sum for each class. Unknown features add none. */
  void addOfWord(long feature, double[] sums) {
    int row = features.get(feature);
    if (row >= 0) {
      add(ofWord, row, sums);
    }
  }

  /**
   * Adds the weights of a feature of a word and the one before it, a sum for each class of the one
   * before and each of the word. Unknown features add none.
   */
  void addOfPair(long feature, double[] sums) {
    int row = features.get(feature);
    if (row >= 0) {
      add(ofPair, row, sums);
    }
  }

  private static void add(float[] weights, int row, double[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += weights[row * sums.length + i];
    }
  }

  /** Whether a class has been seen before another; those that have not cannot be. */
  boolean follows(int before, int after) {
    return seen[before * classes.size() + after];
  }

  /** The cluster of words used alike that a word belongs to, lower case and digits made one. */
  String cluster(String word) {
    return Objects.requireNonNullElse(clusters.of(word), "0");
  }

  /** The clusters, which other models have too. */
  WordClusters clusters() {
    return clusters;
  }

  /** Words that the model has seen in lower case. */
  Set<String> lowerCase() {
    return lowerCase;
  }

  /** Packs the library's model. */
  static NameModel of(CRFClassifier<CoreLabel> stock) {
    List<String> classes = new ArrayList<>();
    stock.classIndex.forEach(classes::add);
    int count = classes.size();
    int[][] pairs = pairs(stock);
    boolean[] seen = new boolean[count * count];
    for (int[] pair : pairs) {
      seen[pair[0] * count + pair[1]] = true;
    }
    Iterable<?> names = (Iterable<?>) Inside.field(stock, CRFClassifier.class, "featureIndex");
    float[][] weights = (float[][]) Inside.field(stock, CRFClassifier.class, "weights");
    List<float[]> words = new ArrayList<>();
    List<float[]> transitions = new ArrayList<>();
    Map<String, Integer> rows = new TreeMap<>();
    int index = 0;
    for (Object name : names) {
      float[] row = weights[index++];
      if (String.valueOf(name).endsWith("|CpC")) {
        float[] wide = new float[count * count];
        for (int k = 0; k < row.length; k++) {
          wide[pairs[k][0] * count + pairs[k][1]] = row[k];
        }
        rows.put(String.valueOf(name), transitions.size());
        transitions.add(wide);
      } else {
        rows.put(String.valueOf(name), words.size());
        words.add(row);
      }
    }
    Map<?, ?> lexicon =
        (Map<?, ?>)
            Inside.field(
                stock.featureFactories.getFirst(),
                edu.stanford.nlp.ie.NERFeatureFactory.class,
                "lexicon");
    Set<String> lower = new TreeSet<>();
    stock.getKnownLCWords().forEach(lower::add);
    return new NameModel(
        classes,
        HashedNames.of(rows),
        flat(words, count),
        flat(transitions, count * count),
        seen,
        WordClusters.pack(lexicon),
        lower);
  }

  private static int[][] pairs(CRFClassifier<CoreLabel> stock) {
    List<?> indices = (List<?>) Inside.field(stock, CRFClassifier.class, "labelIndices");
    List<int[]> pairs = new ArrayList<>();
    for (Object label : (Iterable<?>) indices.get(1)) {
      pairs.add((int[]) Inside.field(label, label.getClass(), "label"));
    }
    return pairs.toArray(int[][]::new);
  }

  private static float[] flat(List<float[]> rows, int width) {
    float[] flat = new float[rows.size() * width];
    for (int i = 0; i < rows.size(); i++) {
      System.arraycopy(rows.get(i), 0, flat, i * width, rows.get(i).length);
    }
    return flat;
  }

  /** Writes the model so that {@link #read} reads it. */
  void write(OutputStream to) throws IOException {
    DataOutputStream out = new DataOutputStream(to);
    out.writeInt(FORMAT);
    Packed.writeStrings(classes, out);
    features.write(out);
    Packed.writeFloats(ofWord, out);
    Packed.writeFloats(ofPair, out);
    for (boolean pair : seen) {
      out.writeBoolean(pair);
    }
    Packed.writeStrings(List.copyOf(new TreeSet<>(lowerCase)), out);
    out.flush();
  }

  /**
   * Reads a model that {@link #write} wrote.
   *
   * @throws IOException when it is cut short or of another format
   */
  static NameModel read(InputStream from, WordClusters clusters) throws IOException {
    DataInputStream in = new DataInputStream(from);
    if (in.readInt() != FORMAT) {
      throw new IOException("the packed model for names has another format; build Parley anew");
    }
    List<String> classes = Packed.readStrings(in);
    HashedNames features = HashedNames.read(in);
    float[] ofWord = Packed.readFloats(in);
    float[] ofPair = Packed.readFloats(in);
    boolean[] seen = new boolean[classes.size() * classes.size()];
    for (int i = 0; i < seen.length; i++) {
      seen[i] = in.readBoolean();
    }
    return new NameModel(
        classes, features, ofWord, ofPair, seen, clusters, Set.copyOf(Packed.readStrings(in)));
  }
}
