package parley.app.watch;

import crawlercommons.domains.EffectiveTldFinder;
import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.domain.Ids;

/** Addresses that feeds give. */
final class Links {

  /** What sites put behind an address to see where a reader comes from. */
  private static final List<String> TRACKING =
      List.of(
          "utm_source",
          "utm_medium",
          "utm_campaign",
          "utm_term",
          "utm_content",
          "utm_id",
          "at_medium",
          "at_campaign",
          "at_custom1",
          "fbclid",
          "gclid",
          "mc_cid",
          "mc_eid",
          "cmpid",
          "ftag",
          "ns_mchannel",
          "ns_source",
          "ns_campaign",
          "ns_linkname",
          "traffic_source");

  private static final BasicURLNormalizer PLAIN =
      BasicURLNormalizer.newBuilder().queryParamsToRemove(TRACKING).build();

  private Links() {}

  /** An absolute web address of a link; nothing when it is none. */
  static Optional<URI> absolute(@Nullable String link, URI base) {
    if (link == null || link.isBlank()) {
      return Optional.empty();
    }
    try {
      URI address = base.resolve(new URI(link.strip().replace(" ", "%20")));
      String scheme =
          address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
      return (scheme.equals("http") || scheme.equals("https")) && address.getHost() != null
          ? Optional.of(address)
          : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** One address for all that lead to one page: no fragment, and nothing that tracks readers. */
  static URI page(URI link) {
    @Nullable String plain = PLAIN.filter(link.toString());
    try {
      return plain == null ? link : new URI(plain);
    } catch (URISyntaxException e) {
      return link;
    }
  }

  /** What a feed calls an entry; where it has no name, its link or its content stands for it. */
  static String id(
      @Nullable String stated, @Nullable URI link, @Nullable String title, @Nullable String text) {
    if (stated != null && !stated.isBlank()) {
      return stated.strip();
    }
    return link == null ? Ids.digest(title + "\u0000" + text) : link.toString();
  }

  /**
   * A feed's title names the publisher of what lies on its own site, and of nothing else. Of a
   * title such as "Coast Herald | World" it is the part that the site is called after, where there
   * is one.
   */
  static @Nullable String publisher(@Nullable URI link, URI feed, String title) {
    boolean own = link == null || site(link).equals(site(feed));
    if (!own || title.isEmpty()) {
      return null;
    }
    String name = site(feed).replaceFirst("\\..*", "").replace("-", "");
    return Stream.of(title.split("\\s+[|:»›·–—-]+\\s+|:\\s+"))
        .filter(part -> letters(part).equals(name) || letters(part).equals("the" + name))
        .findFirst()
        .orElse(title);
  }

  private static String letters(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** The part of a host that one owner has: "coast.example" for "www.coast.example". */
  static String site(URI address) {
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    @Nullable String domain = EffectiveTldFinder.getAssignedDomain(host);
    return domain == null ? host : domain;
  }
}
