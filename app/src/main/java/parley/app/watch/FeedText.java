package parley.app.watch;

import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a feed, safe to be parsed: no document type, so that nothing in it expands or
 * leads elsewhere, and not more elements than any feed has.
 *
 * @param characters without the XML declaration
 * @param root the local name of the outermost element, or "{" for JSON
 */
record FeedText(String characters, String root) {

  /** So many signs of an element, opening and closing. */
  private static final int MOST_TAGS = 2_000_000;

  private static final Pattern ROOT =
      Pattern.compile("<(?:[A-Za-z_][\\w.-]*:)?([A-Za-z_][\\w.-]*)");
  private static final Pattern DOCUMENT_TYPE = Pattern.compile("(?i)<!(DOCTYPE|ENTITY)");
  private static final Pattern NAMED_FEED =
      Pattern.compile(
          "(?i)<link\\b[^>]{0,500}type=[\"']?application/(?:rss|atom|feed)\\+(?:xml|json)[^>]{0,500}>");
  private static final Pattern HREF = Pattern.compile("(?i)\\bhref=[\"']?([^\"'\\s>]+)");

  /**
   * Decodes bytes in the encoding that the bytes or the header declare.
   *
   * @param contentType of the answer, or null
   * @throws FeedException when it is refused
   */
  static FeedText of(byte[] bytes, @Nullable String contentType) throws FeedException {
    String text = decoded(bytes, contentType);
    String stripped = withoutProlog(text);
    if (stripped.startsWith("{")) {
      return new FeedText(stripped, "{");
    }
    Matcher root = ROOT.matcher(stripped);
    if (!stripped.startsWith("<") || !root.find()) {
      throw new FeedException(
          "it is no feed; give the address of an RSS, Atom or JSON feed or of a sitemap");
    }
    String name = root.group(1);
    if (name.equalsIgnoreCase("html")) {
      throw new FeedException(page(stripped));
    }
    Matcher type = DOCUMENT_TYPE.matcher(stripped);
    if (type.find() && type.start() < root.start()) {
      throw new FeedException(
          "it declares a document type, with which a few lines can unfold to gigabytes or fetch"
              + " other files; no feed needs one, and it is refused. Ask the site to leave it out");
    }
    if (stripped.chars().filter(c -> c == '<').count() > MOST_TAGS) {
      throw new FeedException(
          "it has over " + MOST_TAGS / 2 + " elements; ask the site for a shorter one");
    }
    return new FeedText(stripped, name);
  }

  /** The text from the document type or the outermost element on. */
  private static String withoutProlog(String text) {
    String left = text.strip();
    while (left.startsWith("<?") || left.startsWith("<!--")) {
      String close = left.startsWith("<?") ? "?>" : "-->";
      int end = left.indexOf(close);
      if (end < 0) {
        return left;
      }
      left = left.substring(end + close.length()).stripLeading();
    }
    return left;
  }

  private static String page(String html) {
    Matcher named = NAMED_FEED.matcher(html);
    if (named.find()) {
      Matcher address = HREF.matcher(named.group());
      if (address.find()) {
        return "it is a web page and no feed; the feed that it names is " + address.group(1);
      }
    }
    return "it is a web page and no feed; look on it for RSS, Atom or a sitemap, and give that"
        + " address";
  }

  private static String decoded(byte[] bytes, @Nullable String contentType) throws FeedException {
    try (Reader reader =
        contentType == null
            ? new XmlReader(new ByteArrayInputStream(bytes), true, "UTF-8")
            : new XmlReader(new ByteArrayInputStream(bytes), contentType, true, "UTF-8")) {
      StringWriter text = new StringWriter(bytes.length);
      reader.transferTo(text);
      return text.toString();
    } catch (IOException | RuntimeException e) {
      throw new FeedException("its characters cannot be read; ask the site for UTF-8", e);
    }
  }
}
