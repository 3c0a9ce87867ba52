package parley.app.fetch;

import java.net.URI;
import java.net.http.HttpHeaders;

/**
 * What an address gave.
 *
 * @param address after redirects
 * @param status the HTTP status, 200 to 299, or 304 when nothing changed since the last time
 * @param body unpacked
 */
public record Fetched(URI address, int status, HttpHeaders headers, byte[] body) {}
