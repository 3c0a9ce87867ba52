package parley.store;

import org.jspecify.annotations.Nullable;
import parley.domain.Kind;
import parley.domain.Passage;

/**
 * Something that was searched for.
 *
 * @param passage where it stands, in the report's latest text
 * @param kind of the claim in which it stands; null for a paragraph of a report
 * @param claim the claim's id; null for a paragraph of a report
 * @param process the id of the report's process
 * @param score higher is better; only to compare hits of one search
 */
public record Hit(
    Passage passage, @Nullable Kind kind, @Nullable String claim, String process, double score) {}
