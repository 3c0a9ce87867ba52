/** Tests of {@code parley.publish.export.entity}. */
@NullMarked
package parley.publish.export.entity;

import org.jspecify.annotations.NullMarked;
