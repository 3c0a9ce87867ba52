/** Claims about what a party demands, offers, refuses. */
@NullMarked
package parley.pipeline.extract.position;

import org.jspecify.annotations.NullMarked;
