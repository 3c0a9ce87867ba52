/** The commands. The only place beside the measuring module that wires the stages together. */
@NullMarked
package parley.app;

import org.jspecify.annotations.NullMarked;
