package parley.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom the API answers when others can ask it. */
class ApiTrustTest {

  private static final String TOKEN = "a-token-of-some-length";
  private static final String LIST = "/processes/fishing/corrections";
  private static final String CORRECTION =
      "{\"author\": \"Kim\", \"reason\": \"x\", \"change\": {\"type\": \"undo\", \"number\": 99}}";

  @TempDir private Path folder;
  private ServedApi api;

  @BeforeEach
  void start() throws Exception {
    api = new ServedApi(folder, TOKEN, URI.create("https://desk.example"));
  }

  @AfterEach
  void stop() {
    assertThat(api.log()).as("the log holds neither token nor faults").isEmpty();
    api.close();
  }

  @Test
  void theTokenComesInTheHeader() throws Exception {
    assertThat(get("/processes", "Authorization", "Bearer " + TOKEN)).isEqualTo(200);
    for (String wrong :
        List.of("Bearer wrong", "Bearer ", "Bearer " + TOKEN + "x", TOKEN, "Basic " + TOKEN)) {
      assertThat(get("/processes", "Authorization", wrong)).as(wrong).isEqualTo(401);
    }
    HttpResponse<String> without = api.send(api.request("/processes").build());
    assertThat(without.statusCode()).isEqualTo(401);
    assertThat(without.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    assertThat(without.body()).contains("Authorization: Bearer").doesNotContain(TOKEN, "fishing");
  }

  @Test
  void everyAddressNeedsTheToken() throws Exception {
    for (String operation : api.operations()) {
      String path =
          operation
              .split(" ", 2)[1]
              .replace("{process}", "fishing")
              .replace("{fact}", "x")
              .replace("{report}", "first");
      HttpRequest.Builder request = api.request(path);
      HttpRequest asked =
          operation.startsWith("POST ") ? json(request, CORRECTION).build() : request.build();
      assertThat(api.send(asked).statusCode()).as(operation).isEqualTo(401);
    }
  }

  @Test
  void calendarsAndFeedReadersMayHaveItInTheAddressToReadAndNotToChange() throws Exception {
    for (String path : List.of("calendar.ics", "changes.atom", "facts")) {
      String address = "/processes/fishing/" + path + "?token=";
      assertThat(get(address + TOKEN)).as(path).isEqualTo(200);
      assertThat(get(address + "wrong")).as(path).isEqualTo(401);
    }
    HttpResponse<String> feed =
        api.send(api.request("/processes/fishing/changes.atom?token=" + TOKEN).build());
    assertThat(feed.body()).contains("https://desk.example/").doesNotContain(TOKEN);
    HttpRequest post = json(api.request(LIST), CORRECTION).build();
    URI withToken = URI.create(post.uri() + "?token=" + TOKEN);
    HttpRequest forged = HttpRequest.newBuilder(post, (_, _) -> true).uri(withToken).build();
    assertThat(api.send(forged).statusCode()).isEqualTo(401);
  }

  @Test
  void theTokenNeverComesInACookieOfAnotherMaking() throws Exception {
    assertThat(get("/processes", "Cookie", "parley-entered=" + TOKEN)).isEqualTo(401);
    assertThat(get("/processes", "Cookie", "token=" + TOKEN)).isEqualTo(401);
  }

  @Test
  void aPageElsewhereCorrectsNothing() throws Exception {
    for (String origin : List.of("https://evil.example", "null", "https://desk.example.evil.tld")) {
      assertThat(post("application/json", origin)).as(origin).isEqualTo(403);
    }
    for (String type :
        List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data")) {
      assertThat(post(type, null)).as(type).isEqualTo(415);
    }
    // These get as far as the correction that there is not.
    assertThat(post("application/json", null)).isEqualTo(400);
    assertThat(post("application/json", "https://desk.example")).isEqualTo(400);
    assertThat(post("application/json", "http://127.0.0.1:" + api.port())).isEqualTo(400);
    HttpRequest asksBefore =
        api.request(LIST)
            .header("Origin", "https://evil.example")
            .header("Access-Control-Request-Method", "POST")
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
            .build();
    HttpResponse<String> answer =
        java.net.http.HttpClient.newHttpClient()
            .send(asksBefore, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void itAnswersToTheNamesItKnows() throws Exception {
    for (String host :
        List.of("localhost:" + api.port(), "desk.example", "DESK.example", "192.168.1.20:8031")) {
      assertThat(statusFor(host)).as(host).contains(" 200 ");
    }
    for (String host : List.of("evil.example", "desk.example:8031", "localhost.evil.example")) {
      assertThat(statusFor(host)).as(host).contains(" 421 ");
    }
  }

  private String statusFor(String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), api.port())) {
      String request =
          "GET /api/v1/processes HTTP/1.1\r\nHost: "
              + host
              + "\r\nAuthorization: Bearer "
              + TOKEN
              + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
          .readLine();
    }
  }

  private int get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = api.request(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return api.send(request.build()).statusCode();
  }

  private int post(String type, @org.jspecify.annotations.Nullable String origin) throws Exception {
    HttpRequest.Builder request =
        api.request(LIST)
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(CORRECTION));
    if (origin != null) {
      request.header("Origin", origin);
    }
    return api.send(request.build()).statusCode();
  }

  private static HttpRequest.Builder json(HttpRequest.Builder request, String body) {
    return request
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }
}
