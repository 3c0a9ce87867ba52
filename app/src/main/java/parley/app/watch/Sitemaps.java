package parley.app.watch;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sitemaps, news sitemaps and sitemap indexes (sitemaps.org), as crawler-commons reads them. */
final class Sitemaps {

  private Sitemaps() {}

  static Feed read(URI address, Validators validators, String xml) throws FeedException {
    AbstractSiteMap map;
    try {
      SiteMapParser parser = new SiteMapParser(false, true);
      parser.setAllowDocTypeDefinitions(false);
      parser.setStrictNamespace(false);
      parser.enableExtension(Extension.NEWS);
      map = parser.parseSiteMap("text/xml", xml.getBytes(StandardCharsets.UTF_8), address.toURL());
    } catch (UnknownFormatException | IOException e) {
      throw new FeedException("it is damaged and cannot be read; tell the site", e);
    }
    return switch (map) {
      case SiteMapIndex index ->
          new Feed(address, validators, "", List.of(), parts(index, address));
      case SiteMap urls -> new Feed(address, validators, "", entries(urls, address), List.of());
      default ->
          throw new FeedException("it is a sitemap of a kind that is not read; give another");
    };
  }

  private static List<Feed.Part> parts(SiteMapIndex index, URI address) {
    List<Feed.Part> parts = new ArrayList<>();
    for (AbstractSiteMap each : index.getSitemaps()) {
      Links.absolute(String.valueOf(each.getUrl()), address)
          .ifPresent(part -> parts.add(new Feed.Part(part, instant(each.getLastModified()))));
    }
    return parts;
  }

  private static List<FeedEntry> entries(SiteMap map, URI address) {
    List<FeedEntry> entries = new ArrayList<>();
    for (SiteMapURL each : map.getSiteMapUrls()) {
      Links.absolute(String.valueOf(each.getUrl()), address)
          .ifPresent(link -> entries.add(entry(each, link)));
    }
    return entries;
  }

  /** The day on which a page was last changed is not the day on which it was published. */
  private static FeedEntry entry(SiteMapURL url, URI link) {
    @Nullable NewsAttributes news = news(url);
    @Nullable ZonedDateTime published = news == null ? null : news.getPublicationDateTime();
    @Nullable Instant changed = instant(url.getLastModified());
    @Nullable LocalDate day = published == null ? null : published.toLocalDate();
    return new FeedEntry(
        link.toString(),
        link,
        news == null ? null : FeedWords.word(news.getTitle()),
        news == null ? null : FeedWords.word(news.getName()),
        day,
        changed == null && published != null ? published.toInstant() : changed,
        null);
  }

  private static @Nullable NewsAttributes news(SiteMapURL url) {
    ExtensionMetadata @Nullable [] found = url.getAttributesForExtension(Extension.NEWS);
    return found == null
        ? null
        : Stream.of(found)
            .filter(NewsAttributes.class::isInstance)
            .map(NewsAttributes.class::cast)
            .findFirst()
            .orElse(null);
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
