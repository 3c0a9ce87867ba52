package parley.pipeline.read;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Markdown as it is meant to be read: the front matter becomes metadata, the marks go, bullets
 * stay. The report's text is what is left, and all offsets count in it.
 */
final class Markdown {

  private static final Pattern FRONT =
      Pattern.compile(
          "\\A\\s*---[ \\t]*\\n(.*?\\n)(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);
  private static final Pattern PAIR =
      Pattern.compile("^([A-Za-z_]+):[ \\t]*(.*?)[ \\t]*$", Pattern.MULTILINE);
  private static final Pattern BLOCK_MARKS =
      Pattern.compile("^[ \\t]{0,3}(?:#{1,6}[ \\t]+|(?:>[ \\t]?)+)");
  private static final Pattern RULE =
      Pattern.compile("^[ \\t]*(?:(?:\\*[ \\t]*){3,}|(?:-[ \\t]*){3,}|(?:_[ \\t]*){3,}|=+)$");
  private static final int FRONT_LIMIT = 100_000;

  private Markdown() {}

  static Draft read(Input input) throws Unreadable {
    String text = Characters.readable(Decoding.text(input.bytes()));
    String start = text.substring(0, Math.min(text.length(), FRONT_LIMIT));
    Matcher front = FRONT.matcher(start);
    if (!front.find()) {
      return input.draft(Metadata.NONE, plain(text));
    }
    return input.draft(stated(front.group(1)), plain(text.substring(front.end())).stripLeading());
  }

  private static Metadata stated(String front) {
    Map<String, String> fields = fields(front);
    String address = first(fields, "url", "source", "link", "canonical");
    boolean isAddress = address != null && address.matches("(?i)https?://.*");
    LocalDate published =
        Days.stated(first(fields, "published", "date", "datepublished", "pubdate")).orElse(null);
    return new Metadata(
        fields.get("id"),
        fields.get("title"),
        isAddress
            ? first(fields, "publisher", "site", "sitename", "outlet")
            : first(fields, "publisher", "site", "sitename", "outlet", "source"),
        isAddress ? address : null,
        published);
  }

  private static @Nullable String first(Map<String, String> fields, String... names) {
    for (String name : names) {
      if (fields.containsKey(name)) {
        return fields.get(name);
      }
    }
    return null;
  }

  private static Map<String, String> fields(String front) {
    Map<String, String> fields = new LinkedHashMap<>();
    try {
      LoadSettings settings =
          LoadSettings.builder()
              .setMaxAliasesForCollections(20)
              .setCodePointLimit(FRONT_LIMIT)
              .build();
      if (new Load(settings).loadFromString(front) instanceof Map<?, ?> map) {
        map.forEach((key, value) -> put(fields, String.valueOf(key), String.valueOf(value)));
        return fields;
      }
    } catch (YamlEngineException e) {
      // Front matter is often no true YAML (a colon in an unquoted title): read it line by line.
    }
    Matcher pair = PAIR.matcher(front);
    while (pair.find()) {
      put(fields, pair.group(1), pair.group(2).replaceAll("^[\"']|[\"']$", ""));
    }
    return fields;
  }

  private static void put(Map<String, String> fields, String name, String value) {
    fields.putIfAbsent(name.toLowerCase(Locale.ROOT).replace("_", ""), value);
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (String line : text.split("\n", -1)) {
      String words = RULE.matcher(line).matches() ? "" : BLOCK_MARKS.matcher(line).replaceFirst("");
      plain.append(MarkdownMarks.without(words)).append('\n');
    }
    plain.setLength(plain.length() - 1);
    return plain.toString();
  }
}
