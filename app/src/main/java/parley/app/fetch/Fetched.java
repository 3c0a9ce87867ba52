package parley.app.fetch;

import java.net.URI;
import java.net.http.HttpHeaders;

/** What an address gave. */
public final class Fetched {

  private final URI address;
  private final int status;
  private final HttpHeaders headers;
  private final byte[] body;

  Fetched(URI address, int status, HttpHeaders headers, byte[] body) {
    this.address = address;
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /** Where it came from, after redirects. */
  public URI address() {
    return address;
  }

  /** The HTTP status: 200 to 299, or 304 when nothing changed since the last time. */
  public int status() {
    return status;
  }

  public HttpHeaders headers() {
    return headers;
  }

  /** The body, unpacked; a copy. */
  public byte[] body() {
    return body.clone();
  }
}
