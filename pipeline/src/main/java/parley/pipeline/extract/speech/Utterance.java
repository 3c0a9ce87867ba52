package parley.pipeline.extract.speech;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.domain.Span;
import parley.pipeline.extract.cast.Mention;

/**
 * Words that the report attributes to somebody.
 *
 * @param words what was said, without quotation marks: more than one stretch when the attribution
 *     stands in between
 * @param speakers who said it; none when the report does not say
 * @param sentence the index of the sentence that attributes it
 * @param cue the index there of the verb or of "according"; -1 when the attribution carries over
 *     from elsewhere
 * @param direct whether these are the speaker's own words
 * @param confidence that the speaker is right, 0 (exclusive) to 1
 */
public record Utterance(
    List<Span> words,
    List<Mention> speakers,
    int sentence,
    int cue,
    boolean direct,
    double confidence)
    implements Serializable {

  public Utterance {
    words = List.copyOf(words);
    speakers = List.copyOf(speakers);
  }

  /** The first speaker, or null when the report names none. */
  public @Nullable Mention speaker() {
    return speakers.isEmpty() ? null : speakers.getFirst();
  }

  /** Whether the offset of the report's text lies in the words. */
  public boolean contains(int offset) {
    return words.stream().anyMatch(w -> w.contains(offset));
  }

  int start() {
    return words.getFirst().start();
  }

  int length() {
    return words.stream().mapToInt(Span::length).sum();
  }
}
