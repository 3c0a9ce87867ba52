package parley.pipeline.extract.cast;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import parley.domain.ReportedActor;
import parley.pipeline.annotate.Sentence;

/**
 * Who is who in one report: its actors and every mention of them.
 *
 * @param actors by key
 * @param mentions in the order of the text; they do not overlap, but for a {@link
 *     Mention.Form#DEMONYM} inside a longer mention ("Ukrainian" in "the Ukrainian president")
 */
public record Cast(List<ReportedActor> actors, List<Mention> mentions) implements Serializable {

  public Cast {
    actors = List.copyOf(actors);
    mentions = List.copyOf(mentions);
  }

  /** The actor of a key that stands in a mention. */
  public ReportedActor actor(String key) {
    return actors.stream()
        .filter(a -> a.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nobody of that key: " + key));
  }

  /** The mentions in a sentence. */
  public List<Mention> in(Sentence sentence) {
    int first = firstFrom(sentence.index());
    int end = firstFrom(sentence.index() + 1);
    return mentions.subList(first, end);
  }

  /** The index of the first mention in a sentence or behind it. */
  private int firstFrom(int sentence) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).sentence() < sentence) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Whether a mention only says whose somebody or something is: "Holm" in "Holm's spokesman".
   *
   * @param sentence the sentence of the mention
   */
  public boolean isPossessor(Sentence sentence, Mention mention) {
    int next = mention.last() + 1;
    return next + 1 < sentence.size()
        && sentence.token(next).tag().equals("POS")
        && !Phrases.isMark(sentence.token(next + 1));
  }

  /** The longest mention that covers a word. */
  public Optional<Mention> at(Sentence sentence, int token) {
    return in(sentence).stream()
        .filter(m -> m.first() <= token && token <= m.last())
        .max(java.util.Comparator.comparingInt(m -> m.last() - m.first()));
  }
}
