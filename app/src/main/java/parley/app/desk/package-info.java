/**
 * A store at work: reports read into it, dossiers made of it, corrections, search, what changed.
 * The commands and the web desk are faces of {@link parley.app.desk.Desk}.
 */
@NullMarked
package parley.app.desk;

import org.jspecify.annotations.NullMarked;
