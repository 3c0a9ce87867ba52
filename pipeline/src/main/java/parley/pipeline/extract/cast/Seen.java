package parley.pipeline.extract.cast;

/**
 * Somebody mentioned before.
 *
 * @param sentence the index of the sentence
 * @param position how many sentences of the reporter's own stood before it
 * @param token the mention's head
 * @param weight how prominently: subjects, of words of speech above all, before others
 */
record Seen(Draft draft, int sentence, int position, int token, double weight) {

  /** The weight of somebody whom a quotation mentions. */
  static final double QUOTED = -9;

  /** Whether the reporter's own words mention him: his pronouns mean nobody else. */
  boolean isTold() {
    return weight > QUOTED;
  }
}
