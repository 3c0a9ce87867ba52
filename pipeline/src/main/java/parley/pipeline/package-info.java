/**
 * The way of a report, stage by stage, each a plain function from one immutable value to the next.
 *
 * <ol>
 *   <li>{@link parley.pipeline.read}: a path becomes reports
 *   <li>{@link parley.pipeline.clean}: what is not the report is marked as dropped
 *   <li>{@link parley.pipeline.annotate}: sentences, words, names, times, quotations
 *   <li>{@link parley.pipeline.extract}: claims
 *   <li>{@link parley.pipeline.reconcile}: facts, the dossier
 * </ol>
 *
 * {@link parley.pipeline.rules} and {@link parley.pipeline.world} are what the stages look up;
 * {@link parley.pipeline.Pipeline} is the main path.
 */
@NullMarked
package parley.pipeline;

import org.jspecify.annotations.NullMarked;
