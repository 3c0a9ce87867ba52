/**
 * Who said what, in which words, through which channel, on which day: direct quotations and
 * reported speech. {@link parley.pipeline.extract.speech.Utterances} also tells other extractors
 * whose words a stretch of the report is.
 */
@NullMarked
package parley.pipeline.extract.speech;

import org.jspecify.annotations.NullMarked;
