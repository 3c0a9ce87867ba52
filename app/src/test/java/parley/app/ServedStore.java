package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.app.desk.Desk;
import parley.app.serve.DeskServer;
import parley.app.serve.Office;
import parley.app.serve.WebDesk;
import parley.store.Store;

/** A small store behind a real server on a free port, and a client that asks it. */
final class ServedStore implements AutoCloseable {

  static final Clock MORNING = Clock.fixed(Instant.parse("2031-03-07T08:00:00Z"), ZoneOffset.UTC);

  private static final String MONDAY =
      """
      ---
      title: Fishing talks resume
      publisher: Coast Herald
      published: 2031-03-04
      url: https://herald.example/1
      ---
      OSLO - Norway and Iceland will hold a second round of fishing talks in Oslo on March 6, 2031.

      Norway demands a lower quota, its foreign minister Ada Holm said on Tuesday. "The sea is not
      a savings bank," she told reporters.
      """;

  private static final String TUESDAY =
      """
      ---
      title: Fishing talks moved to Bergen
      publisher: Harbour Times
      published: 2031-03-05
      ---
      OSLO - Norway and Iceland will hold the second round of fishing talks in Bergen on March 6, 2031.

      The Norwegian Foreign Ministry announced the new place on Wednesday.
      """;

  /** Everything that a report can carry against its reader; the name is as long as a page. */
  private static final String HOSTILE =
      """
      {"id": "hostile", "title": "<script>alert('title')</script>\\u202Egnp.exe",\
       "publisher": "</title><img src=x onerror=alert(1)>", "published": "2031-03-06",\
       "url": "javascript:alert(document.domain)",\
       "text": "BERGEN - Norway and Iceland met in Bergen on Thursday.\\n\\n\\"<script>alert('quote')</script>\
       \\u202E we go on,\\" Norwegian Foreign Minister Ada %s Holm said.\\n"}
      """
          .formatted("Longname".repeat(400));

  private final Path file;
  private final Desk desk;
  private final DeskServer server;
  private final StringBuilder log = new StringBuilder();
  private final HttpClient client = HttpClient.newHttpClient();

  private ServedStore(Path file, @Nullable String token) throws IOException {
    this.file = file;
    this.desk = new Desk(Store.open(file.toString(), MORNING));
    Office office = new Office(desk, MORNING, line -> log.append(line).append('\n'));
    this.server =
        DeskServer.start(
            office,
            new DeskServer.Place(InetAddress.getLoopbackAddress(), 0, token),
            WebDesk.routes(office));
  }

  /** Reads the reports into a store in a folder. */
  static Path made(Path folder) {
    try {
      Path reports = Files.createDirectories(folder.resolve("fishing-talks"));
      Files.writeString(reports.resolve("monday.md"), MONDAY);
      Files.writeString(reports.resolve("tuesday.md"), TUESDAY);
      Files.writeString(reports.resolve("hostile.jsonl"), HOSTILE);
      Path store = folder.resolve("made.parley");
      assertThat(Outcome.of("open", store.toString()).code()).isZero();
      assertThat(Outcome.of("add", reports.toString(), "--store", store.toString()).code())
          .isZero();
      return store;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads reports into a store in a folder, as one process. */
  static Path read(Path reports, String title, Path folder) {
    Path store = folder.resolve("made.parley");
    assertThat(Outcome.of("open", store.toString()).code()).isZero();
    assertThat(
            Outcome.of("add", reports.toString(), "--store", store.toString(), "--title", title)
                .code())
        .isZero();
    return store;
  }

  /** Serves a copy of a store. */
  static ServedStore of(Path made, Path folder) throws IOException {
    return of(made, folder, null);
  }

  static ServedStore of(Path made, Path folder, @Nullable String token) throws IOException {
    return new ServedStore(Files.copy(made, folder.resolve("served.parley")), token);
  }

  Path file() {
    return file;
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

  String url(String path) {
    return "http://localhost:" + port() + path;
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  /** The page at a path, which is there. */
  String page(String path) {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  /** Sends a form as the desk's own pages do. */
  HttpResponse<String> post(String path, String... fields) {
    List<String> all = new java.util.ArrayList<>(List.of(fields));
    all.addAll(List.of("secret", secret()));
    return send(form(path, all, "http://localhost:" + port()));
  }

  /**
   * A form.
   *
   * @param origin the page that sends it; null for none
   */
  HttpRequest form(String path, List<String> fields, @Nullable String origin) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < fields.size(); i += 2) {
      body.append(body.isEmpty() ? "" : "&")
          .append(fields.get(i))
          .append('=')
          .append(URLEncoder.encode(fields.get(i + 1), StandardCharsets.UTF_8));
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url(path)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    if (origin != null) {
      request.header("Origin", origin);
    }
    return request.build();
  }

  String secret() {
    Matcher secret =
        Pattern.compile("name=\"secret\" value=\"([^\"]+)\"")
            .matcher(page("/processes/fishing-talks/actors"));
    assertThat(secret.find()).isTrue();
    return secret.group(1);
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpClient client() {
    return client;
  }

  @Override
  public void close() {
    client.shutdownNow();
    server.close();
    desk.close();
  }
}
