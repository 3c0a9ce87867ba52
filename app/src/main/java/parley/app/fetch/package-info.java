/**
 * Fetches pages from the web under limits: on size, time and redirects, and never from private
 * addresses unless told so.
 */
@NullMarked
package parley.app.fetch;

import org.jspecify.annotations.NullMarked;
