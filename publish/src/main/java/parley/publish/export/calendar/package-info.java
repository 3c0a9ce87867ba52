/** The meetings of a dossier as a calendar. */
@NullMarked
package parley.publish.export.calendar;

import org.jspecify.annotations.NullMarked;
