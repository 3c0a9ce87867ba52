package parley.pipeline.extract.speech;

import parley.pipeline.extract.cast.Cast;
import parley.pipeline.extract.cast.Mention;

/**
 * How sure the words and the speaker of an utterance are, by how they were found. The figures are
 * shares that a careful reader found right, drawn towards the middle; the decision on confidence
 * says of what.
 */
final class Certainty {

  /** Words between quotation marks that somebody says. */
  private static final double QUOTED = 0.97;

  /** Somebody without a name ("a spokesman", "the statement"): often more can be known. */
  private static final double UNNAMED = 0.7;

  /** From here on the speaker stands at the word of speech. */
  private static final double AT_THE_CUE = 0.9;

  /** The last one named, where the attribution is carried over. */
  private static final double CARRIED_NAME = 0.9;

  /** "He", where the attribution is carried over. */
  private static final double CARRIED_PRONOUN = 0.8;

  /** Up to here the attribution is a guess, and stays one. */
  private static final double GUESSED = 0.8;

  private Certainty() {}

  /** That somebody said these words. */
  static double ofWords(Utterance utterance) {
    return utterance.direct() && utterance.confidence() >= 0.5 ? QUOTED : utterance.confidence();
  }

  /** That this is who said it. */
  static double ofSpeaker(Utterance utterance, Mention speaker, Cast cast) {
    double found = utterance.confidence();
    if (cast.actor(speaker.actor()).unnamed()) {
      return Math.min(found, UNNAMED);
    }
    boolean carried = utterance.direct() && found > GUESSED && found < AT_THE_CUE;
    if (!carried) {
      return found;
    }
    return speaker.form() == Mention.Form.PRONOUN ? CARRIED_PRONOUN : CARRIED_NAME;
  }
}
