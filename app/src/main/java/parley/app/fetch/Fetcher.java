package parley.app.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.eclipse.jetty.client.CompletableResponseListener;
import org.eclipse.jetty.client.ContentResponse;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.StringRequestContent;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/**
 * Fetches from the web under limits. Each address on the way, that of every redirect too, is looked
 * up and checked by what connects to it. Any thread may fetch.
 */
public final class Fetcher implements AutoCloseable {

  private static final long CONNECTING = 10_000;
  private static final int THREADS = 24;

  private final FetchLimits limits;
  private final HttpClient client = new HttpClient();

  /**
   * @param agent what the fetcher calls itself before servers
   */
  public Fetcher(FetchLimits limits, String agent) {
    this(limits, agent, InetAddress::getAllByName);
  }

  Fetcher(FetchLimits limits, String agent, PublicAddresses.Lookup lookup) {
    this.limits = limits;
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 2);
    threads.setName("fetch");
    threads.setDaemon(true);
    client.setExecutor(threads);
    client.setSocketAddressResolver(
        new PublicAddresses(threads, limits.privateAddresses(), lookup));
    client.setFollowRedirects(false);
    client.setConnectTimeout(CONNECTING);
    client.setUserAgentField(new org.eclipse.jetty.http.HttpField(HttpHeader.USER_AGENT, agent));
    client.setHttpCookieStore(new HttpCookieStore.Empty());
    try {
      client.start();
      client.getContentDecoderFactories().clear();
      client.getProtocolHandlers().clear();
    } catch (Exception e) {
      throw new IllegalStateException("the web client does not start", e);
    }
  }

  /**
   * Fetches a page that somebody asked for by hand.
   *
   * @throws FetchException when it cannot be had within the limits
   */
  public Fetched fetch(URI address) throws FetchException {
    return fetch(address, Map.of(), Gate.OPEN);
  }

  /**
   * Fetches a page, with headers for a conditional request.
   *
   * @param gate lets the request and those of its redirects pass; the time that this takes is not
   *     counted
   * @throws FetchException when it cannot be had within the limits
   */
  public Fetched fetch(URI address, Map<String, String> headers, Gate gate) throws FetchException {
    long left = limits.time().toNanos();
    URI at = address;
    for (int redirects = 0; redirects <= limits.redirects(); redirects++) {
      check(at);
      long begun;
      ContentResponse response;
      try (Gate.Turn _ = gate.enter(at)) {
        begun = System.nanoTime();
        response = ask(at, headers, left);
      }
      left -= System.nanoTime() - begun;
      int status = response.getStatus();
      if (status == 304 || (status >= 200 && status < 300)) {
        return new Fetched(at, status, headers(response), unpacked(at, response));
      }
      @Nullable String next = response.getHeaders().get(HttpHeader.LOCATION);
      if (status < 300 || status >= 400 || next == null) {
        throw refused(at, status, response.getHeaders().get(HttpHeader.RETRY_AFTER));
      }
      at = resolved(at, next);
    }
    throw new FetchException(
        Fault.LIMIT, address + ": it leads through more than " + limits.redirects() + " redirects");
  }

  private static FetchException refused(URI at, int status, @Nullable String retryAfter) {
    String remedy =
        switch (status) {
          case 401, 402, 403, 451 -> "the site does not give it to programs; save it by hand";
          case 404, 410 -> "it is not there; see that the address is right";
          case 429 -> "the site is asked too often; ask it less";
          default -> status >= 500 ? "try again later" : "see that the address is right";
        };
    return FetchException.answered(
        at + ": the server answers " + status + "; " + remedy, status, retryAfter);
  }

  private static URI resolved(URI at, String next) throws FetchException {
    try {
      return at.resolve(next.strip());
    } catch (IllegalArgumentException e) {
      throw new FetchException(Fault.ADDRESS, at + ": it leads to what is no address: " + next, e);
    }
  }

  private static void check(URI at) throws FetchException {
    String scheme = at.getScheme() == null ? "" : at.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new FetchException(Fault.ADDRESS, at + ": only http and https are fetched");
    }
    if (at.getHost() == null || at.getUserInfo() != null) {
      throw new FetchException(
          Fault.ADDRESS, at + ": an address needs a host, and no user before it");
    }
  }

  private ContentResponse ask(URI at, Map<String, String> headers, long nanoseconds)
      throws FetchException {
    Request request =
        client
            .newRequest(at)
            .headers(
                fields -> {
                  headers.forEach(fields::put);
                  fields.put(HttpHeader.ACCEPT_ENCODING, "gzip");
                });
    return answer(at, request, nanoseconds);
  }

  /**
   * Sends JSON, and follows no redirect.
   *
   * @return the status of the answer, of which nothing else is kept
   * @throws FetchException when there is no answer within the limits
   */
  public int post(URI address, Map<String, String> headers, String json) throws FetchException {
    check(address);
    Request request =
        client
            .newRequest(address)
            .method(HttpMethod.POST)
            .headers(fields -> headers.forEach(fields::put))
            .body(new StringRequestContent("application/json", json));
    return answer(address, request, limits.time().toNanos()).getStatus();
  }

  private ContentResponse answer(URI at, Request request, long nanoseconds) throws FetchException {
    CompletableFuture<ContentResponse> answer =
        new CompletableResponseListener(request, limits.bytes()).send();
    try {
      return answer.get(Math.max(1, nanoseconds), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new FetchException(
          Fault.LIMIT,
          at + ": it takes longer than " + limits.time().toSeconds() + " s; raise --max-wait",
          e);
    } catch (ExecutionException e) {
      throw failed(at, e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FetchException(Fault.NETWORK, at + ": interrupted", e);
    } finally {
      if (!answer.isDone()) {
        CompletableFuture<Boolean> _ = request.abort(new IOException("no longer wanted"));
      }
    }
  }

  private FetchException failed(URI at, Throwable cause) {
    return switch (cause) {
      case PublicAddresses.Private e ->
          new FetchException(Fault.ADDRESS, at + ": " + e.getMessage(), e);
      case UnknownHostException e ->
          new FetchException(Fault.NETWORK, at + ": there is no host " + at.getHost(), e);
      case IllegalArgumentException e ->
          new FetchException(
              Fault.LIMIT, at + ": it is over " + limits.bytes() + " bytes; raise --max-fetch", e);
      default ->
          new FetchException(
              Fault.NETWORK, at + ": it cannot be fetched (" + cause.getMessage() + ")", cause);
    };
  }

  private static Map<String, String> headers(ContentResponse response) {
    Map<String, String> headers = new HashMap<>();
    response.getHeaders().forEach(field -> headers.putIfAbsent(field.getName(), field.getValue()));
    return headers;
  }

  private byte[] unpacked(URI at, ContentResponse response) throws FetchException {
    @Nullable String encoding = response.getHeaders().get(HttpHeader.CONTENT_ENCODING);
    return "gzip".equalsIgnoreCase(encoding)
        ? unpacked(at, response.getContent())
        : response.getContent();
  }

  /**
   * Unpacks what is packed with gzip, up to the limit.
   *
   * @param at what a message names
   * @throws FetchException when it is too large or damaged
   */
  public byte[] unpacked(URI at, byte[] packed) throws FetchException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      byte[] bytes = in.readNBytes(limits.bytes() + 1);
      if (bytes.length > limits.bytes()) {
        throw new FetchException(
            Fault.LIMIT,
            at + ": unpacked it is over " + limits.bytes() + " bytes; raise --max-fetch");
      }
      return bytes;
    } catch (IOException e) {
      throw new FetchException(
          Fault.NETWORK, at + ": it is packed in a way that cannot be read", e);
    }
  }

  @Override
  public void close() {
    try {
      client.stop();
    } catch (Exception e) {
      // The threads are daemons; there is nothing left to save.
    }
  }
}
