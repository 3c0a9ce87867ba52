package parley.app.watch;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.impl.XmlFixerReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jspecify.annotations.Nullable;

/** RSS of all versions and Atom, as ROME reads them. */
final class Syndication {

  private static final List<String> PUBLISHED =
      List.of("pubDate", "published", "issued", "date", "created", "updated", "modified");

  private static final List<String> CHANGED =
      List.of("updated", "modified", "pubDate", "published", "issued", "date", "created");

  private Syndication() {}

  static Feed read(URI address, Validators validators, String xml) throws FeedException {
    try {
      Document document = safe().build(new XmlFixerReader(new StringReader(xml)));
      List<Stated> stated =
          items(document.getRootElement()).stream()
              .map(item -> Stated.takenFrom(item, address))
              .toList();
      SyndFeed feed = new SyndFeedInput(false, Locale.ROOT).build(document);
      String title = FeedWords.text(feed.getTitle());
      List<FeedEntry> entries = new ArrayList<>();
      List<SyndEntry> given = feed.getEntries();
      for (int i = 0; i < given.size(); i++) {
        Stated raw =
            stated.size() == given.size() ? stated.get(i) : new Stated(null, null, address);
        entries.add(entry(given.get(i), raw, address, title));
      }
      return new Feed(address, validators, title, entries, List.of());
    } catch (JDOMException | com.rometools.rome.io.FeedException | IOException e) {
      throw new FeedException("it is damaged and cannot be read; tell the site", e);
    }
  }

  /** A parser that follows nothing and expands nothing. */
  private static SAXBuilder safe() {
    SAXBuilder builder = new SAXBuilder();
    builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
    builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    builder.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    builder.setExpandEntities(false);
    return builder;
  }

  private static List<Element> items(Element root) {
    return Stream.concat(
            Stream.of(root),
            root.getChildren().stream().filter(each -> each.getName().equals("channel")))
        .flatMap(each -> each.getChildren().stream())
        .filter(each -> each.getName().equals("item") || each.getName().equals("entry"))
        .toList();
  }

  /**
   * What the library does not hand on as it is written. It tries many forms of dates one after the
   * other, which takes minutes for a long feed, and loses the zone; so it is given none.
   *
   * @param published as it is written, with its zone
   * @param changed the same of the last change
   * @param base against which a link is relative
   */
  private record Stated(@Nullable String published, @Nullable String changed, URI base) {

    static Stated takenFrom(Element item, URI address) {
      Map<String, String> dates = new HashMap<>();
      for (Element child : List.copyOf(item.getChildren())) {
        if (PUBLISHED.contains(child.getName())) {
          dates.putIfAbsent(child.getName(), child.getText());
          child.detach();
        }
      }
      return new Stated(first(PUBLISHED, dates), first(CHANGED, dates), base(item, address));
    }

    private static @Nullable String first(List<String> names, Map<String, String> dates) {
      return names.stream().filter(dates::containsKey).findFirst().map(dates::get).orElse(null);
    }

    private static URI base(Element item, URI address) {
      try {
        URI base = item.getXMLBaseURI();
        return base == null ? address : address.resolve(base);
      } catch (java.net.URISyntaxException | IllegalArgumentException e) {
        return address;
      }
    }
  }

  private static FeedEntry entry(SyndEntry entry, Stated raw, URI address, String feedTitle) {
    @Nullable URI link = Links.absolute(entry.getLink(), raw.base()).orElse(null);
    @Nullable String title = FeedWords.word(entry.getTitle());
    @Nullable String text = text(entry).orElse(null);
    @Nullable String publisher =
        entry.getSource() == null ? null : FeedWords.word(entry.getSource().getTitle());
    return new FeedEntry(
        Links.id(entry.getUri(), link, title, text),
        link,
        title,
        publisher == null ? Links.publisher(link, address, feedTitle) : publisher,
        Moments.day(raw.published()).orElse(null),
        Moments.instant(raw.changed()).orElse(null),
        text);
  }

  /** The longest of the texts that it gives as its content; a summary is none. */
  private static Optional<String> text(SyndEntry entry) {
    return entry.getContents().stream()
        .map(SyndContent::getValue)
        .filter(value -> value != null && !value.isBlank())
        .max(java.util.Comparator.comparingInt(String::length));
  }
}
