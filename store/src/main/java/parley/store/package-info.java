/**
 * What a desk keeps: reports, what was read in them, failures, corrections and processes, in a log
 * that is only ever added to.
 *
 * <p>{@link parley.store.Store} adds to the log and searches it, in SQLite or PostgreSQL; {@link
 * parley.store.Entry} is one thing in it; {@link parley.store.Journal} is the log as a value, from
 * which every view is cut: what a process holds ({@link parley.store.Contents}), as of a day, as
 * recorded up to an instant. Nothing outside this package sees SQL.
 */
@NullMarked
package parley.store;

import org.jspecify.annotations.NullMarked;
