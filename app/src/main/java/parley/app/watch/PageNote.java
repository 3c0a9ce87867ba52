package parley.app.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.pipeline.read.Listing;

/**
 * What is remembered of a page, besides its last visit.
 *
 * @param feed the address of the feed that named it, as the user gave it
 * @param title what the feed says, used where the page itself says nothing; so are publisher and
 *     day of publication
 * @param text the whole text as the feed gives it, until the page was read; or null
 * @param first when it was first read; null before
 * @param url the address of the report that it gave; null before
 */
record PageNote(
    String feed,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable LocalDate published,
    @Nullable String text,
    @Nullable Instant first,
    @Nullable String url) {

  static PageNote of(String feed, FeedEntry entry) {
    return new PageNote(
        feed, entry.title(), entry.publisher(), entry.published(), entry.text(), null, null);
  }

  static PageNote of(Map<String, String> notes) {
    @Nullable String published = notes.get("published");
    @Nullable String first = notes.get("first");
    return new PageNote(
        notes.getOrDefault("feed", ""),
        notes.get("title"),
        notes.get("publisher"),
        published == null ? null : LocalDate.parse(published),
        notes.get("text"),
        first == null ? null : Instant.parse(first),
        notes.get("url"));
  }

  /** The same, read for the first time: the text is in the store now. */
  PageNote read(Instant at, @Nullable String address) {
    return new PageNote(
        feed,
        title,
        publisher,
        published,
        null,
        first == null ? at : first,
        url == null ? address : url);
  }

  /** What its feed says of the report. */
  Listing listing() {
    return new Listing(title, publisher, published);
  }

  SortedMap<String, String> toNotes() {
    SortedMap<String, String> notes = new TreeMap<>();
    notes.put("feed", feed);
    put(notes, "title", title);
    put(notes, "publisher", publisher);
    put(notes, "published", published);
    put(notes, "text", text);
    put(notes, "first", first);
    put(notes, "url", url);
    return notes;
  }

  private static void put(Map<String, String> notes, String name, @Nullable Object value) {
    if (value != null) {
      notes.put(name, value.toString());
    }
  }
}
