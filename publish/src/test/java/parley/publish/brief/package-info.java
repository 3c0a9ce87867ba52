/** Tests of the brief. */
@NullMarked
package parley.publish.brief;

import org.jspecify.annotations.NullMarked;
