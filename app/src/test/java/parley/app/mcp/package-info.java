/** Tests of {@code parley.app.mcp}. */
@NullMarked
package parley.app.mcp;

import org.jspecify.annotations.NullMarked;
