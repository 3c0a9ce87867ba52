package parley.pipeline.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.AmericanizeFunction;
import edu.stanford.nlp.process.WordShapeClassifier;
import edu.stanford.nlp.tagger.common.Tagger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;

/**
 * Finds parts of speech: the features of Toutanova and others (2003) as CoreNLP's model of the word
 * and its neighbours has them, with the two tags before, and the best path through them (Viterbi).
 * What the two tags before weigh is worked out once for all pairs; what a word says by itself is
 * kept for common words.
 */
final class PartOfSpeechTagger {

  /** How many letters of a word's beginning and end count. */
  static final int LONGEST_AFFIX = 10;

  /** The kinds of features that only rare words have begin here. */
  static final int RARE = 5;

  /** The kinds of features, in the order of the library's model. */
  private static final int WORD_BEFORE = 0;

  private static final int WORD = 1;
  private static final int WORD_AFTER = 2;
  private static final int TWO_TAGS = 3;
  private static final int TAG = 4;
  private static final int SHAPE_BEFORE = 5;
  private static final int SHAPE = 6;
  private static final int SHAPE_AFTER = 7;
  private static final int CLUSTER_BEFORE = 8;
  static final int CLUSTER = 9;
  private static final int CLUSTER_AFTER = 10;
  private static final int CLUSTERS = 11;
  private static final int UPPER_CASE = 12;
  private static final int DIGIT = 13;
  private static final int DASH = 14;
  private static final int LETTER_DIGIT_DASH = 15;
  static final int COMPANY = 16;
  private static final int ALL_UPPER_CASE = 17;
  private static final int UPPER_DIGIT_DASH = 18;
  private static final int CAPITAL_AT_START = 19;
  private static final int CAPITAL_INSIDE = 20;
  private static final int UPPER_CASE_AT_START = 21;
  private static final int BEGINNING = 22;
  private static final int ENDING = 32;
  private static final int UNICODE_SHAPE = 42;
  private static final int SIGNS = 43;

  private static final String OUTSIDE = "NA";
  private static final String END = Tagger.EOS_WORD;
  private static final String TOO_SHORT = "######";
  private static final int COMPANY_WORDS = 3;

  /** How many words' own features are kept, about a quarter of a kilobyte each. */
  private static final int KEPT = 40_000;

  private static final FeatureName BAR = FeatureName.of("|");

  private final TagModel model;
  private final TagLexicon lexicon;
  private final int count;
  private final FeatureName clusters = FeatureName.of(featureName(CLUSTERS, ""));
  private final int inCompany;
  private final double[][] afterTags;
  private final double[][] oddsAfterTags;
  private final AmericanizeFunction americanize = new AmericanizeFunction();
  private final Map<String, Word> kept = new ConcurrentHashMap<>();
  private final Word outside;
  private final Word end;

  PartOfSpeechTagger(TagModel model) {
    this.model = model;
    this.lexicon = model.lexicon();
    this.count = lexicon.tags().size();
    this.inCompany = feature(COMPANY, "1");
    this.afterTags = afterTags();
    this.oddsAfterTags =
        Arrays.stream(afterTags).map(PartOfSpeechTagger::odds).toArray(double[][]::new);
    this.outside = new Word(OUTSIDE);
    this.end = new Word(END);
  }

  /** What a feature is called in the packed model: the number of its kind and its value. */
  static String featureName(int kind, String value) {
    return kind + " " + value;
  }

  private int feature(int kind, String value) {
    return model.feature(HashedNames.hash(featureName(kind, value)));
  }

  /** What each pair of tags before weighs for each tag; the number after the last is no tag. */
  private double[][] afterTags() {
    double[][] sums = new double[(count + 1) * (count + 1)][count];
    for (int second = 0; second <= count; second++) {
      for (int first = 0; first <= count; first++) {
        double[] sum = sums[second * (count + 1) + first];
        model.add(feature(TAG, tag(first)), sum);
        model.add(feature(TWO_TAGS, tag(second) + "!" + tag(first)), sum);
      }
    }
    return sums;
  }

  private String tag(int number) {
    return number == count ? OUTSIDE : lexicon.tags().get(number);
  }

  private static double[] odds(double[] sums) {
    return Arrays.stream(sums).map(Math::exp).toArray();
  }

