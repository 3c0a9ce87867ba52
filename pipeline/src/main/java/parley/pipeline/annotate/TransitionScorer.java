package parley.pipeline.annotate;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Scores the transitions of the parser: the forward pass of its network, arranged for a plain
 * processor.
 *
 * <ul>
 *   <li>Most places around the stack hold nothing. What nothing adds to the hidden layer is summed
 *       up once; a word adds its difference from it.
 *   <li>What a common word, a tag or a label adds in a place is kept; what a rare word adds is kept
 *       for its sentence.
 *   <li>The output layer adds up whole numbers: products of floats, scaled so that they fit. The
 *       compiler may reorder these, so that it does sixteen at a time, which it may not do with
 *       floats; they are as exact as floats (one part in two thousand millions of the largest sum
 *       that could come about).
 * </ul>
 *
 * One instance serves all threads; each sentence has a {@link Scratch} of its own.
 */
final class TransitionScorer {

  /** Places around the stack and the buffer from which a word and its tag are taken. */
  static final int PLACES = 18;

  /** The last of them, from which the label of the arc is taken too. */
  static final int LABELLED = 12;

  private static final int FIRST_LABELLED = PLACES - LABELLED;

  /** A place that holds nothing. */
  static final int NOTHING = -1;

  /**
   * How many words of the model, the most frequent first, are common: their contributions are kept.
   * They are nine tenths of the words of news; each contribution takes as many floats as the hidden
   * layer has units, and they come up in a part of the places only.
   */
  private static final int COMMON = 4_000;

  private final ParserModel model;
  private final int hidden;
  private final int transitions;
  private final float[] nothing;
  private final float[] weights;
  private final float largestWeight;
  private final AtomicReferenceArray<float[]> words;
  private final AtomicReferenceArray<float[]> tags;
  private final AtomicReferenceArray<float[]> labels;

  TransitionScorer(ParserModel model) {
    this.model = model;
    hidden = model.hidden();
    transitions = model.transitions();
    nothing = nothing(model);
    weights = transposed(model.output(), hidden, transitions);
    largestWeight = largest(weights);
    words = new AtomicReferenceArray<>(COMMON * PLACES);
    tags = new AtomicReferenceArray<>(model.tagCount() * PLACES);
    labels = new AtomicReferenceArray<>(model.labels().size() * LABELLED);
  }

  /** What scoring the transitions of one sentence needs room for. */
  final class Scratch {
    private final int[] wordIds;
    private final int[] tagIds;
    private final float[] @Nullable [] ofWords;
    private final float[][] added = new float[2 * PLACES + LABELLED][];
    private final float[] layer = new float[hidden];
    private final int[] scores = new int[transitions];

    /**
     * @param wordIds the words of the sentence by their numbers in the model
     * @param tagIds their tags by their numbers in the model
     */
    Scratch(int[] wordIds, int[] tagIds) {
      this.wordIds = wordIds;
      this.tagIds = tagIds;
      ofWords = new float[wordIds.length * PLACES][];
    }

    /**
     * The score of each transition: left arcs by label, right arcs by label, shift. They compare
     * with one another and with nothing else. The array is filled anew by the next call.
     *
     * @param places the word in each place, or {@link #NOTHING}
     * @param arcs the label of the arc to the word in each labelled place
     */
    int[] score(int[] places, int[] arcs) {
      int count = 0;
      for (int place = 0; place < PLACES; place++) {
        int word = places[place];
        if (word != NOTHING) {
          added[count++] = ofWord(word, place);
          added[count++] = ofTag(tagIds[word], place);
          if (place >= FIRST_LABELLED) {
            added[count++] = ofLabel(arcs[place - FIRST_LABELLED], place - FIRST_LABELLED);
          }
        }
      }
      System.arraycopy(nothing, 0, layer, 0, hidden);
      addUp(count);
      cube();
      for (int t = 0; t < transitions; t++) {
        scores[t] = product(layer, weights, t * hidden);
      }
      return scores;
    }

    private float[] ofWord(int word, int place) {
      int at = word * PLACES + place;
      float[] known = ofWords[at];
      if (known == null) {
        known = TransitionScorer.this.ofWord(wordIds[word], place);
        ofWords[at] = known;
      }
      return known;
    }

    private void addUp(int count) {
      int i = 0;
      for (; i + 3 < count; i += 4) {
        add(layer, added[i], added[i + 1], added[i + 2], added[i + 3]);
      }
      for (; i < count; i++) {
        add(layer, added[i]);
      }
    }

