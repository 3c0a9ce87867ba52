/** Tests of {@code parley.publish.export.feed}. */
@NullMarked
package parley.publish.export.feed;

import org.jspecify.annotations.NullMarked;
