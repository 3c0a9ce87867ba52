package parley.app.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
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
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.app.api.HandMade;
import parley.app.desk.Desk;
import parley.store.Store;

/** A real receiver on this machine that first fails. */
@Timeout(60)
class WebhooksTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2031-03-10T12:00:00Z"), ZoneOffset.UTC);
  private static final Webhooks.Pace FAST =
      new Webhooks.Pace(Duration.ofMillis(20), Duration.ofMillis(20), Duration.ofMillis(80));
  private static final String SECRET = "a secret of both";

  private record Message(String id, String timestamp, String signature, String body) {}

  private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
  private final AtomicInteger failures = new AtomicInteger();

  @TempDir private Path folder;
  private Desk desk;
  private HttpServer receiver;

  @BeforeEach
  void start() throws Exception {
    desk = new Desk(Store.create(folder.resolve("talks.parley").toString(), NOON));
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/hook",
        exchange -> {
          var headers = exchange.getRequestHeaders();
          messages.add(
              new Message(
                  headers.getFirst("webhook-id"),
                  headers.getFirst("webhook-timestamp"),
                  headers.getFirst("webhook-signature"),
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
          exchange.sendResponseHeaders(failures.getAndDecrement() > 0 ? 503 : 204, -1);
          exchange.close();
        });
    receiver.start();
  }

  @AfterEach
  void stop() {
    receiver.stop(0);
    desk.close();
  }

  @Test
  void aMessageIsSignedAndToldAgainUntilItIsTaken() throws Exception {
    failures.set(2);
    try (Webhooks hooks = webhooks(Webhooks.Reach.PRIVATE_TOO)) {
      assertThat(hooks).isNotNull();
      HandMade.fill(desk.store());
      int reports = 0;
      for (int taken = 0; reports < 2; ) {
        Message message = Objects.requireNonNull(messages.poll(20, TimeUnit.SECONDS));
        assertThat(message.signature())
            .isEqualTo(
                new Signature(SECRET)
                    .of(message.id(), Long.parseLong(message.timestamp()), message.body()));
        assertThat(message.timestamp()).isEqualTo("" + NOON.instant().getEpochSecond());
        if (taken++ >= 2) {
          JsonNode body = new ObjectMapper().readTree(message.body());
          reports += body.at("/processes/0/reports").asInt();
          assertThat(message.body()).doesNotContain("quota");
        }
      }
      assertThat(reports).isEqualTo(2);
      assertThat(log.poll(20, TimeUnit.SECONDS)).contains("it answers 503");
      assertThat(messages.poll(300, TimeUnit.MILLISECONDS)).isNull();
    }
  }

  @Test
  void aPrivateAddressIsToldNothingUnlessAllowed() throws Exception {
    try (Webhooks hooks = webhooks(Webhooks.Reach.PUBLIC)) {
      assertThat(hooks).isNotNull();
      HandMade.fill(desk.store());
      assertThat(log.poll(20, TimeUnit.SECONDS)).contains("private address", "--allow-private");
      assertThat(messages).isEmpty();
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
  void whatIsNoAddressIsRefused() {
    assertThatThrownBy(
            () ->
                new Webhooks(
                    desk,
                    List.of(URI.create("file:///etc/passwd")),
                    SECRET,
                    Webhooks.Reach.PUBLIC,
                    FAST,
                    NOON,
                    log::add))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("https://");
  }

  private Webhooks webhooks(Webhooks.Reach reach) {
    URI target = URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook");
    return new Webhooks(desk, List.of(target), SECRET, reach, FAST, NOON, log::add);
  }
}
