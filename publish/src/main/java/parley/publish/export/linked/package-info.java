/** The dossier as linked data: schema.org, PROV-O and Web Annotation in JSON-LD. */
@NullMarked
package parley.publish.export.linked;

import org.jspecify.annotations.NullMarked;
