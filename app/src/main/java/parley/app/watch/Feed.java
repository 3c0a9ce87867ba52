package parley.app.watch;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of reports as a site gives it: a feed, or a sitemap.
 *
 * @param address where it stands
 * @param validators for asking whether it changed
 * @param title what it calls itself; may be empty
 * @param entries in its own order
 * @param parts other lists that it is made of, for a sitemap index
 */
public record Feed(
    URI address, Validators validators, String title, List<FeedEntry> entries, List<Part> parts) {

  public Feed {
    entries = List.copyOf(entries);
    parts = List.copyOf(parts);
  }

  /**
   * A sitemap that an index names.
   *
   * @param changed when it was last changed, as the index says; null when it does not
   */
  public record Part(URI address, @Nullable Instant changed) {}
}
