/** Tests of {@code parley.app.given}. */
@NullMarked
package parley.app.given;

import org.jspecify.annotations.NullMarked;
