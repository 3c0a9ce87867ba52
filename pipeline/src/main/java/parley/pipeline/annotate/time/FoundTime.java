package parley.pipeline.annotate.time;

import parley.domain.Span;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.TimeExpression;

/**
 * Words that name a time, not yet put into days.
 *
 * @param first index of their first word in the sentence
 * @param last index of their last word
 */
record FoundTime(
    Sentence sentence,
    Span span,
    int first,
    int last,
    TimeExpression expression,
    Direction direction) {}
