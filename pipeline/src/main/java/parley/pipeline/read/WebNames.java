package parley.pipeline.read;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.domain.Ids;

/** What a report from the web is called, and where it belongs. */
final class WebNames {

  private WebNames() {}

  /** The last part of the address that says something, as a name without an ending. */
  static String of(URI address) {
    String path = address.getPath() == null ? "" : address.getPath();
    List<String> parts =
        Stream.of(path.split("/"))
            .map(part -> part.replaceFirst("\\.[A-Za-z0-9]{1,5}$", ""))
            .map(Ids::slug)
            .filter(part -> !part.isEmpty() && !part.equals("index"))
            .toList();
    String name = parts.isEmpty() ? Ids.slug(String.valueOf(address.getHost())) : parts.getLast();
    return name.isEmpty() ? "page" : name;
  }

  /**
   * The address that a page states, where it lies on the host that the page came from; else that
   * from which it came, so that no page can pass for one of another host.
   */
  static String own(@Nullable String stated, URI address) {
    if (stated != null && host(stated).equals(host(address.toString()))) {
      return stated;
    }
    return address.toString();
  }

  private static String host(String address) {
    try {
      String host = new URI(address).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT);
    } catch (URISyntaxException e) {
      return "";
    }
  }
}
