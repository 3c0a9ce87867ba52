/**
 * The words of Parley as immutable values: what a report is, what it claims, what the claims come
 * to.
 *
 * <p>In the order in which they arise: {@link parley.domain.Report} with its {@link
 * parley.domain.Publication}, {@link parley.domain.Passage}, {@link parley.domain.Claim} with
 * {@link parley.domain.Cited} {@link parley.domain.Value}s, {@link parley.domain.Reading} (all that
 * one report says), {@link parley.domain.Fact}, {@link parley.domain.Dossier}. This package depends
 * on the JDK alone.
 */
@NullMarked
package parley.domain;

import org.jspecify.annotations.NullMarked;
