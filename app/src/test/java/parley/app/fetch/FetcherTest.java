package parley.app.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {

  private static final FetchLimits HERE = new FetchLimits(10_000, Duration.ofSeconds(2), 2, true);

  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/page", exchange -> answer(exchange, 200, "Talks resume.".getBytes(UTF_8)));
    server.createContext("/large", exchange -> answer(exchange, 200, new byte[20_000]));
    server.createContext(
        "/bomb",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          answer(exchange, 200, packed(new byte[5_000_000]));
        });
    server.createContext(
        "/packed",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          answer(exchange, 200, packed("Talks resume.".getBytes(UTF_8)));
        });
    redirect("/moved", "/page");
    redirect("/round", "/round");
    redirect("/file", "file:///etc/passwd");
    redirect("/nowhere", "http://[");
    server.createContext("/missing", exchange -> answer(exchange, 404, new byte[0]));
    server.createContext(
        "/slow",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try {
            for (int i = 0; i < 100; i++) {
              exchange.getResponseBody().write('x');
              exchange.getResponseBody().flush();
              Thread.sleep(100);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aPageIsFetchedAlsoPackedAndThroughARedirect() throws FetchException {
    assertThat(text(fetch("/page", HERE))).isEqualTo("Talks resume.");
    assertThat(text(fetch("/packed", HERE))).isEqualTo("Talks resume.");
    Fetched moved = fetch("/moved", HERE);
    assertThat(text(moved)).isEqualTo("Talks resume.");
    assertThat(moved.address()).hasPath("/page");
  }

  @Test
  void whatIsTooLargeIsRefusedPackedOrNot() {
    assertThatThrownBy(() -> fetch("/large", HERE))
        .hasMessageContaining("over 10000 bytes")
        .hasMessageContaining("--max-fetch");
    assertThatThrownBy(() -> fetch("/bomb", HERE)).hasMessageContaining("unpacked");
  }

  @Test
  void aServerThatDripsIsGivenUp() {
    FetchLimits hasty = new FetchLimits(10_000, Duration.ofMillis(300), 2, true);
    assertThatThrownBy(() -> fetch("/slow", hasty)).hasMessageContaining("longer than");
  }

  @Test
  void aRedirectLeadsNowhereElse() {
    assertThatThrownBy(() -> fetch("/round", HERE)).hasMessageContaining("redirects");
    assertThatThrownBy(() -> fetch("/file", HERE)).hasMessageContaining("only http and https");
    assertThatThrownBy(() -> fetch("/nowhere", HERE)).hasMessageContaining("no address");
    assertThatThrownBy(() -> fetch("/missing", HERE)).hasMessageContaining("404");
  }

  @Test
  void thisMachineIsNotAskedUnlessAllowed() {
    assertThatThrownBy(() -> fetch("/page", FetchLimits.standard()))
        .isInstanceOf(FetchException.class)
        .hasMessageContaining("private address")
        .hasMessageContaining("--allow-private");
  }

  @Test
  void aNameThatLeadsElsewhereTheSecondTimeIsNotFollowed() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    int port = server.getAddress().getPort();
    URI rebound = URI.create("http://coast.example:" + port + "/page");
    InetAddress elsewhere = InetAddress.getByName("192.0.3.1");
    FetchLimits hasty = new FetchLimits(10_000, Duration.ofMillis(500), 2, false);
    try (Fetcher fetcher =
        new Fetcher(
            hasty,
            "test",
            _ ->
                new InetAddress[] {
                  asked.getAndIncrement() == 0 ? elsewhere : InetAddress.getLoopbackAddress()
                })) {
      assertThatThrownBy(() -> fetcher.fetch(rebound)).isInstanceOf(FetchException.class);
      assertThat(asked).as("looked up once, by what connects").hasValue(1);
      assertThatThrownBy(() -> fetcher.fetch(rebound))
          .hasMessageContaining("private address")
          .hasMessageContaining("--allow-private");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12:3456::1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:db8::1",
        "2001::1",
        "ff02::1"
      })
  void privateAddresses(String address) throws IOException {
    assertThat(Addresses.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "192.0.3.1", "2606:4700::1111", "2a00::1"})
  void publicAddresses(String address) throws IOException {
    assertThat(Addresses.isPublic(InetAddress.getByName(address))).isTrue();
  }

  private Fetched fetch(String path, FetchLimits limits) throws FetchException {
    try (Fetcher fetcher = new Fetcher(limits, "test")) {
      return fetcher.fetch(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path));
    }
  }

  private static String text(Fetched fetched) {
    return new String(fetched.body(), UTF_8);
  }

  private void redirect(String from, String to) {
    server.createContext(
        from,
        exchange -> {
          exchange.getResponseHeaders().set("Location", to);
          answer(exchange, 302, new byte[0]);
        });
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
