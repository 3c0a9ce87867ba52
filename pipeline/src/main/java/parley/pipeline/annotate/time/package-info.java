/**
 * Times: the words that name them, the days that they mean, and the day of publication that they
 * tell.
 *
 * <p>{@link parley.pipeline.annotate.time.Times} is the way in. {@link
 * parley.pipeline.annotate.time.TimeFinder} finds the words, {@link
 * parley.pipeline.annotate.time.TenseReader} tells whether they lie before or after the telling,
 * {@link parley.pipeline.annotate.time.PublicationInference} finds the day of publication where
 * none is stated, and {@link parley.pipeline.annotate.time.TimeResolver} puts the words into days.
 */
@NullMarked
package parley.pipeline.annotate.time;

import org.jspecify.annotations.NullMarked;
