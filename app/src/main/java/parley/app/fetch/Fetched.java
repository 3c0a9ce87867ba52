package parley.app.fetch;

import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What an address gave. */
public final class Fetched {

  private final URI address;
  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  /**
   * @param headers the first value of each
   * @param body unpacked
   */
  public Fetched(URI address, int status, Map<String, String> headers, byte[] body) {
    this.address = address;
    this.status = status;
    TreeMap<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    byName.putAll(headers);
    this.headers = Collections.unmodifiableMap(byName);
    this.body = body.clone();
  }

  /** Where it came from, after redirects. */
  public URI address() {
    return address;
  }

  /** The HTTP status: 200 to 299, or 304 when nothing changed since the last time. */
  public int status() {
    return status;
  }

  /** Whether the server says that nothing changed since the last time. */
  public boolean isUnchanged() {
    return status == 304;
  }

  /** A header's first value. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The body, unpacked; a copy. */
  public byte[] body() {
    return body.clone();
  }
}
