/**
 * Follows feeds and sitemaps: {@link parley.app.watch.FeedReader} makes a {@link
 * parley.app.watch.Feed} of what was fetched, {@link parley.app.watch.Politeness} decides when a
 * site may be asked, {@link parley.app.watch.Memory} keeps what came of it, and {@link
 * parley.app.watch.Round} goes once through all that is due.
 */
@NullMarked
package parley.app.watch;

import org.jspecify.annotations.NullMarked;
