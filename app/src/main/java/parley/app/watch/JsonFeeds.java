package parley.app.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON Feed, versions 1 and 1.1 (jsonfeed.org). */
final class JsonFeeds {

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonFeeds() {}

  static Feed read(URI address, Validators validators, String json) throws FeedException {
    JsonNode root;
    try {
      root = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new FeedException("it is damaged and cannot be read; tell the site", e);
    }
    if (!root.path("items").isArray()) {
      throw new FeedException("it is JSON, but no feed; give the address of a JSON feed");
    }
    String title = FeedWords.text(word(root, "title"));
    List<FeedEntry> entries = new ArrayList<>();
    for (JsonNode item : root.path("items")) {
      if (item.isObject()) {
        entries.add(entry(item, address, title));
      }
    }
    return new Feed(address, validators, title, entries, List.of());
  }

  private static FeedEntry entry(JsonNode item, URI address, String feedTitle) {
    @Nullable URI link =
        Links.absolute(word(item, "url"), address)
            .or(() -> Links.absolute(word(item, "external_url"), address))
            .orElse(null);
    @Nullable String html = word(item, "content_html");
    @Nullable String text = html == null ? paragraphs(word(item, "content_text")) : html;
    @Nullable String title = FeedWords.word(word(item, "title"));
    @Nullable String published = word(item, "date_published");
    @Nullable String changed = word(item, "date_modified");
    return new FeedEntry(
        Links.id(item.path("id").asText(""), link, title, text),
        link,
        title,
        Links.publisher(link, address, feedTitle),
        Moments.day(published == null ? changed : published).orElse(null),
        Moments.instant(changed == null ? published : changed).orElse(null),
        text);
  }

  private static @Nullable String paragraphs(@Nullable String text) {
    return text == null
        ? null
        : "<p>" + Html.escaped(text).replaceAll("\\R{2,}", "</p><p>") + "</p>";
  }

  private static @Nullable String word(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isTextual() && !value.textValue().isBlank() ? value.textValue() : null;
  }
}
