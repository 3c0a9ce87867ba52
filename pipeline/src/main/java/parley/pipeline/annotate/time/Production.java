package parley.pipeline.annotate.time;

import java.util.Optional;
import java.util.regex.Pattern;
import parley.pipeline.annotate.TimeExpression;

/** A pattern of words, and what they say when they stand in its form. */
record Production(Pattern pattern, Meaning meaning) {

  /** What a match says; empty when the words name no time after all. */
  @FunctionalInterface
  interface Meaning {
    Optional<TimeExpression> of(TimeMatch match);
  }
}
