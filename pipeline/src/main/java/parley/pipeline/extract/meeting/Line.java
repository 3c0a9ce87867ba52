package parley.pipeline.extract.meeting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.domain.ActorType;
import parley.domain.ReportedActor;
import parley.domain.Span;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.TimeMention;
import parley.pipeline.annotate.Token;
import parley.pipeline.extract.Scene;
import parley.pipeline.extract.cast.Mention;

/**
 * A sentence as the readers of this package go through it: its words, and who and when is named
 * where.
 */
final class Line {

  private static final Set<String> BE = Set.of("be", "'s", "'re");
  private static final Set<String> DASHES = Set.of("--", "–", "—");
  private static final int LONGEST_ASIDE = 26;

  /** Words that name a time, and where in the sentence they stand. */
  record When(TimeMention mention, int first, int last) {}

  private final Scene scene;
  private final Sentence sentence;
  private final List<Mention> mentions;
  private final List<When> times;

  Line(Scene scene, Sentence sentence) {
    this.scene = scene;
    this.sentence = sentence;
    this.mentions = scene.cast().in(sentence);
    this.times =
        scene.annotated().times(sentence).stream()
            .map(t -> new When(t, first(sentence, t.span()), last(sentence, t.span())))
            .filter(w -> w.first >= 0 && w.last >= w.first)
            .toList();
  }

  Scene scene() {
    return scene;
  }

  Sentence sentence() {
    return sentence;
  }

  int size() {
    return sentence.size();
  }

  /** The sentence before, of the same paragraph or not; empty for the first. */
  Optional<Line> before() {
    int index = sentence.index();
    return index == 0
        ? Optional.empty()
        : Optional.of(new Line(scene, scene.annotated().sentences().get(index - 1)));
  }

  Token token(int index) {
    return sentence.token(index);
  }

  /** The word in lower case; empty outside the sentence. */
  String word(int index) {
    return index < 0 || index >= size() ? "" : token(index).word().toLowerCase(Locale.ROOT);
  }

  String lemma(int index) {
    return index < 0 || index >= size() ? "" : token(index).lemma().toLowerCase(Locale.ROOT);
  }

  String tag(int index) {
    return index < 0 || index >= size() ? "" : token(index).tag();
  }

  /** The dictionary form of a verb with its particle: "call off", also in "call the talks off". */
  String phrasal(int verb) {
    for (int dependent : sentence.dependents(verb, "compound:prt")) {
      return lemma(verb) + " " + word(dependent);
    }
    String next = word(verb + 1);
    return tag(verb + 1).equals("RP")
            || Set.of("down", "off", "up", "apart", "back", "for").contains(next)
        ? lemma(verb) + " " + next
        : lemma(verb);
  }

  boolean isVerb(int index) {
    return index >= 0 && index < size() && token(index).tag().startsWith("VB");
  }

  boolean isBe(int index) {
    return BE.contains(lemma(index));
  }

  boolean isPlural(int index) {
    return tag(index).equals("NNS") || tag(index).equals("NNPS");
  }

  boolean isName(int index) {
    return tag(index).startsWith("NNP");
  }

  List<Mention> mentions() {
    return mentions;
  }

  /** The longest mention that covers a word, or null. */
  @Nullable Mention mentionAt(int index) {
    Mention longest = null;
    for (Mention mention : mentions) {
      if (mention.first() <= index
          && index <= mention.last()
          && (longest == null
              || mention.last() - mention.first() > longest.last() - longest.first())) {
        longest = mention;
      }
    }
    return longest;
  }

  /** The longest mention of somebody with a name that covers a word, or null. */
  @Nullable Mention namedAt(int index) {
    Mention longest = null;
    for (Mention mention : mentions) {
      boolean covers = mention.first() <= index && index <= mention.last();
      boolean longer =
          longest == null || mention.last() - mention.first() > longest.last() - longest.first();
      if (covers && longer && !actor(mention).unnamed()) {
        longest = mention;
      }
    }
    return longest;
  }

  /** Whether the word before belongs to a person's name. */
  boolean mentionPersonBefore(int index) {
    Mention before = mentionAt(index - 1);
    return before != null && isPerson(before) && !tag(index - 1).equals("POS");
  }

  ReportedActor actor(Mention mention) {
    return scene.cast().actor(mention.actor());
  }

  boolean isPerson(Mention mention) {
    return actor(mention).type() == ActorType.PERSON;
  }

  List<When> times() {
    return times;
  }

  @Nullable When timeAt(int index) {
    for (When when : times) {
      if (when.first <= index && index <= when.last) {
        return when;
      }
    }
    return null;
  }

  Span span(int first, int last) {
    return sentence.span(first, last);
  }

  String text(int first, int last) {
    return scene.annotated().text(span(first, last));
  }

  /**
   * The last token of what stands between dashes or in brackets from a token on; -1 when nothing is
   * opened there.
   */
  int asideEnd(int open) {
    String word = word(open);
    boolean dash = DASHES.contains(word) && !touchesNext(open);
    if (!dash && !word.equals("(")) {
      return -1;
    }
    for (int i = open + 1; i < Math.min(size(), open + LONGEST_ASIDE); i++) {
      if (dash ? DASHES.contains(word(i)) : word(i).equals(")")) {
        return i;
      }
    }
    return -1;
  }

  private boolean touchesNext(int index) {
    return index + 1 < size()
        && token(index).span().end() == token(index + 1).span().start()
        && index > 0
        && token(index - 1).span().end() == token(index).span().start()
        && word(index).length() == 1;
  }

  /** Whether the words of a phrase stand from a token on. */
  boolean reads(int from, String phrase) {
    String[] words = phrase.split(" ");
    for (int i = 0; i < words.length; i++) {
      if (!word(from + i).equals(words[i]) && !(i == 0 && lemma(from).equals(words[i]))) {
        return false;
      }
    }
    return true;
  }

  /** Where a phrase begins in a stretch of the sentence. */
  Optional<Integer> find(String phrase, int from, int to) {
    for (int i = Math.max(0, from); i <= Math.min(to, size() - 1); i++) {
      if (reads(i, phrase)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static int first(Sentence sentence, Span span) {
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.token(i).span().overlaps(span)) {
        return i;
      }
    }
    return -1;
  }

  private static int last(Sentence sentence, Span span) {
    for (int i = sentence.size() - 1; i >= 0; i--) {
      if (sentence.token(i).span().overlaps(span)) {
        return i;
      }
    }
    return -1;
  }
}
