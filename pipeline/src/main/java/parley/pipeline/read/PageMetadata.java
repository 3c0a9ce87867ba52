package parley.pipeline.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page states about its article. Structured data (schema.org's NewsArticle and its kin, as
 * JSON-LD) is believed before the head's {@code meta} elements, those before the page's body.
 *
 * @param metadata title, publisher, address and day
 * @param body the article's text as the structured data gives it, or null
 */
record PageMetadata(Metadata metadata, @Nullable String body) {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(
              com.fasterxml.jackson.core.json.JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS
                  .mappedFeature());
  private static final int DEPTH = 8;

  private static final List<String> DAYS =
      List.of(
          "meta[property=article:published_time]",
          "meta[property=og:published_time]",
          "meta[itemprop=datePublished]",
          "meta[name=article:published_time]",
          "meta[property=article:published]",
          "meta[name=parsely-pub-date]",
          "meta[name=sailthru.date]",
          "meta[name=cXenseParse:recs:publishtime]",
          "meta[name=pubdate]",
          "meta[name=publishdate]",
          "meta[name=publish-date]",
          "meta[name=publish_date]",
          "meta[name=published_time]",
          "meta[name=publication_date]",
          "meta[name=article.published]",
          "meta[name=date]",
          "meta[name=dc.date.issued]",
          "meta[name=dcterms.created]",
          "meta[name=dcterms.issued]",
          "meta[name=dc.date]",
          "meta[name=dc.date.created]",
          "meta[name=originalpublicationdate]",
          "meta[property=og:pubdate]",
          "meta[property=datePublished]",
          "time[itemprop=datePublished]",
          "[itemprop=datePublished]",
          "time[pubdate]",
          "article time[datetime]",
          "header time[datetime]",
          "time[datetime]",
          "abbr.published[title]");

  static PageMetadata of(Document page) {
    JsonNode article = article(page);
    Metadata head =
        new Metadata(
            null,
            first(page, "meta[property=og:title]", "meta[name=twitter:title]", "h1", "title"),
            first(
                page,
                "meta[property=og:site_name]",
                "meta[name=application-name]",
                "meta[name=apple-mobile-web-app-title]"),
            address(page),
            day(page));
    if (article == null) {
      return new PageMetadata(head, null);
    }
    Metadata structured =
        new Metadata(
            null,
            words(article.get("headline")),
            publisher(article.get("publisher")),
            null,
            Days.stated(words(article.get("datePublished"))).orElse(null));
    return new PageMetadata(structured.or(head), words(article.get("articleBody")));
  }

  private static @Nullable String publisher(@Nullable JsonNode node) {
    String name =
        node == null ? null : words(node.isArray() ? node.path(0).get("name") : node.get("name"));
    return name == null || name.matches("(?i)https?://.*") ? null : name;
  }

  private static @Nullable LocalDate day(Document page) {
    for (String selector : DAYS) {
      for (Element element : page.select(selector)) {
        String words = value(element);
        Optional<LocalDate> day = Days.stated(words);
        if (day.isPresent()) {
          return day.get();
        }
      }
    }
    return null;
  }

  private static @Nullable String address(Document page) {
    String address = first(page, "link[rel=canonical]", "meta[property=og:url]");
    if (address == null || !address.matches("(?i)https?://.*")) {
      String base = page.baseUri();
      return base.isEmpty() ? null : base;
    }
    return address;
  }

  private static @Nullable String first(Document page, String... selectors) {
    for (String selector : selectors) {
      for (Element element : page.select(selector)) {
        String words = value(element);
        if (!words.isBlank()) {
          return words;
        }
      }
    }
    return null;
  }

  private static String value(Element element) {
    for (String attribute : List.of("content", "datetime", "href", "title")) {
      if (element.hasAttr(attribute)) {
        return element.attr(attribute);
      }
    }
    return element.text();
  }

  private static @Nullable JsonNode article(Document page) {
    List<JsonNode> found = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        collect(JSON.readTree(script.data().strip().replaceAll("^<!--|-->$|;$", "")), found, 0);
      } catch (JsonProcessingException e) {
        // A page's broken structured data states nothing; its head and body are still there.
      }
    }
    return found.stream()
        .filter(n -> n.hasNonNull("articleBody"))
        .findFirst()
        .orElse(found.isEmpty() ? null : found.getFirst());
  }

  private static void collect(JsonNode node, List<JsonNode> found, int depth) {
    if (depth > DEPTH) {
      return;
    }
    if (node.isArray()) {
      node.forEach(n -> collect(n, found, depth + 1));
    } else if (node.isObject()) {
      if (isArticle(node.get("@type"))) {
        found.add(node);
      }
      node.forEach(n -> collect(n, found, depth + 1));
    }
  }

  private static boolean isArticle(@Nullable JsonNode type) {
    if (type == null) {
      return false;
    }
    if (type.isArray()) {
      for (JsonNode each : type) {
        if (isArticle(each)) {
          return true;
        }
      }
      return false;
    }
    String name = type.asText().toLowerCase(Locale.ROOT);
    return name.endsWith("article") || name.endsWith("blogposting") || name.equals("report");
  }

  private static @Nullable String words(@Nullable JsonNode node) {
    JsonNode value = node != null && node.isArray() ? node.path(0) : node;
    return value != null && value.isValueNode() && !value.isNull() && !value.asText().isBlank()
        ? org.jsoup.parser.Parser.unescapeEntities(value.asText(), false)
        : null;
  }
}
