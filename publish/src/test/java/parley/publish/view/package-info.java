/** Tests of {@code parley.publish.view}. */
@NullMarked
package parley.publish.view;

import org.jspecify.annotations.NullMarked;
