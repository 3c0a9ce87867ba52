package parley.pipeline.extract.cast;

import java.io.Serializable;
import parley.domain.Span;

/**
 * Words that mean an actor.
 *
 * @param span the words that name the actor there, without a title before the name
 * @param sentence the index of the sentence
 * @param first the first word's index in the sentence
 * @param last the last word's index in the sentence
 * @param head the word of the mention on which the sentence's dependencies hang
 * @param actor the key of the report's {@link parley.domain.ReportedActor}
 * @param form how the actor is named
 */
public record Mention(
    Span span, int sentence, int first, int last, int head, String actor, Form form)
    implements Serializable {

  /** How an actor is named. */
  public enum Form {
    /** By name: "Ada Holm", "Holm", "Norway", "the Interior Ministry". */
    NAME,
    /** By the capital or seat of a government: "Kyiv", "the White House". */
    SEAT,
    /** By an adjective or a people's name: "Ukrainian" in "Ukrainian negotiators". */
    DEMONYM,
    /** By title or role: "the Ukrainian president", "the ministry", "a senior official". */
    TITLE,
    /** By a pronoun: "he", "she", "they". */
    PRONOUN
  }
}
