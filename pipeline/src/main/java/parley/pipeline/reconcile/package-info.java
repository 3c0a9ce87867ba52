/** From the claims of many reports to the facts of one dossier. */
@NullMarked
package parley.pipeline.reconcile;

import org.jspecify.annotations.NullMarked;
