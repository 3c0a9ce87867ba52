/**
 * The web desk's server: it takes a request, checks that it may be asked, and hands it to the route
 * that answers. The pages are made by {@code parley.publish.web}.
 */
@NullMarked
package parley.app.serve;

import org.jspecify.annotations.NullMarked;
