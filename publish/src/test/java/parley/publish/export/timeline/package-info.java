/** Tests of {@code parley.publish.export.timeline}. */
@NullMarked
package parley.publish.export.timeline;

import org.jspecify.annotations.NullMarked;
