/** The dossier as a TimelineJS timeline. */
@NullMarked
package parley.publish.export.timeline;

import org.jspecify.annotations.NullMarked;
