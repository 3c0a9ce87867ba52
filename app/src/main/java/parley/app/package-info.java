/**
 * The commands, and {@link parley.app.Parley}, the same as a library: the only place beside the
 * measuring module that wires the stages together.
 */
@NullMarked
package parley.app;

import org.jspecify.annotations.NullMarked;
