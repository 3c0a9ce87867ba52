/** Webhooks: tells other programs that something came into a store. */
@NullMarked
package parley.app.hook;

import org.jspecify.annotations.NullMarked;
