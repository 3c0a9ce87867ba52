package parley.pipeline.annotate;

import java.io.Serializable;
import parley.domain.Span;

/**
 * A stretch of the report that stands by itself: a paragraph, a headline, a list item.
 *
 * @param index its place among the report's paragraphs
 * @param span from its first to its last visible character
 */
record Paragraph(int index, Span span) implements Serializable {}
