/**
 * Sentences, words, names, times and quotations of a report. The only package that knows the
 * language library.
 */
@NullMarked
package parley.pipeline.annotate;

import org.jspecify.annotations.NullMarked;
