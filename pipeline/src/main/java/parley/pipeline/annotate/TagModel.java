package parley.pipeline.annotate;

import edu.stanford.nlp.tagger.maxent.LambdaSolveTagger;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The weights of a maximum entropy model for parts of speech (Toutanova, Klein, Manning and Singer,
 * "Feature-Rich Part-of-Speech Tagging with a Cyclic Dependency Network", NAACL 2003), as CoreNLP
 * ships them, packed: features by the hash of their names, each with the tags that it speaks for or
 * against.
 */
final class TagModel {

  private static final int FORMAT = 1;

  /** The features that {@link PartOfSpeechTagger} makes, in the library's words and order. */
  private static final String FEATURES =
      "Extractors[Extractor(-1,word), Extractor(0,word), Extractor(1,word), "
          + "ExtractorContinuousTagConj(-2 ... -1), Extractor(-1,tag)]";

  private static final String FEATURES_OF_RARE_WORDS =
      "Extractors[ExtractorWordShapeClassifier(-1,chris2), "
          + "ExtractorWordShapeClassifier(0,chris2), ExtractorWordShapeClassifier(1,chris2), "
          + "ExtractorDistsim(-1,word), ExtractorDistsim(0,word), ExtractorDistsim(1,word), "
          + "ExtractorDistsimConjunction(-1,1), ExtractorUCase(), ExtractorCNumber(), "
          + "ExtractorDash(), ExtractorLetterDigitDash(), CompanyNameDetector(), "
          + "ExtractorAllCapitalized(), ExtractorUpperDigitDash(), ExtractorStartSentenceCap(), "
          + "ExtractorMidSentenceCapC(), ExtractorMidSentenceCap(), "
          + affixes("Pref")
          + affixes("Suff")
          + "ExtractorWordShapeClassifier(0,chris4), ExtractorNonAlphanumeric()]";

  private final TagLexicon lexicon;
  private final HashedNames features;
  private final int[] starts;
  private final int[] tagOf;
  private final float[] weights;

  private TagModel(
      TagLexicon lexicon, HashedNames features, int[] starts, int[] tagOf, float[] weights) {
    this.lexicon = lexicon;
    this.features = features;
    this.starts = starts;
    this.tagOf = tagOf;
    this.weights = weights;
  }

  private static String affixes(String which) {
    StringBuilder list = new StringBuilder();
    for (int length = 1; length <= PartOfSpeechTagger.LONGEST_AFFIX; length++) {
      list.append("ExtractorWord").append(which).append("(len").append(length).append(",w0), ");
    }
    return list.toString();
  }

  /** What is known of words. */
  TagLexicon lexicon() {
    return lexicon;
  }

  /** The number of a feature, or -1 when the model has none of that name. */
  int feature(long name) {
    return features.get(name);
  }

  /** Adds the weights of a feature, a sum for each tag; -1 adds none. */
  void add(int feature, double[] sums) {
    if (feature < 0) {
      return;
    }
    for (int i = starts[feature]; i < starts[feature + 1]; i++) {
      sums[tagOf[i]] += weights[i];
    }
  }

  /**
   * Packs the library's model.
   *
   * @throws IllegalStateException when it has other features than the tagger makes
   */
  static TagModel of(MaxentTagger stock, WordClusters clusters) {
    check(stock, "extractors", FEATURES);
    check(stock, "extractorsRare", FEATURES_OF_RARE_WORDS);
    TagLexicon lexicon = TagLexicon.of(stock, clusters);
    int count = lexicon.tags().size();
    double[] lambda =
        (double[])
            Inside.field(
                Inside.field(stock, "prob"), LambdaSolveTagger.class.getSuperclass(), "lambda");
    Map<String, Integer> rows = new TreeMap<>();
    List<Integer> starts = new ArrayList<>();
    List<Integer> tagOf = new ArrayList<>();
    List<Float> weights = new ArrayList<>();
    List<?> kinds = (List<?>) Inside.field(stock, "fAssociations");
    for (int kind = 0; kind < kinds.size(); kind++) {
      for (Map.Entry<?, ?> feature : new TreeMap<>((Map<?, ?>) kinds.get(kind)).entrySet()) {
        rows.put(
            PartOfSpeechTagger.featureName(kind, String.valueOf(feature.getKey())), rows.size());
        starts.add(tagOf.size());
        int[] numbers = (int[]) feature.getValue();
        for (int tag = 0; tag < count; tag++) {
          if (numbers[tag] >= 0) {
            tagOf.add(tag);
            weights.add((float) lambda[numbers[tag]]);
          }
        }
      }
    }
    starts.add(tagOf.size());
    float[] flat = new float[weights.size()];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = weights.get(i);
    }
    return new TagModel(lexicon, HashedNames.of(rows), ints(starts), ints(tagOf), flat);
  }

  private static void check(MaxentTagger stock, String name, String expected) {
    String found = Inside.field(stock, name).toString();
    if (!found.equals(expected)) {
      throw new IllegalStateException(
          "the model for parts of speech has other features than expected: " + found);
    }
  }

  private static int[] ints(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Writes the model so that {@link #read} reads it. */
  void write(OutputStream to) throws IOException {
    DataOutputStream out = new DataOutputStream(to);
    out.writeInt(FORMAT);
    lexicon.write(out);
    features.write(out);
    Packed.writeInts(starts, out);
    Packed.writeInts(tagOf, out);
    Packed.writeFloats(weights, out);
    out.flush();
  }

  /**
   * Reads a model that {@link #write} wrote.
   *
   * @throws IOException when it is cut short or of another format
   */
  static TagModel read(InputStream from, WordClusters clusters) throws IOException {
    DataInputStream in = new DataInputStream(from);
    if (in.readInt() != FORMAT) {
      throw new IOException(
          "the packed model for parts of speech has another format; build Parley anew");
    }
    return new TagModel(
        TagLexicon.read(in, clusters),
        HashedNames.read(in),
        Packed.readInts(in),
        Packed.readInts(in),
        Packed.readFloats(in));
  }
}
