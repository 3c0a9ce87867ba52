package parley.pipeline.annotate.time;

/** Where a time lies, seen from the telling, as verbs and prepositions around it say. */
enum Direction {
  /** On the day of the telling or before. */
  PAST,
  /** On the day of the telling or after. */
  FUTURE,
  /** Nothing around it says. */
  OPEN
}
