/** Tests of {@code parley.publish.export.linked}. */
@NullMarked
package parley.publish.export.linked;

import org.jspecify.annotations.NullMarked;