    /** Cubes the layer, and scales it so that no sum of products leaves the range of an int. */
    private void cube() {
      for (int h = 0; h < layer.length; h++) {
        float value = layer[h];
        layer[h] = value * value * value;
      }
      float bound = Math.max(Float.MIN_NORMAL, sumOfSizes(layer) * largestWeight);
      float scale = (1 << 30) / bound;
      for (int h = 0; h < layer.length; h++) {
        layer[h] *= scale;
      }
    }
  }

  private static void add(float[] to, float[] a, float[] b, float[] c, float[] d) {
    for (int h = 0; h < to.length; h++) {
      to[h] += a[h] + b[h] + c[h] + d[h];
    }
  }

  private static void add(float[] to, float[] a) {
    for (int h = 0; h < to.length; h++) {
      to[h] += a[h];
    }
  }

  /** In four sums side by side, as each has to wait for itself. */
  private static float sumOfSizes(float[] values) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = 0;
    for (; i + 3 < values.length; i += 4) {
      a += Math.abs(values[i]);
      b += Math.abs(values[i + 1]);
      c += Math.abs(values[i + 2]);
      d += Math.abs(values[i + 3]);
    }
    for (; i < values.length; i++) {
      a += Math.abs(values[i]);
    }
    return a + b + c + d;
  }

  private static int product(float[] layer, float[] weights, int row) {
    int sum = 0;
    for (int h = 0; h < layer.length; h++) {
      sum += (int) (layer[h] * weights[row + h]);
    }
    return sum;
  }

  private float[] ofWord(int id, int place) {
    return id < COMMON
        ? kept(words, id * PLACES + place, id, model.nullWord(), place)
        : contribution(id, model.nullWord(), place);
  }

  private float[] ofTag(int id, int place) {
    return kept(tags, model.tagIndex(id) * PLACES + place, id, model.nullTag(), PLACES + place);
  }

  private float[] ofLabel(int index, int place) {
    return kept(
        labels, index * LABELLED + place, model.label(index), model.label(0), 2 * PLACES + place);
  }

  private float[] kept(
      AtomicReferenceArray<float[]> all, int at, int feature, int none, int position) {
    float[] known = all.getAcquire(at);
    if (known == null) {
      known = contribution(feature, none, position);
      all.setRelease(at, known);
    }
    return known;
  }

  /** What a feature adds to the hidden layer in a position, beyond what nothing adds there. */
  private float[] contribution(int feature, int none, int position) {
    int size = model.embedding();
    float[] vectors = model.vectors();
    float[] difference = new float[size];
    for (int e = 0; e < size; e++) {
      difference[e] = vectors[feature * size + e] - vectors[none * size + e];
    }
    float[] sum = new float[hidden];
    multiply(difference, model.input(), position * size * hidden, sum);
    return sum;
  }

  private static float[] nothing(ParserModel model) {
    int size = model.embedding();
    float[] sum = model.bias().clone();
    for (int position = 0; position < model.features(); position++) {
      int none =
          position < PLACES
              ? model.nullWord()
              : position < 2 * PLACES ? model.nullTag() : model.label(0);
      float[] vector = Arrays.copyOfRange(model.vectors(), none * size, (none + 1) * size);
      multiply(vector, model.input(), position * size * sum.length, sum);
    }
    return sum;
  }

  /** Adds a vector times a matrix to a sum, five rows at a time. */
  private static void multiply(float[] vector, float[] matrix, int from, float[] sum) {
    int width = sum.length;
    int e = 0;
    for (; e + 4 < vector.length; e += 5) {
      float a = vector[e];
      float b = vector[e + 1];
      float c = vector[e + 2];
      float d = vector[e + 3];
      float f = vector[e + 4];
      int row = from + e * width;
      for (int h = 0; h < sum.length; h++) {
        sum[h] +=
            a * matrix[row + h]
                + b * matrix[row + width + h]
                + c * matrix[row + 2 * width + h]
                + d * matrix[row + 3 * width + h]
                + f * matrix[row + 4 * width + h];
      }
    }
    for (; e < vector.length; e++) {
      int row = from + e * width;
      for (int h = 0; h < sum.length; h++) {
        sum[h] += vector[e] * matrix[row + h];
      }
    }
  }

  private static float[] transposed(float[] matrix, int rows, int columns) {
    float[] result = new float[matrix.length];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        result[column * rows + row] = matrix[row * columns + column];
      }
    }
    return result;
  }

  private static float largest(float[] values) {
    float largest = 0;
    for (float value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }
}
