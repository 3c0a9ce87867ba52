/**
 * The desk's corrections applied: who is who before the readings are reconciled, what holds after.
 * Pure functions; a correction that is taken back leaves no trace in the dossier.
 */
@NullMarked
package parley.pipeline.correct;

import org.jspecify.annotations.NullMarked;
