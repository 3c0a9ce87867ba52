package parley.app.watch;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report as a feed names it.
 *
 * @param id what the feed calls it; never empty
 * @param link where it stands, absolute; null when the feed gives none
 * @param title as plain text, or null
 * @param publisher of the report, or null where the feed does not tell
 * @param published the day of publication in the publisher's own calendar, or null
 * @param changed when it was published or last changed, or null
 * @param text the whole text as HTML, or null where the feed gives none
 */
public record FeedEntry(
    String id,
    @Nullable URI link,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable LocalDate published,
    @Nullable Instant changed,
    @Nullable String text) {}
