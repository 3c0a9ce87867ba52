package parley.pipeline.extract.speech;

import java.util.List;
import parley.domain.Span;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.extract.cast.Mention;

/**
 * A word that brings speech, with those who speak.
 *
 * @param token the index of the verb, or of "according"
 * @param speakers none when the sentence names a speaker who is no actor ("a study found")
 * @param subject the index of the speaker's noun; -1 when the sentence has none
 */
record Cue(
    Sentence sentence, int token, SpeechWords.Frame frame, List<Mention> speakers, int subject) {

  Cue {
    speakers = List.copyOf(speakers);
  }

  Span span() {
    return sentence.token(token).span();
  }

  /** Whether the word brings reported clauses, not quotations alone. */
  boolean reports() {
    return switch (frame) {
      case CLAUSE, HEARER, MIND, SOURCE -> true;
      case QUOTING, WEAK -> false;
    };
  }

  /** Whether it brings a quotation only where no stronger word does. */
  boolean isWeak() {
    return frame == SpeechWords.Frame.WEAK || frame == SpeechWords.Frame.MIND;
  }

  boolean isSpoken() {
    return !speakers.isEmpty();
  }
}
