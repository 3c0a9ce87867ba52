package parley.pipeline.extract.instrument;

import java.util.List;
import java.util.Set;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.extract.frame.Agent;
import parley.pipeline.extract.frame.Stretch;

/**
 * Words that may name an instrument.
 *
 * @param noun its kind of noun
 * @param head the noun
 * @param name the words that name it, without article
 * @param keys what tells it from others, in lower case: "12-point", "oslo", "trade"
 * @param telling how much the words tell
 * @param hope whether the words make it a hope or a mere kind ("any final deal")
 * @param definite whether "the", "this" or a possessive stands before it
 * @param byTail whether only the words after the noun tell which it is
 * @param owners whose it is, by its name
 */
record NamedInstrument(
    InstrumentNoun noun,
    Sentence sentence,
    int head,
    Stretch name,
    Set<String> keys,
    Telling telling,
    boolean hope,
    boolean definite,
    boolean byTail,
    List<Agent> owners) {

  /** How much words tell which instrument is meant. */
  enum Telling {
    /** Nothing: "the deal". */
    BARE,
    /** What it is about: "the trade deal". */
    TOPIC,
    /** Whose it is: "the Norwegian proposal". */
    PARTY,
    /** Its proper name, number of points or phase: "the 12-point plan". */
    NAME
  }
}
