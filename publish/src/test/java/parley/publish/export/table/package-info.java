@NullMarked
package parley.publish.export.table;

import org.jspecify.annotations.NullMarked;
