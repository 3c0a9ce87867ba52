package parley.pipeline.extract.frame;

import parley.domain.Span;

/**
 * An actor as a sentence names it.
 *
 * @param actor the key of the report's actor
 * @param words the words that name it there, a pronoun too
 */
public record Agent(String actor, Span words) {}
