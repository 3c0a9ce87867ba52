package parley.pipeline.extract.ground;

import org.jspecify.annotations.Nullable;
import parley.domain.Span;

/**
 * Who tells something.
 *
 * @param actor the key of the cast's actor, or null when the cast has none
 * @param words the words that name the teller there
 * @param span where they stand
 */
record Teller(@Nullable String actor, String words, Span span) {}
