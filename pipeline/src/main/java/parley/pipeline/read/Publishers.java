package parley.pipeline.read;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.pipeline.rules.RuleBook;

/** The outlet and the day of publication where only the address or the page's title tells them. */
final class Publishers {

  private static final Pattern SUFFIX = Pattern.compile("^(.*\\S)\\s+(?:[|–—-]|::?)\\s+(.*?)$");

  private final Map<String, String> outlets;

  Publishers(RuleBook book) {
    outlets =
        book.rules("outlets").stream()
            .flatMap(
                rule -> rule.all("domains").stream().map(domain -> Map.entry(domain, rule.name())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * The metadata with the outlet and the day filled in from the address, and the outlet's name
   * taken off the title.
   */
  Metadata completed(Metadata stated) {
    Optional<String> host = host(stated.url());
    String domain = host.map(Publishers::domain).orElse("");
    String title = stated.title();
    String named = null;
    Matcher parts = title == null ? null : SUFFIX.matcher(title);
    while (parts != null
        && parts.matches()
        && isOutlet(parts.group(2), domain, stated.publisher())) {
      named = named == null ? parts.group(2) : named;
      title = parts.group(1);
      parts = SUFFIX.matcher(title);
    }
    String publisher = stated.publisher();
    if (publisher == null) {
      publisher = host.flatMap(this::known).orElse(named == null ? capitalised(domain) : named);
    }
    return new Metadata(
        stated.id(),
        title,
        publisher,
        stated.url(),
        stated.published() == null
            ? Days.inAddress(stated.url()).orElse(null)
            : stated.published());
  }

  /** Whether the outlet of an address is known by its host. */
  boolean isKnown(@Nullable String url) {
    return host(url).flatMap(this::known).isPresent();
  }

  private static boolean isOutlet(String words, String domain, @Nullable String publisher) {
    String letters = letters(words);
    if (letters.isEmpty() || words.length() > 40) {
      return false;
    }
    return words.equalsIgnoreCase(publisher)
        || !domain.isEmpty()
            && (letters.equals(domain)
                || letters.equals("the" + domain)
                || ("the" + letters).equals(domain));
  }

  private static String letters(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private Optional<String> known(String host) {
    String rest = host;
    while (rest.contains(".")) {
      String outlet = outlets.get(rest);
      if (outlet != null) {
        return Optional.of(outlet);
      }
      rest = rest.substring(rest.indexOf('.') + 1);
    }
    return Optional.empty();
  }

  /** The part of a host that names its owner: {@code example} in {@code www.example.co.uk}. */
  private static String domain(String host) {
    String[] labels = host.split("\\.");
    int last = labels.length - 2;
    if (last > 0 && labels[last].matches("co|com|org|net|gov|ac|go")) {
      last--;
    }
    return last < 0 ? "" : labels[last];
  }

  private static Optional<String> host(@Nullable String url) {
    if (url == null) {
      return Optional.empty();
    }
    try {
      String host = URI.create(url.strip().replace(' ', '+')).getHost();
      return Optional.ofNullable(host).map(h -> h.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static @Nullable String capitalised(String domain) {
    return domain.isEmpty()
        ? null
        : domain.substring(0, 1).toUpperCase(Locale.ROOT) + domain.substring(1);
  }
}
