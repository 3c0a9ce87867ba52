/** The rule book: what the extractors look for, as data, checked when it is loaded. */
@NullMarked
package parley.pipeline.rules;

import org.jspecify.annotations.NullMarked;
