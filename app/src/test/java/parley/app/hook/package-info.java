/** Tests of {@code parley.app.hook}. */
@NullMarked
package parley.app.hook;

import org.jspecify.annotations.NullMarked;
