/** Who is who in one report: names, titles, pronouns, seats of government. */
@NullMarked
package parley.pipeline.extract.cast;

import org.jspecify.annotations.NullMarked;
