package parley.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.app.desk.Desk;
import parley.app.serve.DeskServer;
import parley.app.serve.Office;
import parley.app.serve.Router;
import parley.store.Store;

/** A real server over a real store, and a client that holds every answer to the description. */
final class ServedApi implements AutoCloseable {

  static final Clock NOON = Clock.fixed(Instant.parse("2031-03-10T12:00:00Z"), ZoneOffset.UTC);

  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final Description description = new Description();
  private final StringBuilder log = new StringBuilder();
  private final Desk desk;
  private final Office office;
  private final DeskServer server;

  ServedApi(Path folder) throws IOException {
    this(folder, null, null);
  }

  ServedApi(Path folder, @Nullable String token, @Nullable URI publicAddress) throws IOException {
    Store store = Store.create(folder.resolve("talks.parley").toString(), NOON);
    HandMade.fill(store);
    desk = new Desk(store);
    office = new Office(desk, NOON, line -> log.append(line).append('\n'));
    server =
        DeskServer.start(
            office,
            new DeskServer.Place(InetAddress.getLoopbackAddress(), 0, token, publicAddress),
            Api.routes(office));
  }

  Description description() {
    return description;
  }

  Desk desk() {
    return desk;
  }

  int port() {
    return server.port();
  }

  /** What the server logged. */
  String log() {
    return log.toString();
  }

  /** The methods and addresses that it answers, as the description writes them. */
  Set<String> operations() {
    Set<String> registered = new TreeSet<>();
    Router router = new Router();
    Api.routes(office).forEach(group -> group.register(router));
    router.templates().forEach(each -> registered.add(each.replace("/api/v1", "")));
    return registered;
  }

  /** The JSON at a path, which is there. */
  JsonNode get(String path) throws Exception {
    HttpResponse<String> answer = send(request(path).GET().build());
    assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
    return json.readTree(answer.body());
  }

  HttpResponse<String> post(String path, String body) throws Exception {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/api/v1" + path));
  }

  HttpResponse<String> send(HttpRequest request) throws Exception {
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    description.check(
        request.method(),
        request.uri(),
        answer.statusCode(),
        answer.headers().firstValue("Content-Type").orElse(""),
        answer.body());
    return answer;
  }

  JsonNode json(HttpResponse<String> answer) throws IOException {
    return json.readTree(answer.body());
  }

  @Override
  public void close() {
    server.close();
    desk.close();
    client.close();
  }
}