  /** Sets the tag of each word of a sentence. */
  void tag(List<CoreLabel> sentence) {
    int[] best = new Sentence(sentence).best();
    for (int i = 0; i < sentence.size(); i++) {
      sentence.get(i).setTag(lexicon.tags().get(best[i]));
    }
  }

  private Word word(String written) {
    Word known = kept.get(written);
    if (known == null) {
      known = new Word(americanize.apply(written));
      if (kept.size() < KEPT) {
        kept.put(written, known);
      }
    }
    return known;
  }

  /** A word with the features that it has wherever it stands, and those it gives its neighbours. */
  private final class Word {
    private final String plain;
    private final int[] tags;
    private final boolean rare;
    private final boolean capital;
    private final FeatureName cluster;
    private final int[] own;
    private final int atStart;
    private final int upperCaseAtStart;
    private final int inside;
    private final int notAtStart;
    private final int notInside;
    private final int[] toNext;
    private final int[] toRareNext;
    private final int[] toFormer;
    private final int[] toRareFormer;

    Word(String plain) {
      this.plain = plain;
      String clusterName = lexicon.cluster(plain);
      String shape = WordShapeClassifier.wordShape(plain, WordShapeClassifier.WORDSHAPECHRIS2);
      tags = numbers(lexicon.tagsOf(plain));
      rare = lexicon.isRare(plain);
      capital = Character.isUpperCase(plain.charAt(0));
      cluster = FeatureName.of(clusterName);
      own = own(shape, clusterName);
      String usual = capital ? lexicon.commonestTag(plain.toLowerCase(Locale.ROOT)) : "0";
      atStart = feature(CAPITAL_AT_START, usual);
      inside = feature(CAPITAL_INSIDE, usual);
      notAtStart = feature(CAPITAL_AT_START, "0");
      notInside = feature(CAPITAL_INSIDE, "0");
      upperCaseAtStart = feature(UPPER_CASE_AT_START, has(Character::isUpperCase) ? "1" : "0");
      toNext = new int[] {feature(WORD_BEFORE, plain)};
      toFormer = new int[] {feature(WORD_AFTER, plain)};
      toRareNext = new int[] {feature(SHAPE_BEFORE, shape), feature(CLUSTER_BEFORE, clusterName)};
      toRareFormer = new int[] {feature(SHAPE_AFTER, shape), feature(CLUSTER_AFTER, clusterName)};
    }

    private int[] own(String shape, String clusterName) {
      List<Integer> features = new ArrayList<>();
      features.add(feature(WORD, plain));
      if (rare) {
        boolean upper = has(Character::isUpperCase);
        boolean letter = has(Character::isLetter);
        boolean digit = has(Character::isDigit);
        boolean dash = plain.indexOf('-') >= 0;
        boolean all = plain.chars().allMatch(Character::isUpperCase);
        features.add(feature(SHAPE, shape));
        features.add(feature(CLUSTER, clusterName));
        features.add(feature(UPPER_CASE, upper ? "1" : "0"));
        features.add(feature(DIGIT, digit ? "1" : "0"));
        features.add(feature(DASH, dash ? "1" : "0"));
        features.add(feature(LETTER_DIGIT_DASH, letter && digit && dash ? "1" : "0"));
        features.add(feature(ALL_UPPER_CASE, all ? "1" : "0"));
        features.add(feature(UPPER_DIGIT_DASH, upper && digit && dash ? "1" : "0"));
        features.add(feature(SIGNS, letter || digit ? "0" : "1"));
        features.add(
            feature(
                UNICODE_SHAPE,
                WordShapeClassifier.wordShape(plain, WordShapeClassifier.WORDSHAPECHRIS4)));
        affixes(features);
      }
      return features.stream().mapToInt(Integer::intValue).filter(f -> f >= 0).toArray();
    }

    private void affixes(List<Integer> features) {
      int length = plain.length();
      for (int n = 1; n <= LONGEST_AFFIX; n++) {
        boolean enough = n <= length;
        features.add(feature(BEGINNING + n - 1, enough ? plain.substring(0, n) : TOO_SHORT));
        features.add(feature(ENDING + n - 1, enough ? plain.substring(length - n) : TOO_SHORT));
      }
    }

    private boolean has(IntPredicate kind) {
      return plain.chars().anyMatch(kind);
    }
  }

