package parley.app.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Fetches from the web under limits. Each address on the way is looked up and checked before it is
 * asked; the Java machine keeps the answer of the look-up for longer than a fetch takes, so that a
 * name cannot lead elsewhere in between. Any thread may fetch.
 */
public final class Fetcher implements AutoCloseable {

  private static final Duration CONNECTING = Duration.ofSeconds(10);

  private final FetchLimits limits;
  private final String agent;
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECTING)
          .build();

  /**
   * @param agent what the fetcher calls itself before servers
   */
  public Fetcher(FetchLimits limits, String agent) {
    this.limits = limits;
    this.agent = agent;
  }

  /**
   * Fetches a page.
   *
   * @throws FetchException when it cannot be had within the limits
   */
  public Fetched fetch(URI address) throws FetchException {
    return fetch(address, Map.of());
  }

  /**
   * Fetches a page, with headers for a conditional request.
   *
   * @throws FetchException when it cannot be had within the limits
   */
  public Fetched fetch(URI address, Map<String, String> headers) throws FetchException {
    long until = System.nanoTime() + limits.time().toNanos();
    URI at = address;
    for (int redirects = 0; redirects <= limits.redirects(); redirects++) {
      check(at);
      HttpResponse<byte[]> response = ask(at, headers, until - System.nanoTime());
      int status = response.statusCode();
      if (status == 304 || (status >= 200 && status < 300)) {
        return new Fetched(at, status, response.headers(), unpacked(at, response));
      }
      @Nullable String next = response.headers().firstValue("Location").orElse(null);
      if (status < 300 || status >= 400 || next == null) {
        throw new FetchException(
            at + ": the server answers " + status + "; see that the address is right");
      }
      at = resolved(at, next);
    }
    throw new FetchException(
        address + ": it leads through more than " + limits.redirects() + " redirects");
  }

  private static URI resolved(URI at, String next) throws FetchException {
    try {
      return at.resolve(next);
    } catch (IllegalArgumentException e) {
      throw new FetchException(at + ": it leads to what is no address: " + next, e);
    }
  }

  private void check(URI at) throws FetchException {
    String scheme = at.getScheme() == null ? "" : at.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new FetchException(at + ": only http and https are fetched");
    }
    String host = at.getHost();
    if (host == null || at.getUserInfo() != null) {
      throw new FetchException(at + ": an address needs a host, and no user before it");
    }
    if (limits.privateAddresses()) {
      return;
    }
    try {
      for (InetAddress each : InetAddress.getAllByName(host)) {
        if (!Addresses.isPublic(each)) {
          throw new FetchException(
              at
                  + ": "
                  + host
                  + " is a private address ("
                  + each.getHostAddress()
                  + "); give --allow-private if you mean it");
        }
      }
    } catch (UnknownHostException e) {
      throw new FetchException(at + ": there is no host " + host, e);
    }
  }

  private HttpResponse<byte[]> ask(URI at, Map<String, String> headers, long nanoseconds)
      throws FetchException {
    HttpRequest.Builder request = HttpRequest.newBuilder(at).GET().setHeader("User-Agent", agent);
    headers.forEach(request::setHeader);
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(
            request.setHeader("Accept-Encoding", "gzip").build(),
            BodyHandlers.limiting(BodyHandlers.ofByteArray(), limits.bytes()));
    try {
      return answer.get(Math.max(1, nanoseconds), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new FetchException(
          at + ": it takes longer than " + limits.time().toSeconds() + " s", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new FetchException(at + ": it cannot be fetched (" + cause.getMessage() + ")", cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FetchException(at + ": interrupted", e);
    } finally {
      answer.cancel(true);
    }
  }

  private byte[] unpacked(URI at, HttpResponse<byte[]> response) throws FetchException {
    String encoding = response.headers().firstValue("Content-Encoding").orElse("identity");
    if (!encoding.equalsIgnoreCase("gzip")) {
      return response.body();
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      byte[] bytes = in.readNBytes(limits.bytes() + 1);
      if (bytes.length > limits.bytes()) {
        throw new FetchException(at + ": unpacked it is over " + limits.bytes() + " bytes");
      }
      return bytes;
    } catch (IOException e) {
      throw new FetchException(at + ": it is packed in a way that cannot be read", e);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
