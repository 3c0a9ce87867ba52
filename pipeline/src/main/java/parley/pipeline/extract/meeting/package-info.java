/** Claims about meetings, who took part, and who is what in the process. */
@NullMarked
package parley.pipeline.extract.meeting;

import org.jspecify.annotations.NullMarked;
