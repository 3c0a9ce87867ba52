/**
 * A dossier as a reader sees it: sources with numbers, values in words, facts in the order in which
 * a desk asks for them. The brief and the page show the same view; what comes later (timeline,
 * matrix, web) will too.
 *
 * <p>{@link parley.publish.view.StateOfPlay} is the whole; it is made of {@link
 * parley.publish.view.Entry} (one fact), each of {@link parley.publish.view.Shown} values, each
 * with {@link parley.publish.view.Citation}s of {@link parley.publish.view.Source}s.
 */
@NullMarked
package parley.publish.view;

import org.jspecify.annotations.NullMarked;
