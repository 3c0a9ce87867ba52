/** The dossier as PLOVER-coded events. */
@NullMarked
package parley.publish.export.event;

import org.jspecify.annotations.NullMarked;
