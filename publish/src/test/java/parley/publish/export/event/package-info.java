/** Tests of {@code parley.publish.export.event}. */
@NullMarked
package parley.publish.export.event;

import org.jspecify.annotations.NullMarked;
