@NullMarked
package parley.publish.export.calendar;

import org.jspecify.annotations.NullMarked;
