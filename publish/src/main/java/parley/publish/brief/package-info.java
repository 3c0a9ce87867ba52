/** The state of play for the terminal. */
@NullMarked
package parley.publish.brief;

import org.jspecify.annotations.NullMarked;
