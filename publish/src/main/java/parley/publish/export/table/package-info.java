/** A dossier as tables for a spreadsheet or a statistics program, with their codebook. */
@NullMarked
package parley.publish.export.table;

import org.jspecify.annotations.NullMarked;
