/** The dossier as files for other programs. */
@NullMarked
package parley.publish.export;

import org.jspecify.annotations.NullMarked;
