package parley.pipeline.annotate;

import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.tagger.maxent.TTags;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a model for parts of speech knows of words: the tags that each was seen with, whether often,
 * and the cluster of words used alike. A set of tags is a number with a bit for each.
 */
final class TagLexicon {

  private static final int FIRST_TAG_AT = 56;
  private static final long RARE = 1L << (FIRST_TAG_AT - 1);
  private static final long TAGS = RARE - 1;

  private final List<String> tags;
  private final long open;
  private final HashedNames words;
  private final long[] entries;
  private final WordClusters clusters;
  private final Set<String> companyEndings;

  private TagLexicon(
      List<String> tags,
      long open,
      HashedNames words,
      long[] entries,
      WordClusters clusters,
      List<String> companyEndings) {
    this.tags = List.copyOf(tags);
    this.open = open;
    this.words = words;
    this.entries = entries;
    this.clusters = clusters;
    this.companyEndings = Set.copyOf(companyEndings);
  }

  /** All tags, each at the place that its number says. */
  List<String> tags() {
    return tags;
  }

  /** The tags that a word may have; of an unknown one all that new words take. */
  long tagsOf(String word) {
    int entry = words.get(HashedNames.hash(word));
    return entry < 0 ? open : entries[entry] & TAGS;
  }

  /** Whether a word was seen so seldom that its looks count too. */
  boolean isRare(String word) {
    int entry = words.get(HashedNames.hash(word));
    return entry < 0 || (entries[entry] & RARE) != 0;
  }

  /** The tag that a word was seen with most often, or "0" when it is unknown. */
  String commonestTag(String word) {
    int entry = words.get(HashedNames.hash(word));
    return entry < 0 ? "0" : tags.get((int) (entries[entry] >>> FIRST_TAG_AT));
  }

  /** The cluster of words used alike, or "null". */
  String cluster(String word) {
    return Objects.requireNonNullElse(clusters.of(word.toLowerCase(Locale.ROOT)), "null");
  }

  /** Whether a word ends the name of a company. */
  boolean endsCompany(String word) {
    return companyEndings.contains(word);
  }

  /**
   * Packs what the library's model knows.
   *
   * @throws IllegalStateException when it looks words up otherwise than the tagger does
   */
  static TagLexicon of(MaxentTagger stock, WordClusters clusters) {
    TTags known = (TTags) Inside.field(stock, "tags");
    List<String> tags = new ArrayList<>();
    for (int i = 0; i < known.getSize(); i++) {
      tags.add(known.getTag(i));
    }
    if (tags.size() >= FIRST_TAG_AT) {
      throw new IllegalStateException("more tags than a number has bits for: " + tags.size());
    }
    int rareBelow = (int) Inside.field(stock, "rareWordThresh");
    Map<?, ?> counted = (Map<?, ?>) Inside.field(Inside.field(stock, "dict"), "dict");
    Map<String, Integer> words = new TreeMap<>();
    long[] entries = new long[counted.size()];
    for (Map.Entry<?, ?> word : new TreeMap<>(counted).entrySet()) {
      Map<?, ?> counts = (Map<?, ?>) Inside.field(word.getValue(), "map");
      entries[words.size()] = entry(tags, counts, rareBelow);
      words.put(String.valueOf(word.getKey()), words.size());
    }
    Object[] ofRareWords = (Object[]) Inside.field(Inside.field(stock, "extractorsRare"), "v");
    clusters.check(lexicon(ofRareWords[PartOfSpeechTagger.CLUSTER - PartOfSpeechTagger.RARE]));
    Set<?> endings =
        (Set<?>)
            Inside.field(
                ofRareWords[PartOfSpeechTagger.COMPANY - PartOfSpeechTagger.RARE],
                "companyNameEnds");
    return new TagLexicon(
        tags,
        withVerbs(bits(tags, known.getOpenTags()), tags),
        HashedNames.of(words),
        entries,
        clusters,
        endings.stream().map(String::valueOf).sorted().toList());
  }

  private static Map<?, ?> lexicon(Object extractor) {
    Object clusters = Inside.field(extractor, "lexicon");
    if ((boolean) Inside.field(clusters, "mapdigits")
        || (boolean) Inside.field(clusters, "casedDistSim")
        || !"null".equals(Inside.field(clusters, "unk"))) {
      throw new IllegalStateException("the model's clusters are looked up otherwise than expected");
    }
    return (Map<?, ?>) Inside.field(clusters, "lexicon");
  }

  private static long entry(List<String> tags, Map<?, ?> counts, int rareBelow) {
    int sum = 0;
    int most = 0;
    int commonest = 0;
    for (Map.Entry<?, ?> seen : counts.entrySet()) {
      int count = (Integer) seen.getValue();
      sum += count;
      if (count > most) {
        most = count;
        commonest = tags.indexOf(String.valueOf(seen.getKey()));
      }
    }
    return withVerbs(bits(tags, counts.keySet()), tags)
        | (sum < rareBelow ? RARE : 0)
        | ((long) commonest << FIRST_TAG_AT);
  }

  private static long bits(List<String> tags, Set<?> some) {
    long bits = 0;
    for (Object tag : some) {
      bits |= bit(tags, String.valueOf(tag));
    }
    return bits;
  }

  private static long bit(List<String> tags, String tag) {
    return 1L << tags.indexOf(tag);
  }

  /** A past tense may also be a participle, an infinitive a present, and the other way round. */
  private static long withVerbs(long seen, List<String> tags) {
    long past = bit(tags, "VBD") | bit(tags, "VBN");
    long plain = bit(tags, "VB") | bit(tags, "VBP");
    return seen | ((seen & past) == 0 ? 0 : past) | ((seen & plain) == 0 ? 0 : plain);
  }

  void write(DataOutputStream out) throws IOException {
    Packed.writeStrings(tags, out);
    out.writeLong(open);
    words.write(out);
    Packed.writeLongs(entries, out);
    Packed.writeStrings(companyEndings.stream().sorted().toList(), out);
  }

  static TagLexicon read(DataInputStream in, WordClusters clusters) throws IOException {
    return new TagLexicon(
        Packed.readStrings(in),
        in.readLong(),
        HashedNames.read(in),
        Packed.readLongs(in),
        clusters,
        Packed.readStrings(in));
  }
}
