/** Claims about plans, agreements, drafts and letters. */
@NullMarked
package parley.pipeline.extract.instrument;

import org.jspecify.annotations.NullMarked;
