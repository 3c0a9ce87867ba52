/** To which of several negotiations a report belongs. Knows readings alone. */
@NullMarked
package parley.pipeline.route;

import org.jspecify.annotations.NullMarked;