  private static int[] numbers(long bits) {
    int[] numbers = new int[Long.bitCount(bits)];
    long left = bits;
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Long.numberOfTrailingZeros(left);
      left &= left - 1;
    }
    return numbers;
  }

  /** One sentence on its way; a sign for its end stands after its last word. */
  private final class Sentence {
    private final Word[] words;

    Sentence(List<CoreLabel> labels) {
      words = new Word[labels.size() + 1];
      for (int i = 0; i < labels.size(); i++) {
        words[i] = word(labels.get(i).word());
      }
      words[labels.size()] = end;
    }

    private Word at(int index) {
      return index < 0 || index >= words.length ? outside : words[index];
    }

    private int[] tagsAt(int index) {
      return index < 0 ? new int[] {count} : words[index].tags;
    }

    /** The best tag for each word, by number. */
    int[] best() {
      double[] scores = {0};
      int[][] from = new int[words.length][];
      for (int i = 0; i < words.length; i++) {
        int[] trace = new int[tagsAt(i - 1).length * tagsAt(i).length];
        scores = step(i, scores, trace);
        from[i] = trace;
      }
      return traced(scores, from);
    }

    /**
     * From the scores of the pairs of tags that end before a word to those that end with it.
     *
     * @param scores of each pair, the tags of the earlier word outside, of the later inside
     * @param trace takes, for each pair, which tag is best two words before
     */
    private double[] step(int i, double[] scores, int[] trace) {
      double[] sums = sums(i);
      double[] odds = odds(sums);
      int[] second = tagsAt(i - 2);
      int[] first = tagsAt(i - 1);
      int[] own = tagsAt(i);
      double[] next = new double[first.length * own.length];
      Arrays.fill(next, Double.NEGATIVE_INFINITY);
      for (int s = 0; s < second.length; s++) {
        for (int f = 0; f < first.length; f++) {
          int pair = second[s] * (count + 1) + first[f];
          double[] weights = afterTags[pair];
          double before = scores[s * first.length + f] - total(odds, oddsAfterTags[pair]);
          for (int o = 0; o < own.length; o++) {
            double score = before + sums[own[o]] + weights[own[o]];
            int at = f * own.length + o;
            if (score > next[at]) {
              next[at] = score;
              trace[at] = s;
            }
          }
        }
      }
      return next;
    }

    /** The logarithm of what all tags weigh together. */
    private double total(double[] odds, double[] oddsAfter) {
      double total = 0;
      for (int tag = 0; tag < count; tag++) {
        total += odds[tag] * oddsAfter[tag];
      }
      return Math.log(total);
    }

    private int[] traced(double[] scores, int[][] from) {
      int last = 0;
      for (int pair = 1; pair < scores.length; pair++) {
        last = scores[pair] > scores[last] ? pair : last;
      }
      int[] best = new int[words.length];
      int pair = last;
      for (int i = words.length - 1; i >= 0; i--) {
        int width = tagsAt(i).length;
        best[i] = tagsAt(i)[pair % width];
        int first = pair / width;
        pair = from[i][pair] * tagsAt(i - 1).length + first;
      }
      return best;
    }

    /** What a word and its neighbours weigh for each tag, the tags before left out. */
    private double[] sums(int i) {
      Word word = words[i];
      Word before = at(i - 1);
      Word after = at(i + 1);
      double[] sums = new double[count];
      add(word.own, sums);
      add(before.toNext, sums);
      add(after.toFormer, sums);
      if (word.rare) {
        add(before.toRareNext, sums);
        add(after.toRareFormer, sums);
        model.add(
            model.feature(
                clusters
                    .and(before.cluster)
                    .and(BAR)
                    .and(word.cluster)
                    .and(BAR)
                    .with(after.cluster)),
            sums);
        model.add(i == 0 ? word.atStart : word.notAtStart, sums);
        model.add(i == 0 ? word.notInside : word.inside, sums);
        if (i == 0) {
          model.add(word.upperCaseAtStart, sums);
        }
        if (word.capital && isInCompany(i)) {
          model.add(inCompany, sums);
        }
      }
      return sums;
    }

    private boolean isInCompany(int i) {
      for (int j = i; j <= i + COMPANY_WORDS; j++) {
        if (lexicon.endsCompany(at(j).plain)) {
          return true;
        }
      }
      return false;
    }

    private void add(int[] features, double[] sums) {
      for (int feature : features) {
        model.add(feature, sums);
      }
    }
  }
}
