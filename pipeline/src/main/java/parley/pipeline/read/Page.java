package parley.pipeline.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * A web page: what its head and its structured data state, and the article found in it.
 *
 * @param text the article's paragraphs, parted by blank lines; empty when there is none
 */
record Page(Metadata metadata, String text) {

  /** A page from its bytes, in the encoding that it declares. */
  static Page of(byte[] bytes) {
    try {
      return of(Jsoup.parse(new ByteArrayInputStream(bytes), null, ""));
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory can be read", e);
    }
  }

  /** A page from its characters. */
  static Page of(String html, @Nullable String url) {
    return of(Jsoup.parse(html, url == null ? "" : url));
  }

  private static Page of(Document document) {
    PageMetadata head = PageMetadata.of(document);
    String text = Article.text(document, head.metadata().title());
    return new Page(head.metadata(), Characters.readable(text));
  }
}
