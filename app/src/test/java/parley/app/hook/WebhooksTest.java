package parley.app.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.app.api.HandMade;
import parley.app.desk.Desk;
import parley.store.Store;

/** A real receiver on this machine that fails, is slow, drips or sends elsewhere. */
@Timeout(60)
class WebhooksTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2031-03-10T12:00:00Z"), ZoneOffset.UTC);
  private static final Pace FAST =
      new Pace(
          Duration.ofMillis(20),
          Duration.ofMillis(20),
          Duration.ofMillis(80),
          Duration.ofMillis(500));
  private static final String SECRET = "a secret of both";

  private record Taken(String id, String timestamp, String signature, String body) {}

  private final BlockingQueue<Taken> messages = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicBoolean slow = new AtomicBoolean();

  @TempDir private Path folder;
  private Desk desk;
  private HttpServer receiver;

  @BeforeEach
  void start() throws Exception {
    desk = new Desk(Store.create(folder.resolve("talks.parley").toString(), NOON));
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.setExecutor(Thread::startVirtualThread);
    receiver.createContext("/hook", this::take);
    receiver.createContext(
        "/moved",
        exchange -> {
          exchange.getResponseHeaders().set("Location", url("/hook"));
          exchange.sendResponseHeaders(307, -1);
          exchange.close();
        });
    receiver.createContext(
        "/dripping",
        exchange -> {
          take(exchange, 200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < 2_000; i++) {
              out.write('.');
              out.flush();
              Thread.sleep(20);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    receiver.start();
  }

  @AfterEach
  void stop() {
    receiver.stop(0);
    desk.close();
  }

  /** Takes a message; as long as failures are ordered, it says no, or is slow to say anything. */
  private void take(HttpExchange exchange) throws IOException {
    boolean fails = failures.getAndDecrement() > 0;
    boolean isSlow = fails && slow.get();
    take(exchange, isSlow ? 0 : fails ? 503 : 204, -1);
    try {
      Thread.sleep(isSlow ? 5_000 : 0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }

  /**
   * @param status 0 to answer nothing
   */
  private void take(HttpExchange exchange, int status, long length) throws IOException {
    var headers = exchange.getRequestHeaders();
    messages.add(
        new Taken(
            headers.getFirst("webhook-id"),
            headers.getFirst("webhook-timestamp"),
            headers.getFirst("webhook-signature"),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    if (status > 0) {
      exchange.sendResponseHeaders(status, length);
    }
  }

  @Test
  void aMessageIsSignedAndSentAgainAsItWasUntilItIsTaken() throws Exception {
    failures.set(2);
    try (Webhooks hooks = webhooks("/hook", Webhooks.Reach.PRIVATE_TOO)) {
      assertThat(hooks).isNotNull();
      HandMade.fill(desk.store());
      Taken first = next();
      assertThat(List.of(next(), next())).containsOnly(first);
      assertThat(first.signature())
          .isEqualTo(
              new Signature(SECRET)
                  .of(first.id(), Long.parseLong(first.timestamp()), first.body()));
      assertThat(first.timestamp()).isEqualTo("" + NOON.instant().getEpochSecond());
      assertThat(first.body()).doesNotContain("quota");
      Taken last = untilAllIsTold(first);
      assertThat(json(last).path("type").asText()).isEqualTo("recorded");
      assertThat(log.poll(20, TimeUnit.SECONDS)).contains("it answers 503");
      assertThat(log.poll(20, TimeUnit.SECONDS)).contains("takes messages again");
      assertThat(messages.poll(300, TimeUnit.MILLISECONDS)).isNull();
    }
  }

  @Test
  void whatIsRecordedWhileNobodyTellsIsToldLater() throws Exception {
    webhooks("/hook", Webhooks.Reach.PRIVATE_TOO).close();
    HandMade.fill(desk.store());
    long filled = desk.store().position();
    try (Webhooks hooks = webhooks("/hook", Webhooks.Reach.PRIVATE_TOO)) {
      assertThat(hooks).isNotNull();
      JsonNode told = json(next());
      assertThat(told.path("after").asLong()).isZero();
      assertThat(told.path("position").asLong()).isEqualTo(filled);
      assertThat(told.at("/processes/0/reports").asInt()).isEqualTo(2);
    }
    failures.set(Integer.MAX_VALUE);
    desk.store().openProcess("Whaling", null);
    Taken failed;
    try (Webhooks hooks = webhooks("/hook", Webhooks.Reach.PRIVATE_TOO)) {
      assertThat(hooks).isNotNull();
      failed = next();
    }
    messages.clear();
    desk.store().openProcess("Sealing", null);
    failures.set(0);
    try (Webhooks restarted = webhooks("/hook", Webhooks.Reach.PRIVATE_TOO)) {
      assertThat(restarted).isNotNull();
      assertThat(next()).as("an unfinished message keeps its id and its words").isEqualTo(failed);
      assertThat(json(next()).path("after")).isEqualTo(json(failed).path("position"));
    }
  }

  @Test
  void aSlowReceiverIsGivenUpAndToldAgain() throws Exception {
    slow.set(true);
    failures.set(1);
    webhooks("/hook", Webhooks.Reach.PRIVATE_TOO).close();
    HandMade.fill(desk.store());
    try (Webhooks hooks = webhooks("/hook", Webhooks.Reach.PRIVATE_TOO)) {
      assertThat(hooks).isNotNull();
      Taken first = next();
      assertThat(next()).isEqualTo(first);
      assertThat(log.poll(20, TimeUnit.SECONDS)).contains("does not answer");
    }
  }

  @Test
  void anAnswerThatDripsOnIsGivenUp() throws Exception {
    webhooks("/dripping", Webhooks.Reach.PRIVATE_TOO).close();
    HandMade.fill(desk.store());
    try (Webhooks hooks = webhooks("/dripping", Webhooks.Reach.PRIVATE_TOO)) {
      assertThat(hooks).isNotNull();
      assertThat(next()).isEqualTo(next());
      assertThat(log.poll(20, TimeUnit.SECONDS)).contains("does not answer");
    }
  }

  @Test
  void aRedirectIsNotFollowed() throws Exception {
    webhooks("/moved", Webhooks.Reach.PRIVATE_TOO).close();
    HandMade.fill(desk.store());
    try (Webhooks hooks = webhooks("/moved", Webhooks.Reach.PRIVATE_TOO)) {
      assertThat(hooks).isNotNull();
      assertThat(log.poll(20, TimeUnit.SECONDS)).contains("it answers 307");
      assertThat(messages.poll(300, TimeUnit.MILLISECONDS)).isNull();
    }
  }

  @Test
  void aPrivateAddressIsToldNothingUnlessAllowed() throws Exception {
    webhooks("/hook", Webhooks.Reach.PUBLIC).close();
    HandMade.fill(desk.store());
    try (Webhooks hooks = webhooks("/hook", Webhooks.Reach.PUBLIC)) {
      assertThat(hooks).isNotNull();
      assertThat(log.poll(20, TimeUnit.SECONDS)).contains("private address", "--allow-private");
      assertThat(messages).isEmpty();
    }
  }

  @Test
  void theLogHoldsNeitherTheSecretNorWhatTheAddressHides() throws Exception {
    failures.set(2);
    webhooks("/hook/T0K3N?key=K3Y", Webhooks.Reach.PRIVATE_TOO).close();
    HandMade.fill(desk.store());
    try (Webhooks hooks = webhooks("/hook/T0K3N?key=K3Y", Webhooks.Reach.PRIVATE_TOO)) {
      assertThat(hooks).isNotNull();
      untilAllIsTold(next());
      String lines = log.poll(20, TimeUnit.SECONDS) + log.poll(20, TimeUnit.SECONDS);
      assertThat(lines).contains("webhook 127.0.0.1").doesNotContain("T0K3N", "K3Y", SECRET);
    }
  }

  /** The example of the Standard Webhooks specification. */
  @Test
  void signsAsTheStandardDoes() {
    assertThat(
            new Signature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                .of("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330L, "{\"test\": 2432232314}"))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void whatIsNoAddressOrNoSecretIsRefusedAndNotShown() {
    for (String address :
        List.of("file:///etc/passwd", "https://kim:pa55@desk.example/", "desk.example/hook")) {
      assertThatThrownBy(() -> webhooks(URI.create(address), SECRET, Webhooks.Reach.PUBLIC))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("https://")
          .hasMessageNotContaining("pa55");
    }
    assertThatThrownBy(
            () ->
                webhooks(
                    URI.create("https://desk.example/"), "whsec_n?base64", Webhooks.Reach.PUBLIC))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Base64")
        .hasMessageNotContaining("?");
  }

  /** The last message when all that is recorded was taken, none leaving a gap to the next. */
  private Taken untilAllIsTold(Taken first) throws Exception {
    Taken last = first;
    while (json(last).path("position").asLong() < desk.store().position()) {
      Taken next = next();
      if (!next.id().equals(last.id())) {
        assertThat(json(next).path("after")).isEqualTo(json(last).path("position"));
      }
      last = next;
    }
    return last;
  }

  private Taken next() throws InterruptedException {
    return Objects.requireNonNull(messages.poll(20, TimeUnit.SECONDS));
  }

  private static JsonNode json(Taken message) throws IOException {
    return new ObjectMapper().readTree(message.body());
  }

  private String url(String path) {
    return "http://127.0.0.1:" + receiver.getAddress().getPort() + path;
  }

  private Webhooks webhooks(String path, Webhooks.Reach reach) {
    return webhooks(URI.create(url(path)), SECRET, reach);
  }

  private Webhooks webhooks(URI address, String secret, Webhooks.Reach reach) {
    return new Webhooks(desk, List.of(address), secret, reach, FAST, NOON, log::add);
  }
}
