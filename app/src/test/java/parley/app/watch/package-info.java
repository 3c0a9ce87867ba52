/** Tests of {@code parley.app.watch}. */
@NullMarked
package parley.app.watch;

import org.jspecify.annotations.NullMarked;
