package parley.app;

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
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.store.Store;

/** The web desk as a client sees it, over a real connection. */
class ServeTest {

  private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#]*)");
  private static final String PROCESS = "/processes/fishing-talks";

  @TempDir private static Path once;
  private static Path made;
  @TempDir Path folder;
  private ServedStore served;

  @BeforeAll
  static void readOnce() {
    made = ServedStore.made(once);
  }

  @BeforeEach
  void serve() throws IOException {
    served = ServedStore.of(made, folder);
  }

  @AfterEach
  void stop() {
    served.close();
  }

  @Test
  void showsTheProcessesAndOneOfThem() {
    assertThat(served.page("/")).contains("Fishing talks", "3 reports", "first visit");
    assertThat(served.page(PROCESS))
        .contains("Positions by issue", "lower quota", "Ada", "Timeline", "last heard");
    assertThat(served.get("/processes/none").statusCode()).isEqualTo(404);
    assertThat(served.get("/nowhere").statusCode()).isEqualTo(404);
    assertThat(served.get("/seen").statusCode()).isEqualTo(405);
  }

  @Test
  void showsEachDay() {
    assertThat(served.page(PROCESS + "?asOf=2031-03-04"))
        .contains("State of play on", "1 report", "Oslo", "value=\"2031-03-04\"")
        .doesNotContain("Harbour Times", "announced the new place");
    assertThat(served.page(PROCESS + "?asOf=2031-03-05")).contains("Harbour Times", "2 reports");
    assertThat(served.get(PROCESS + "?asOf=yesterday").statusCode()).isEqualTo(400);
    assertThat(served.page(PROCESS + "/changes?from=2031-03-04&to=2031-03-05"))
        .contains("place", "Bergen", "before:", "Oslo");
  }

  @Test
  void drawsWhatIsChosenOfTheTimeline() {
    assertThat(served.page(PROCESS)).contains("class=\"bar", "class=\"dot report\"");
    assertThat(served.page(PROCESS + "?kind=REPORT"))
        .contains("class=\"dot report\"")
        .doesNotContain("class=\"bar ");
    assertThat(served.page(PROCESS + "?kind=MEETING&party=Nobody")).doesNotContain("class=\"bar ");
    assertThat(width(served.page(PROCESS + "?zoom=8")))
        .isGreaterThan(2 * width(served.page(PROCESS)));
  }

  private static int width(String page) {
    Matcher width = Pattern.compile("class=\"timeline\" width=\"(\\d+)\"").matcher(page);
    assertThat(width.find()).isTrue();
    return Integer.parseInt(width.group(1));
  }

