package parley.pipeline.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.AmericanizeFunction;
import edu.stanford.nlp.process.WordShapeClassifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import parley.pipeline.annotate.Token.Entity;

/**
 * Finds names: the features of Finkel, Grenager and Manning (2005) as CoreNLP's model of three
 * classes has them, and the best path through them (Viterbi). What a word adds by itself is kept
 * for common words. What a sentence gives depends on that sentence alone; the library's own tagger
 * also remembers which words it has met in lower case, and so depends on what it read before.
 */
final class NameTagger {

  /** How many words' own sums are kept, half a kilobyte each. */
  private static final int KEPT = 40_000;

  /** How far words count without their place. */
  private static final int NEIGHBOURHOOD = 5;

  /** How far the library looks for another occurrence of a name. */
  private static final int OCCURRENCES = 150;

  private static final int SHORT = 3;
  private static final int LONGEST_PART = 6;

  private final NameModel model;
  private final int classes;
  private final AmericanizeFunction americanize = new AmericanizeFunction();
  private final Map<String, Word> kept = new ConcurrentHashMap<>();
  private final Word outside;

  NameTagger(NameModel model) {
    this.model = model;
    this.classes = model.classes().size();
    this.outside = new Word(americanize.apply(""), "", "null", "null");
  }

  /** What name each word of a tagged sentence belongs to. */
  List<Entity> entities(List<CoreLabel> sentence) {
    List<Entity> found = new ArrayList<>();
    for (int best : new Sentence(sentence).best()) {
      found.add(
          switch (model.classes().get(best)) {
            case "PERSON" -> Entity.PERSON;
            case "ORGANIZATION" -> Entity.ORGANIZATION;
            case "LOCATION" -> Entity.LOCATION;
            default -> Entity.NONE;
          });
    }
    return found;
  }

  private Word word(String written) {
    Word known = kept.get(written);
    if (known == null) {
      String plain = americanize.apply(written);
      known = new Word(plain, shape(plain), cluster(plain), shape(plain));
      if (kept.size() < KEPT) {
        kept.put(written, known);
      }
    }
    return known;
  }

  /** A word in lower case is known in lower case. */
  private String shape(String plain) {
    Set<String> known =
        plain.equals(plain.toLowerCase(Locale.ROOT)) ? Set.of(plain) : model.lowerCase();
    return WordShapeClassifier.wordShape(plain, WordShapeClassifier.WORDSHAPECHRIS2USELC, known);
  }

  private String cluster(String plain) {
    return model.cluster(
        WordShapeClassifier.wordShape(
            plain.toLowerCase(Locale.ROOT), WordShapeClassifier.WORDSHAPEDIGITS));
  }

  private static final FeatureName DASH = FeatureName.of("-");
  private static final FeatureName DOTS = FeatureName.of("...");

  /** A word with all that its features say without its neighbours, for each place that it takes. */
  private final class Word {
    private final String plain;
    private final FeatureName name;
    private final FeatureName shape;
    private final FeatureName cluster;
    private final double[] here = new double[classes];
    private final double[] before = new double[classes];
    private final double[] after = new double[classes];
    private final double[] somewhereBefore = new double[classes];
    private final double[] somewhereAfter = new double[classes];
    private final double[] pairHere = new double[classes * classes];
    private final double[] pairBefore = new double[classes * classes];
    private final double[] pairAfter = new double[classes * classes];

    /**
     * @param clusterName as the library names it among the features of one word
     * @param shapeAfter as the library names the shape of the word that follows
     */
    Word(String plain, String shapeName, String clusterName, String shapeAfter) {
      this.plain = plain;
      name = FeatureName.of(plain);
      shape = FeatureName.of(shapeName);
      boolean none = clusterName.equals("null");
      cluster = FeatureName.of(none ? "" : clusterName);
      FeatureName own = FeatureName.of(clusterName);
      of(here, own, "-DISTSIM", name, "-WORD", shape, "-TYPE", FeatureName.of(""), "###");
      parts();
      of(before, name, "-PW", own, "-PDISTSIM", shape, "-PTYPE");
      of(after, name, "-NW", own, "-NDISTSIM", shape, "-NTYPE");
      of(somewhereBefore, name, "-DISJP");
      of(somewhereAfter, name, "-DISJN");
      ofPair(pairHere, FeatureName.of(""), "PSEQ", name, "-PSEQW", cluster, "-PSEQcDS");
      ofPair(pairHere, shape, "-PSEQcS", shape, "-TPS2");
      ofPair(pairBefore, name, "-PSEQpW", cluster, "-PSEQpDS", shape, "-PSEQpS");
      ofPair(pairAfter, FeatureName.of(shapeAfter), "-TNS1");
    }

