/**
 * Marks what is not the report as dropped and names the wire agency; the text itself never changes.
 */
@NullMarked
package parley.pipeline.clean;

import org.jspecify.annotations.NullMarked;
