/** Claims about what happens on the ground, and about figures. */
@NullMarked
package parley.pipeline.extract.ground;

import org.jspecify.annotations.NullMarked;