    private void of(double[] sums, Object... features) {
      for (int i = 0; i < features.length; i += 2) {
        model.addOfWord(
            ((FeatureName) features[i]).with(FeatureName.of(features[i + 1] + "|C")), sums);
      }
    }

    private void ofPair(double[] sums, Object... features) {
      for (int i = 0; i < features.length; i += 2) {
        model.addOfPair(
            ((FeatureName) features[i]).with(FeatureName.of(features[i + 1] + "|CpC")), sums);
      }
    }

    /** Its beginnings and endings, each counted once. */
    private void parts() {
      String marked = "<" + plain + ">";
      Set<String> parts = new LinkedHashSet<>();
      for (int end = 2; end <= Math.min(LONGEST_PART, marked.length()); end++) {
        parts.add(marked.substring(0, end));
      }
      for (int from = Math.max(0, marked.length() - LONGEST_PART);
          from < marked.length() - 1;
          from++) {
        parts.add(marked.substring(from));
      }
      parts.forEach(part -> model.addOfWord(HashedNames.hash("#" + part + "#|C"), here));
    }
  }

  /** One sentence on its way. */
  private final class Sentence {
    private final List<CoreLabel> labels;
    private final Word[] words;

    Sentence(List<CoreLabel> labels) {
      this.labels = labels;
      words = new Word[labels.size()];
      for (int i = 0; i < words.length; i++) {
        words[i] = word(labels.get(i).word());
      }
    }

    private Word at(int index) {
      return index < 0 || index >= words.length ? outside : words[index];
    }

    /** The best class for each word; the word before the first belongs to no name. */
    int[] best() {
      double[] scores = new double[classes];
      Arrays.fill(scores, Double.NEGATIVE_INFINITY);
      scores[0] = 0;
      int[][] from = new int[words.length][classes];
      for (int i = 0; i < words.length; i++) {
        scores = step(scores, ofWord(i), ofPair(i), from[i]);
      }
      int[] best = new int[words.length];
      int at = 0;
      for (int c = 1; c < classes; c++) {
        at = scores[c] > scores[at] ? c : at;
      }
      for (int i = words.length - 1; i >= 0; i--) {
        best[i] = at;
        at = from[i][at];
      }
      return best;
    }

    private double[] step(double[] scores, double[] ofWord, double[] ofPair, int[] from) {
      double[] next = new double[classes];
      Arrays.fill(next, Double.NEGATIVE_INFINITY);
      for (int after = 0; after < classes; after++) {
        for (int before = 0; before < classes; before++) {
          double score = scores[before] + ofPair[before * classes + after] + ofWord[after];
          if (model.follows(before, after) && score > next[after]) {
            next[after] = score;
            from[after] = before;
          }
        }
      }
      return next;
    }

    private double[] ofWord(int i) {
      Word word = at(i);
      Word before = at(i - 1);
      Word after = at(i + 1);
      double[] sums = word.here.clone();
      add(before.before, sums);
      add(after.after, sums);
      shapes(i, sums);
      occurrences(i, sums);
      for (int j = 1; j <= NEIGHBOURHOOD; j++) {
        if (isFirst(i + 1, i + j)) {
          add(at(i + j).somewhereAfter, sums);
        }
        if (isFirst(i - 1, i - j)) {
          add(at(i - j).somewhereBefore, sums);
        }
      }
      return sums;
    }

    /** Whether no word from one place up to another, which it leaves out, is the one there. */
    private boolean isFirst(int from, int to) {
      String word = at(to).plain;
      int step = to < from ? -1 : 1;
      for (int i = from; i != to; i += step) {
        if (at(i).plain.equals(word)) {
          return false;
        }
      }
      return true;
    }

