/** Tests of {@code parley.publish.page}. */
@NullMarked
package parley.publish.page;

import org.jspecify.annotations.NullMarked;