  @Test
  void everyLinkOfEveryPageLeadsSomewhereAndNothingHostileGetsThrough() {
    TreeSet<String> seen = new TreeSet<>(List.of("/", "/search?q=bergen"));
    Queue<String> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      String path = open.remove();
      HttpResponse<String> answer = served.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .as(path)
          .contains("default-src 'none'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      if (path.startsWith("/assets/")) {
        continue;
      }
      assertHarmless(path, answer.body());
      LINK.matcher(answer.body())
          .results()
          .map(link -> link.group(1).replace("&amp;", "&"))
          .filter(link -> seen.size() < 200 && seen.add(link))
          .forEach(open::add);
    }
    assertThat(seen).contains(PROCESS, PROCESS + "/actors", PROCESS + "/facts");
    assertThat(served.page(PROCESS)).contains("&lt;script");
    assertThat(served.log()).isEmpty();
  }

  /** As a browser parses it: nothing that runs but the desk's own script. */
  private static void assertHarmless(String path, String page) {
    Document parsed = Jsoup.parse(page, "http://localhost/");
    assertThat(parsed.select("script").eachAttr("src"))
        .as(path)
        .containsExactlyElementsOf(
            path.startsWith("/search/list") ? List.of() : List.of("/assets/desk.js"));
    assertThat(parsed.select("script:not([src]), style, iframe, object, embed, base, img"))
        .as(path)
        .isEmpty();
    assertThat(parsed.select("[^on], [style], [href^=javascript]")).as(path).isEmpty();
    assertThat(page).as(path).doesNotContain("\u202E");
  }

  @Test
  void findsWordsAndLeadsToTheirPassage() {
    assertThat(served.page("/search?q=quota")).contains("lower quota", "Coast Herald");
    String list = served.page("/search/list?q=quota&process=fishing-talks");
    Matcher link = Pattern.compile("href=\"([^\"#]+)#(p[0-9-]+)\"").matcher(list);
    assertThat(link.find()).isTrue();
    assertThat(served.page(link.group(1).replace("&amp;", "&")))
        .contains("id=\"" + link.group(2) + "\"", "<mark");
    assertThat(served.page("/search/list?q=zeppelin")).contains("Nothing found");
    assertThat(served.get("/search?q=" + "x".repeat(300)).statusCode()).isEqualTo(400);
  }

  @Test
  void correctsAndTakesBack() {
    String fact = link(served.page(PROCESS + "/facts"), "(" + PROCESS + "/facts/meeting-[^\"]+)");
    String id = fact.substring(fact.lastIndexOf('/') + 1);
    assertThat(served.page(fact)).contains("Reject this value", "value=\"set\"");
    HttpResponse<String> set =
        served.post(
            PROCESS + "/corrections",
            "do",
            "set",
            "fact",
            id,
            "slot",
            "place",
            "value",
            "Lund",
            "author",
            "Eva <Moe>",
            "reason",
            "the ministry rang");
    assertThat(set.statusCode()).isEqualTo(303);
    String after = set.headers().firstValue("Location").orElseThrow();
    assertThat(served.page(after)).contains("Lund", "Undo", "Correction ");
    assertThat(served.page(PROCESS + "/corrections"))
        .contains("the ministry rang", "Eva &lt;Moe&gt;");
    assertThat(Jsoup.parse(served.page(PROCESS)).select("svg .dot.report")).hasSize(3);
    String number = after.replaceAll(".*made=", "");
    assertThat(
            served
                .post(
                    PROCESS + "/corrections",
                    "do",
                    "undo",
                    "correction",
                    number,
                    "author",
                    "Ole",
                    "reason",
                    "a slip")
                .statusCode())
        .isEqualTo(303);
    assertThat(served.page(PROCESS)).doesNotContain("Lund");
    assertThat(served.page(PROCESS + "/corrections")).contains("taken back", "Ole");
    HttpResponse<String> wrong =
        served.post(
            PROCESS + "/corrections",
            "do",
            "set",
            "fact",
            id,
            "slot",
            "status",
            "value",
            "lunch",
            "author",
            "Eva",
            "reason",
            "x");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("is not a value of status");
  }

  @Test
  void refusesFormsFromElsewhere() {
    List<String> fields = List.of("secret", served.secret());
    String own = "http://localhost:" + served.port();
    assertThat(status(served.form("/seen", fields, own))).isEqualTo(303);
    assertThat(status(served.form("/seen", fields, "http://evil.example"))).isEqualTo(403);
    assertThat(status(served.form("/seen", fields, "null"))).isEqualTo(403);
    assertThat(status(served.form("/seen", fields, null))).isEqualTo(403);
    assertThat(status(served.form("/seen", List.of("secret", "guessed"), own))).isEqualTo(403);
    assertThat(status(served.form("/seen", List.of(), own))).isEqualTo(403);
    assertThat(status(served.form("/seen", List.of("secret", "x".repeat(100_000)), own)))
        .isEqualTo(413);
  }

  private int status(HttpRequest request) {
    return served.send(request).statusCode();
  }

  @Test
  void answersOnlyToTheNamesOfThisMachine() throws IOException {
    int port = served.port();
    assertThat(statusFor("localhost:" + port)).contains(" 200 ");
    assertThat(statusFor("127.0.0.1:" + port)).contains(" 200 ");
    assertThat(statusFor("[::1]:" + port)).contains(" 200 ");
    assertThat(statusFor("evil.example:" + port)).contains(" 421 ");
    assertThat(statusFor("localhost")).contains(" 421 ");
  }

  private String statusFor(String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.port())) {
      socket
          .getOutputStream()
          .write(
              ("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
          .readLine();
    }
  }

  @Test
  void withATokenOnlyThoseWhoHaveItAreAnswered() throws IOException {
    String token = "a-token-of-some-length";
    Path other = java.nio.file.Files.createDirectory(folder.resolve("other"));
    try (ServedStore closed = ServedStore.of(made, other, token)) {
      assertThat(closed.get("/").statusCode()).isEqualTo(401);
      assertThat(closed.get("/?token=wrong").statusCode()).isEqualTo(401);
      assertThat(closed.get("/", "Authorization", "Bearer " + token).statusCode()).isEqualTo(200);
      HttpResponse<String> entered = closed.get("/?token=" + token);
      assertThat(entered.statusCode()).isEqualTo(303);
      assertThat(entered.headers().firstValue("Location")).hasValue("/");
      String cookie = entered.headers().firstValue("Set-Cookie").orElseThrow();
      assertThat(cookie).contains("HttpOnly", "SameSite=Strict").doesNotContain(token);
      assertThat(closed.get("/", "Cookie", cookie.split(";", 2)[0]).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void saysWhatIsNewSinceTheLastVisitAndWhatComesInMeanwhile() throws Exception {
    HttpResponse<String> first = served.get("/");
    String cookie =
        first.headers().allValues("Set-Cookie").stream()
            .filter(each -> each.startsWith("parley-seen"))
            .findFirst()
            .orElseThrow()
            .split(";", 2)[0];
    long position = served.desk().journal().position();
    HttpRequest listen =
        HttpRequest.newBuilder(URI.create(served.url("/events?after=" + position))).build();
    HttpResponse<Stream<String>> events =
        served.client().send(listen, HttpResponse.BodyHandlers.ofLines());
    try (Stream<String> lines = events.body();
        Store another =
            Store.open(
                served.file().toString(), Clock.offset(ServedStore.MORNING, Duration.ofHours(1)))) {
      parley.domain.Correction.Change change =
          new parley.app.desk.Corrector(
                  served.desk().dossier(parley.app.desk.View.of("fishing-talks")))
              .set(meeting(), "place", "Lund", null, null);
      another.correct("fishing-talks", "Ole", "they rang", change);
      assertThat(lines.filter(line -> line.startsWith("data:")).findFirst().orElseThrow())
          .contains("\"corrections\":1", "\"reports\":0");
    }
    assertThat(served.get("/", "Cookie", cookie).body())
        .contains("New since", "Lund", "Mark all as seen");
  }

  private String meeting() {
    String fact = link(served.page(PROCESS + "/facts"), "(" + PROCESS + "/facts/meeting-[^\"]+)");
    return fact.substring(fact.lastIndexOf('/') + 1);
  }

  private static String link(String page, String pattern) {
    Matcher matcher = Pattern.compile("href=\"" + pattern + "\"").matcher(page);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  @Test
  void theCommandListensForOthersOnlyWithAToken() {
    String store = served.file().toString();
    Outcome open = Outcome.of("serve", "--store", store, "--listen", "0.0.0.0");
    assertThat(open.code()).isEqualTo(ExitCode.NOTHING);
    assertThat(open.err()).contains("--token");
    assertThat(
            Outcome.of("serve", "--store", store, "--public-address", "https://desk.example").err())
        .contains("--public-address", "--token");
    assertThat(
            Outcome.of(
                    "serve",
                    "--store",
                    store,
                    "--token",
                    "a-token-of-some-length",
                    "--public-address",
                    "https://desk.example/parley")
                .err())
        .contains("no address of a desk", "https://desk.example");
    assertThat(Outcome.of("serve", "--store", store, "--token", "short").err())
        .contains("16 characters");
    assertThat(Outcome.of("serve", "--store", folder.resolve("none").toString()).err())
        .contains("no such store");
    assertThat(Outcome.of("serve", "--store", store, "--port", "" + served.port()).err())
        .contains("cannot listen on port");
  }
}