    private void shapes(int i, double[] sums) {
      Word word = at(i);
      Word before = at(i - 1);
      Word after = at(i + 1);
      FeatureName own = word.shape;
      FeatureName shapeBefore = before.shape.and(DOTS).and(own);
      FeatureName shapeAfter = own.and(DOTS).and(after.shape);
      model.addOfWord(before.name.and(DOTS).and(own).with(PW_CTYPE), sums);
      model.addOfWord(own.and(DOTS).and(after.name).with(NW_CTYPE), sums);
      model.addOfWord(shapeBefore.with(PCTYPE), sums);
      model.addOfWord(shapeAfter.with(CNTYPE), sums);
      model.addOfWord(before.shape.and(DOTS).and(shapeAfter).with(PCNTYPE), sums);
      if (before.plain.length() <= SHORT) {
        model.addOfWord(at(i - 2).name.and(DOTS).and(own).with(PPW_CTYPE), sums);
      }
      if (after.plain.length() <= SHORT) {
        model.addOfWord(at(i + 2).name.and(DOTS).and(own).with(NNW_CTYPE), sums);
      }
    }

    private double[] ofPair(int i) {
      Word word = at(i);
      Word before = at(i - 1);
      double[] sums = word.pairHere.clone();
      add(before.pairBefore, sums);
      add(at(i + 1).pairAfter, sums);
      model.addOfPair(before.name.and(DASH).and(word.name).with(PSEQW2), sums);
      model.addOfPair(before.cluster.and(DASH).and(word.cluster).with(PSEQ_CLUSTERS), sums);
      model.addOfPair(before.shape.and(DASH).and(word.shape).with(TYPES), sums);
      return sums;
    }

    /** Whether the same name stands elsewhere in the sentence, and beside what. */
    private void occurrences(int i, double[] sums) {
      String word = at(i).plain;
      String before = at(i - 1).plain;
      String after = at(i + 1).plain;
      if (i == 0
          || !isNameCase(word)
          || !noUpperCase(after)
          || !hasLetter(after)
          || !hasLetter(before)) {
        occurrence("NO-OCCURRENCE-PATTERN", sums);
        return;
      }
      Set<String> patterns = new LinkedHashSet<>();
      boolean full = isName(i - 1);
      for (int at = Math.max(0, i - OCCURRENCES + 1); at < words.length; at++) {
        boolean near = Math.abs(at - i) < 3;
        if (!near && at < i + OCCURRENCES && words[at].plain.equals(word)) {
          String side = at > i ? "NEXT" : "PREV";
          patterns.add(
              full
                  ? "XY-" + side + "-OCCURRENCE-" + (at(at - 1).plain.equals(before) ? "XY" : "Y")
                  : "X-" + side + "-OCCURRENCE-" + beside(at, at > i ? -1 : 1));
        }
      }
      patterns.forEach(pattern -> occurrence(pattern, sums));
    }

    private String beside(int at, int first) {
      if (isName(at + first)) {
        return "YX";
      }
      return isName(at - first) ? "XY" : "X";
    }

    private void occurrence(String pattern, double[] sums) {
      model.addOfWord(HashedNames.hash(pattern + "|C"), sums);
    }

    private boolean isName(int i) {
      return i >= 0
          && i < words.length
          && isNameCase(words[i].plain)
          && "NNP".equals(labels.get(i).tag());
    }
  }

  private static final FeatureName PW_CTYPE = FeatureName.of("-PW_CTYPE|C");
  private static final FeatureName NW_CTYPE = FeatureName.of("-NW_CTYPE|C");
  private static final FeatureName PCTYPE = FeatureName.of("-PCTYPE|C");
  private static final FeatureName CNTYPE = FeatureName.of("-CNTYPE|C");
  private static final FeatureName PCNTYPE = FeatureName.of("-PCNTYPE|C");
  private static final FeatureName PPW_CTYPE = FeatureName.of("-PPW_CTYPE|C");
  private static final FeatureName NNW_CTYPE = FeatureName.of("-NNW_CTYPE|C");
  private static final FeatureName PSEQW2 = FeatureName.of("-PSEQW2|CpC");
  private static final FeatureName PSEQ_CLUSTERS = FeatureName.of("-PSEQpcDS|CpC");
  private static final FeatureName TYPES = FeatureName.of("-TYPES|CpC");

  private static void add(double[] values, double[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += values[i];
    }
  }

  private static boolean isNameCase(String word) {
    return word.length() > 1
        && (Character.isUpperCase(word.charAt(0)) || Character.isTitleCase(word.charAt(0)))
        && word.chars().skip(1).noneMatch(Character::isUpperCase);
  }

  private static boolean noUpperCase(String word) {
    return !word.isEmpty() && word.chars().noneMatch(Character::isUpperCase);
  }

  private static boolean hasLetter(String word) {
    return word.chars().anyMatch(Character::isLetter);
  }
}
