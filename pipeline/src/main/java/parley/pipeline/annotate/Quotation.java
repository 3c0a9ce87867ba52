package parley.pipeline.annotate;

import java.io.Serializable;
import parley.domain.Span;

/**
 * A stretch in quotation marks. One that runs on over paragraphs (each opened by a mark, only the
 * last closed) is one quotation a paragraph, joined by {@code continues}.
 *
 * @param marked with its quotation marks
 * @param words without them
 * @param paragraph the paragraph it stands in
 * @param continues whether it continues the quotation before it
 */
public record Quotation(Span marked, Span words, int paragraph, boolean continues)
    implements Serializable {}
