package parley.pipeline.extract.ground;

import parley.domain.Span;

/**
 * Who does something on the ground, or to whom it is done.
 *
 * @param actor the key of the cast's actor
 * @param span the words that name it there
 */
record Doer(String actor, Span span) {}
