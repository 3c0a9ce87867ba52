/** The changes of a dossier as an Atom feed. */
@NullMarked
package parley.publish.export.feed;

import org.jspecify.annotations.NullMarked;
