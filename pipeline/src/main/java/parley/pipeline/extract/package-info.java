/** From an annotated report and the rule book to the report's claims. */
@NullMarked
package parley.pipeline.extract;

import org.jspecify.annotations.NullMarked;
