package parley.app.watch;

import com.rometools.opml.feed.opml.Outline;
import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The feeds that an OPML file lists, as feed readers export it. */
public final class Opml {

  private Opml() {}

  /**
   * The addresses of the feeds, in the file's order, each once.
   *
   * @throws IllegalArgumentException when it is no OPML file, with the remedy
   */
  public static List<String> feeds(byte[] file) {
    try {
      FeedText text = FeedText.of(file, null);
      WireFeed feed =
          new WireFeedInput(false, Locale.ROOT).build(new StringReader(text.characters()));
      if (!(feed instanceof com.rometools.opml.feed.opml.Opml opml)) {
        throw new IllegalArgumentException("it is a feed and no OPML file; give it as FEED");
      }
      List<String> addresses = new ArrayList<>();
      opml.getOutlines().forEach(outline -> collect(outline, addresses));
      return addresses.stream().distinct().toList();
    } catch (FeedException | com.rometools.rome.io.FeedException e) {
      throw new IllegalArgumentException("it is no OPML file; export one from a feed reader", e);
    }
  }

  private static void collect(Outline outline, List<String> addresses) {
    Stream.of("xmlUrl", "xmlurl")
        .map(outline::getAttributeValue)
        .filter(address -> address != null && !address.isBlank())
        .findFirst()
        .ifPresent(address -> addresses.add(address.strip()));
    outline.getChildren().forEach(child -> collect(child, addresses));
  }
}
