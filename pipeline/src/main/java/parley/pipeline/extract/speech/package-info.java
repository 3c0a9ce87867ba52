/** Claims about who said what through which channel. */
@NullMarked
package parley.pipeline.extract.speech;

import org.jspecify.annotations.NullMarked;
