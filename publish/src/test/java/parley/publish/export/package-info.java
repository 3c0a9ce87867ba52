/** Tests of {@code parley.publish.export}. */
@NullMarked
package parley.publish.export;

import org.jspecify.annotations.NullMarked;
