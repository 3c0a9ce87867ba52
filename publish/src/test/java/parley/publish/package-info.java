/** Dossiers made by hand for the tests of what is published. */
@NullMarked
package parley.publish;

import org.jspecify.annotations.NullMarked;
