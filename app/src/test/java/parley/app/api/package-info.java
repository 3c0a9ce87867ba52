/** Tests of {@code parley.app.api}. */
@NullMarked
package parley.app.api;

import org.jspecify.annotations.NullMarked;
