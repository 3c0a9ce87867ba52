package parley.pipeline.read;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an input states about a report beside its text.
 *
 * @param id the report's id, or null
 * @param title the headline, or null
 * @param publisher the outlet, or null
 * @param url where it was published, or null
 * @param published the day of publication in the publisher's own calendar, or null
 */
record Metadata(
    @Nullable String id,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable String url,
    @Nullable LocalDate published) {

  static final Metadata NONE = new Metadata(null, null, null, null, null);

  /** Blank words state nothing. */
  Metadata {
    id = stated(id);
    title = stated(title);
    publisher = stated(publisher);
    url = stated(url);
  }

  /** These statements; where one is missing, the other's. */
  Metadata or(Metadata other) {
    return new Metadata(
        id == null ? other.id : id,
        title == null ? other.title : title,
        publisher == null ? other.publisher : publisher,
        url == null ? other.url : url,
        published == null ? other.published : published);
  }

  Metadata withUrl(@Nullable String address) {
    return new Metadata(id, title, publisher, address, published);
  }

  private static @Nullable String stated(@Nullable String words) {
    if (words == null) {
      return null;
    }
    String plain = Characters.readable(words).strip().replaceAll("\\s+", " ");
    return plain.isEmpty() || plain.equalsIgnoreCase("unknown") || plain.equalsIgnoreCase("null")
        ? null
        : plain;
  }
}
