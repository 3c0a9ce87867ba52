/** The REST API under {@code /api/v1}: what the desk knows, for programs. */
@NullMarked
package parley.app.api;

import org.jspecify.annotations.NullMarked;
