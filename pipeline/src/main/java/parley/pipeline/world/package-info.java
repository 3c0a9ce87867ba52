/** Countries, capitals, demonyms, seats of government and places, from published data sets. */
@NullMarked
package parley.pipeline.world;

import org.jspecify.annotations.NullMarked;
