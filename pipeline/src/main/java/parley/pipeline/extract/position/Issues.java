package parley.pipeline.extract.position;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.domain.Span;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.extract.frame.Phrase;
import parley.pipeline.extract.frame.Stretch;
import parley.pipeline.rules.Rule;
import parley.pipeline.rules.RuleBook;

/** The issues that words are about. */
final class Issues {

  /** An issue and its words, in the order of the text. */
  record Found(String issue, List<Span> words, boolean generic) {}

  private record Vocabulary(
      String issue,
      boolean generic,
      List<Phrase> phrases,
      List<Phrase> weak,
      List<Phrase> not,
      List<String> yields) {}

  private record Hit(Vocabulary vocabulary, Stretch stretch) {}

  private final List<Vocabulary> vocabularies;

  Issues(RuleBook book) {
    vocabularies = book.rules("issues").stream().map(Issues::vocabulary).toList();
  }

  private static Vocabulary vocabulary(Rule rule) {
    return new Vocabulary(
        rule.name(),
        rule.is("generic"),
        Phrase.all(rule.all("words")),
        Phrase.all(rule.all("weak")),
        Phrase.all(rule.all("not")),
        rule.all("yields"));
  }

  /**
   * The issues of a stretch, those with the most words first. A generic issue (the talks
   * themselves) counts only when there is no other.
   *
   * @param weak whether weak words count too: words that name an issue only beside a strong stance
   */
  List<Found> in(Sentence sentence, Stretch stretch, boolean weak) {
    List<Hit> hits = hits(sentence, stretch, weak);
    boolean specific = hits.stream().anyMatch(h -> !h.vocabulary().generic());
    Map<String, Found> found = new LinkedHashMap<>();
    for (Hit hit : hits) {
      if (hit.vocabulary().generic() && specific || yields(hit, hits)) {
        continue;
      }
      String issue = hit.vocabulary().issue();
      Found known =
          found.getOrDefault(issue, new Found(issue, List.of(), hit.vocabulary().generic()));
      List<Span> words = new ArrayList<>(known.words());
      words.add(hit.stretch().span(sentence));
      found.put(issue, new Found(issue, List.copyOf(words), known.generic()));
    }
    return List.copyOf(found.values());
  }

  private static boolean yields(Hit hit, List<Hit> hits) {
    return hits.stream().anyMatch(h -> hit.vocabulary().yields().contains(h.vocabulary().issue()));
  }

  private List<Hit> hits(Sentence sentence, Stretch stretch, boolean weak) {
    List<Hit> all = new ArrayList<>();
    for (Vocabulary vocabulary : vocabularies) {
      vocabulary.phrases().forEach(p -> add(sentence, stretch, vocabulary, p, all));
      if (weak) {
        vocabulary.weak().forEach(p -> add(sentence, stretch, vocabulary, p, all));
      }
    }
    return withoutOverlaps(all);
  }

  private static void add(
      Sentence sentence, Stretch stretch, Vocabulary vocabulary, Phrase phrase, List<Hit> hits) {
    for (int i = stretch.first(); i <= stretch.last(); i++) {
      int end = phrase.matchAt(sentence, i, stretch.last());
      if (end >= i && !isExcluded(sentence, stretch, vocabulary, new Stretch(i, end))) {
        hits.add(new Hit(vocabulary, new Stretch(i, end)));
      }
    }
  }

  /** Whether the words are part of a phrase that means something else ("law enforcement"). */
  private static boolean isExcluded(
      Sentence sentence, Stretch stretch, Vocabulary vocabulary, Stretch words) {
    for (Phrase phrase : vocabulary.not()) {
      for (int i = Math.max(stretch.first(), words.first() - 3); i <= words.last(); i++) {
        int end = phrase.matchAt(sentence, i, sentence.size() - 1);
        if (end >= words.last() && i <= words.first()) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<Hit> withoutOverlaps(List<Hit> hits) {
    List<Hit> kept = new ArrayList<>();
    hits.stream()
        .sorted(
            Comparator.comparingInt((Hit h) -> -h.stretch().size())
                .thenComparingInt(h -> h.stretch().first()))
        .forEach(
            hit -> {
              if (kept.stream().noneMatch(k -> clash(k, hit))) {
                kept.add(hit);
              }
            });
    kept.sort(
        Comparator.comparingInt((Hit h) -> h.stretch().first())
            .thenComparing(h -> h.vocabulary().issue()));
    return kept;
  }

  /** Of overlapping phrases of one issue the longest counts. */
  private static boolean clash(Hit kept, Hit hit) {
    return kept.vocabulary().equals(hit.vocabulary()) && kept.stretch().overlaps(hit.stretch());
  }
}
