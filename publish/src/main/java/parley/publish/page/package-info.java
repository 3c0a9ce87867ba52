/** The dossier as one self-contained HTML page. */
@NullMarked
package parley.publish.page;

import org.jspecify.annotations.NullMarked;
