/** The desk for assistants: tools of the Model Context Protocol, each answer with its citations. */
@NullMarked
package parley.app.mcp;

import org.jspecify.annotations.NullMarked;
