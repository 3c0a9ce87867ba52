/**
 * Small tools for rules over sentences: phrases of lemmas, subjects and complements of words, who
 * is speaking.
 */
@NullMarked
package parley.pipeline.extract.frame;

import org.jspecify.annotations.NullMarked;
