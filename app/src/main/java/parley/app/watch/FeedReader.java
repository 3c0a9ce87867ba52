package parley.app.watch;

import java.util.Locale;
import parley.app.fetch.FetchException;
import parley.app.fetch.Fetched;
import parley.app.fetch.Fetcher;

/** Makes a feed of what was fetched, whichever format it is in. */
final class FeedReader {

  private static final int GZIP = 0x1f8b;

  private final Fetcher fetcher;

  /**
   * @param fetcher knows how far something may be unpacked
   */
  FeedReader(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  /**
   * Reads a feed.
   *
   * @throws FeedException when it is none, or refused
   * @throws FetchException when it is packed and cannot be unpacked within the limits
   */
  Feed read(Fetched fetched) throws FeedException, FetchException {
    byte[] bytes = fetched.body();
    if (bytes.length > 1 && (((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff)) == GZIP) {
      bytes = fetcher.unpacked(fetched.address(), bytes);
    }
    FeedText text = FeedText.of(bytes, fetched.header("Content-Type").orElse(null));
    Validators validators = Validators.of(fetched);
    try {
      return switch (text.root().toLowerCase(Locale.ROOT)) {
        case "{" -> JsonFeeds.read(fetched.address(), validators, text.characters());
        case "urlset", "sitemapindex" ->
            Sitemaps.read(fetched.address(), validators, text.characters());
        case "rss", "rdf", "feed" ->
            Syndication.read(fetched.address(), validators, text.characters());
        default ->
            throw new FeedException(
                "it is XML, but no feed (its outermost element is '"
                    + text.root()
                    + "'); give the address of an RSS, Atom or JSON feed or of a sitemap");
      };
    } catch (StackOverflowError | IllegalArgumentException e) {
      throw new FeedException("it is damaged and cannot be read; tell the site", e);
    }
  }
}
