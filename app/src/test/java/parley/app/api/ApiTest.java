package parley.app.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import parley.app.hook.Pace;
import parley.app.hook.Webhooks;
import parley.domain.Reading;
import parley.domain.Report;

/** A real server over a real store; every answer is held to the API's description. */
class ApiTest {

  private final ObjectMapper json = new ObjectMapper();

  @TempDir private Path folder;
  private ServedApi api;

  @BeforeEach
  void start() throws Exception {
    api = new ServedApi(folder);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void processesAndTheirFacts() throws Exception {
    assertThat(get("/processes").at("/items/0/id").asText()).isEqualTo("fishing");
    JsonNode process = get("/processes/fishing");
    assertThat(process.at("/item/factCounts/meeting").asInt()).isEqualTo(1);
    assertThat(process.path("reports").size()).isEqualTo(2);
    JsonNode facts = get("/processes/fishing/facts");
    assertThat(facts.path("items").findValuesAsText("kind"))
        .contains("meeting", "attendance", "statement", "position");
    assertThat(facts.path("reports").findValuesAsText("id")).contains("first", "moved");
  }

  @Test
  void everyValueCitesWordsThatTheReportHas() throws Exception {
    int checked = 0;
    for (JsonNode evidence :
        get("/processes/fishing/facts?minConfidence=0").findValues("evidence")) {
      for (JsonNode cited : evidence) {
        String text =
            get("/processes/fishing/reports/" + cited.path("report").asText())
                .at("/item/text")
                .asText();
        int start = text.offsetByCodePoints(0, cited.path("start").asInt());
        int end = text.offsetByCodePoints(0, cited.path("end").asInt());
        assertThat(text.substring(start, end)).isEqualTo(cited.path("exact").asText());
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(10);
  }

  @Test
  void filtersNarrowFactsAndValues() throws Exception {
    assertThat(kinds("/processes/fishing/facts?kind=position")).containsOnly("position");
    assertThat(kinds("/processes/fishing/positions?issue=trade")).containsOnly("position");
    assertThat(get("/processes/fishing/positions?issue=prisoners").path("items")).isEmpty();
    assertThat(kinds("/processes/fishing/facts?actor=Ada%20Holm"))
        .contains("attendance", "statement");
    JsonNode fallen = get("/processes/fishing/meetings?state=superseded");
    assertThat(fallen.at("/items/0/slots/dates/0/value").asText()).isEqualTo("2031-03-06");
    assertThat(fallen.at("/items/0/slots/dates/0/until").asText()).isEqualTo("2031-03-08");
  }

  @Test
  void theThreeClocks() throws Exception {
    assertThat(date("/processes/fishing/meetings?state=current")).isEqualTo("2031-03-20");
    assertThat(date("/processes/fishing/meetings?state=current&knownAt=2031-03-05"))
        .isEqualTo("2031-03-06");
    assertThat(get("/processes/fishing/meetings?validAt=2031-03-20").path("items").size())
        .isEqualTo(1);
    assertThat(get("/processes/fishing/meetings?validAt=2031-03-21").path("items")).isEmpty();
    assertThat(get("/processes/fishing/positions?validAt=2031-03-03").path("items")).isEmpty();
    assertThat(get("/processes/fishing/positions?validAt=2031-03-05").path("items")).isNotEmpty();
    assertThat(get("/processes/fishing/facts?recordedAt=2031-03-01T00:00:00Z").path("items"))
        .isEmpty();
  }

  @Test
  void fieldsAndPages() throws Exception {
    JsonNode lean = get("/processes/fishing/meetings?fields=text,dates");
    assertThat(lean.at("/items/0/slots").propertyStream().map(java.util.Map.Entry::getKey))
        .containsExactly("dates");
    assertThat(lean.at("/items/0").has("origins")).isFalse();
    assertThat(lean.path("reports")).isNotEmpty();
    List<String> walked = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = get("/processes/fishing/facts?fields=text&limit=2" + cursor);
      page.path("items").forEach(item -> walked.add(item.path("id").asText()));
      cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asText();
    } while (!cursor.isEmpty());
    List<String> all = new ArrayList<>();
    get("/processes/fishing/facts?fields=text")
        .path("items")
        .forEach(item -> all.add(item.path("id").asText()));
    assertThat(walked).isEqualTo(all).hasSizeGreaterThan(2);
  }

  @Test
  void everyListIsWalkedPageByPage() throws Exception {
    aCorrection();
    aCorrection();
    for (String list :
        List.of(
            "/processes?x",
            "/processes/fishing/facts?x",
            "/processes/fishing/statements?x",
            "/processes/fishing/positions?x",
            "/processes/fishing/meetings?x",
            "/processes/fishing/actors?x",
            "/processes/fishing/reports?x",
            "/processes/fishing/corrections?x",
            "/processes/fishing/diff?from=2031-03-01",
            "/processes/fishing/search?q=norway",
            "/search?q=iceland")) {
      String path = list.endsWith("?x") ? list.replace("?x", "?limit=") : list + "&limit=";
      List<JsonNode> walked = new ArrayList<>();
      String cursor = "";
      do {
        JsonNode page = get(path + 1 + cursor);
        assertThat(page.path("items").size()).as(list).isLessThanOrEqualTo(1);
        page.path("items").forEach(walked::add);
        cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asText();
      } while (!cursor.isEmpty());
      List<JsonNode> all = new ArrayList<>();
      get(path + 500).path("items").forEach(all::add);
      assertThat(walked).as(list).isEqualTo(all).isNotEmpty().doesNotHaveDuplicates();
    }
  }

  private void aCorrection() throws Exception {
    String body =
        """
        {"author": "Kim", "reason": "I was there", "change":
          {"type": "set-value", "fact": "%s", "slot": "place", "value": "Ystad"}}
        """
            .replace("%s", get("/processes/fishing/meetings").at("/items/0/id").asText());
    assertThat(post("/processes/fishing/corrections", body).statusCode()).isEqualTo(201);
  }

  @Test
  void aSearchOfADayFindsWhatWasKnownThen() throws Exception {
    assertThat(get("/search?q=planned").path("items")).isNotEmpty();
    assertThat(get("/search?q=planned&knownAt=2031-03-07").path("items")).isEmpty();
    assertThat(get("/search?q=planned&recordedAt=2031-03-01").path("items")).isEmpty();
    JsonNode then = get("/processes/fishing/search?q=malmö&knownAt=2031-03-05");
    assertThat(then.at("/view/knownAt").asText()).isEqualTo("2031-03-05");
    assertThat(then.path("reports").findValuesAsText("id")).containsExactly("first");
    String meeting = "";
    for (JsonNode item : then.path("items")) {
      meeting = item.path("kind").asText().equals("meeting") ? item.path("text").asText() : meeting;
    }
    assertThat(meeting).contains("6 March 2031");
  }

  @Test
  void wordsThatAreSomebodysClaimAreAttributedEverywhereAlike() throws Exception {
    String quote = "We want a lower quota";
    for (String path :
        List.of(
            "/processes/fishing/statements",
            "/processes/fishing/diff?from=2031-03-01&kind=statement",
            "/search?q=%22want+a+lower+quota%22")) {
      List<String> tellers = new ArrayList<>();
      for (JsonNode evidence : get(path).findValues("evidence")) {
        evidence.forEach(
            each -> {
              if (each.path("exact").asText().equals(quote)) {
                tellers.add(each.path("attributedTo").asText());
              }
            });
      }
      assertThat(tellers).as(path).isNotEmpty().containsOnly("ada-holm");
    }
  }

  @Test
  void processesThatADayDidNotKnowAreNotListed() throws Exception {
    assertThat(get("/processes").at("/items/0/reportCount").asInt()).isEqualTo(2);
    assertThat(get("/processes?knownAt=2031-03-05").at("/items/0/lastReport").asText())
        .isEqualTo("2031-03-04");
    assertThat(get("/processes?knownAt=2031-03-01").path("items")).isEmpty();
    assertThat(get("/processes?recordedAt=2031-03-01T00:00:00Z").path("items")).isEmpty();
  }

  @Test
  void correctionsAreThoseThatWereRecorded() throws Exception {
    aCorrection();
    assertThat(get("/processes/fishing/corrections?fields=author").at("/items/0").size())
        .isEqualTo(2);
    assertThat(get("/processes/fishing/corrections?recordedAt=2031-03-09").path("items")).isEmpty();
  }

  @Test
  void aFeedNamesTheAddressAtWhichItIsFound() throws Exception {
    String path = "/processes/fishing/changes.atom";
    assertThat(send(request(path).GET().build()).body())
        .contains("http://127.0.0.1:" + api.port() + "/api/v1" + path);
    URI outside = URI.create("https://Desk.example/");
    Path other = java.nio.file.Files.createDirectory(folder.resolve("other"));
    try (ServedApi served = new ServedApi(other, "a-token-of-some-length", outside)) {
      HttpRequest asked =
          served.request(path).header("Authorization", "Bearer a-token-of-some-length").build();
      assertThat(served.send(asked).body())
          .contains("https://desk.example/api/v1" + path)
          .doesNotContain("127.0.0.1");
    }
  }

  @Test
  void aReportSaysHowItWasEdited() throws Exception {
    String path = "/processes/fishing/reports/moved";
    assertThat(get(path).at("/item/revisions")).isEmpty();
    Report before = api.desk().store().report("moved").orElseThrow();
    Report after =
        new Report(
            before.id(),
            before.source(),
            "Fishing talks moved",
            before.publisher(),
            before.wire(),
            before.url(),
            before.publication(),
            before.text().replace("20 March", "21 March"),
            List.of());
    Reading reading = new Reading(after, List.of(), List.of());
    api.desk().store().add(after, reading, "rules 1", "fishing", "named");
    JsonNode revision = get(path).at("/item/revisions/0");
    assertThat(revision.path("number").asInt()).isEqualTo(2);
    assertThat(revision.at("/edits/0/is").asText()).contains("Fishing talks moved");
    assertThat(revision.at("/edits/1/was").asText()).contains("20 March");
    assertThat(revision.at("/edits/1/is").asText()).contains("21 March");
    assertThat(get(path + "?knownAt=2031-03-09").at("/item/revisions")).isEmpty();
  }

  @Test
  void aWebhooksMessageIsAsDescribedAndLeadsToWhatChanged() throws Exception {
    BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    HttpServer receiver =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          messages.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    receiver.start();
    Pace fast = new Pace(ofMillis(20), ofMillis(20), ofMillis(80), ofMillis(5_000));
    URI address = URI.create("http://127.0.0.1:" + receiver.getAddress().getPort());
    try (Webhooks hooks =
        new Webhooks(
            api.desk(),
            List.of(address),
            "a secret of both",
            Webhooks.Reach.PRIVATE_TOO,
            fast,
            ServedApi.NOON,
            messages::add)) {
      assertThat(hooks).isNotNull();
      aCorrection();
      String message = Objects.requireNonNull(messages.poll(20, TimeUnit.SECONDS));
      assertThat(api.description().faultsOfWebhook("recorded", message)).isEmpty();
      JsonNode process = json.readTree(message).at("/processes/0");
      assertThat(process.path("corrections").asInt()).isEqualTo(1);
      assertThat(get("/processes/" + process.path("id").asText() + "/corrections").path("items"))
          .hasSize(1);
    } finally {
      receiver.stop(0);
    }
  }

  @Test
  void diffSearchActorsAndReports() throws Exception {
    JsonNode diff = get("/processes/fishing/diff?from=2031-03-05");
    assertThat(diff.path("items").findValuesAsText("slot")).contains("dates");
    assertThat(diff.path("reports").findValuesAsText("id")).contains("moved");
    assertThat(get("/search?q=quota").at("/items/0/evidence/0/exact").asText()).contains("quota");
    assertThat(get("/processes/fishing/search?q=quota&limit=1").path("items").size()).isEqualTo(1);
    assertThat(get("/search?q=quota").path("reports").findValuesAsText("id")).contains("first");
    assertThat(get("/processes/fishing/actors").findValuesAsText("name")).contains("Ada Holm");
    assertThat(get("/processes/fishing/reports").findValuesAsText("id")).contains("first", "moved");
    String fact = get("/processes/fishing/meetings").at("/items/0/id").asText();
    assertThat(get("/processes/fishing/facts/" + fact).at("/item/id").asText()).isEqualTo(fact);
    assertThat(get("/processes/fishing/dossier.json").path("format").asText())
        .isEqualTo("parley-dossier/1");
  }

  @Test
  void aCorrectionIsMadeAndTakenBack() throws Exception {
    String fact = get("/processes/fishing/meetings").at("/items/0/id").asText();
    String body =
        """
        {"author": "Kim", "reason": "I was there", "change":
          {"type": "set-value", "fact": "%s", "slot": "place", "value": "Ystad"}}
        """
            .replace("%s", fact);
    HttpResponse<String> made = post("/processes/fishing/corrections", body);
    assertThat(made.statusCode()).isEqualTo(201);
    long number = json.readTree(made.body()).at("/item/number").asLong();
    assertThat(get("/processes/fishing/facts/" + fact).toString()).contains("Ystad");
    String undo =
        """
        {"author": "Kim", "reason": "Wrong day", "change": {"type": "undo", "number": %d}}
        """
            .replace("%d", Long.toString(number));
    assertThat(post("/processes/fishing/corrections", undo).statusCode()).isEqualTo(201);
    assertThat(get("/processes/fishing/facts/" + fact).toString()).doesNotContain("Ystad");
    assertThat(get("/processes/fishing/corrections").at("/items/0/stands").asBoolean()).isFalse();
  }

  @Test
  void aProblemNamesTheParameterAndTheRemedy() throws Exception {
    assertProblem("/processes/fishing/facts?kind=quarrel", 400, "kind", "meeting");
    assertProblem("/processes/fishing/facts?knownAt=yesterday", 400, "knownAt", "2026-02-04");
    assertProblem("/processes/fishing/facts?recordedAt=2031", 400, "recordedAt", "09:30:00Z");
    assertProblem("/processes/fishing/facts?limit=0", 400, "limit", "from 1 to 500");
    assertProblem("/processes/fishing/facts?cursor=%25", 400, "cursor", "next");
    assertProblem("/processes/fishing/facts?fields=colour", 400, "fields", "slots");
    assertProblem("/processes/fishing/facts?actor=Nobody", 400, "actor", "/actors");
    assertProblem("/processes/fishing/facts?colour=red", 400, "colour", "kind");
    assertProblem("/processes/fishing/diff", 400, "from", "2026-02-04");
    assertProblem("/processes/fishing/search", 400, "q", "words");
    assertProblem("/processes/whaling", 404, "", "no such process");
    assertProblem("/processes/fishing/facts/none", 404, "", "/facts");
  }

  @Test
  void aWrongCorrectionIsAProblem() throws Exception {
    assertThat(problem("{}")).isEqualTo("author");
    assertThat(problem("{\"author\": \"Kim\", \"reason\": \"x\"}")).isEqualTo("change");
    assertThat(problem("{\"author\":\"Kim\",\"reason\":\"x\",\"change\":{\"type\":\"burn\"}}"))
        .isEqualTo("type");
    assertThat(
            problem(
                "{\"author\":\"Kim\",\"reason\":\"x\",\"change\":{\"type\":\"undo\",\"number\":99}}"))
        .isEqualTo("number");
    assertThat(
            problem(
                "{\"author\":\"Kim\",\"reason\":\"x\",\"change\":{\"type\":\"reject-fact\",\"fact\":\"no\"}}"))
        .isEqualTo("change");
    assertThat(problem("nonsense")).isEmpty();
  }

  @Test
  void aFormOfAnotherPageChangesNothing() throws Exception {
    HttpRequest form =
        request("/processes/fishing/corrections")
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build();
    assertThat(send(form).statusCode()).isEqualTo(415);
    HttpRequest foreign =
        request("/processes/fishing/corrections")
            .header("Content-Type", "application/json")
            .header("Origin", "https://elsewhere.example")
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build();
    assertThat(send(foreign).statusCode()).isEqualTo(403);
    assertThat(get("/processes/fishing/corrections").path("items")).isEmpty();
  }

  @Test
  void aSubscribedCalendarMovesWhatItHasAndCallsItOff() throws Exception {
    String path = "/processes/fishing/calendar.ics";
    VEvent before = event(path + "?knownAt=2031-03-05");
    VEvent moved = event(path);
    String body =
        """
        {"author": "Kim", "reason": "they rang", "change":
          {"type": "set-value", "fact": "%s", "slot": "status", "value": "cancelled"}}
        """
            .replace("%s", get("/processes/fishing/meetings").at("/items/0/id").asText());
    assertThat(post("/processes/fishing/corrections", body).statusCode()).isEqualTo(201);
    VEvent off = event(path);
    assertThat(List.of(text(moved, Property.UID), text(off, Property.UID)))
        .containsOnly(text(before, Property.UID));
    assertThat(text(before, Property.DTSTART)).isEqualTo("20310306");
    assertThat(text(moved, Property.DTSTART)).isEqualTo("20310320");
    assertThat(sequence(before)).isLessThan(sequence(moved));
    assertThat(sequence(moved)).isLessThan(sequence(off));
    assertThat(text(off, Property.STATUS)).isEqualTo("CANCELLED");
  }

  private VEvent event(String path) throws Exception {
    String calendar = send(request(path).GET().build()).body();
    List<VEvent> events = new ArrayList<>();
    new CalendarBuilder()
        .build(new StringReader(calendar))
        .getComponents()
        .forEach(component -> events.add((VEvent) component));
    assertThat(events).hasSize(1);
    return events.getFirst();
  }

  private static int sequence(VEvent event) {
    return Integer.parseInt(text(event, Property.SEQUENCE));
  }

  private static String text(VEvent event, String property) {
    return event.getProperty(property).orElseThrow().getValue();
  }

  @Test
  void calendarAndFeedCanBeSubscribedTo() throws Exception {
    HttpResponse<String> calendar = send(request("/processes/fishing/calendar.ics").GET().build());
    assertThat(calendar.body()).contains("BEGIN:VEVENT", "DTSTART;VALUE=DATE:20310320");
    HttpResponse<String> feed = send(request("/processes/fishing/changes.atom").GET().build());
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(feed.body())));
    assertThat(document.getElementsByTagName("entry").getLength()).isGreaterThan(3);
    assertThat(feed.body()).contains("(was 6 March 2031)", "/processes/fishing/changes.atom");
    assertThat(send(request("/openapi.yaml").GET().build()).body()).startsWith("openapi: 3.1");
  }

  private void assertProblem(String path, int status, String parameter, String remedy)
      throws Exception {
    HttpResponse<String> answer = send(request(path).GET().build());
    assertThat(answer.statusCode()).as(path).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = json.readTree(answer.body());
    assertThat(problem.path("parameter").asText("")).as(path).isEqualTo(parameter);
    assertThat(problem.path("detail").asText()).contains(remedy);
  }

  private String problem(String body) throws Exception {
    HttpResponse<String> answer = post("/processes/fishing/corrections", body);
    assertThat(answer.statusCode()).isEqualTo(400);
    return json.readTree(answer.body()).path("parameter").asText("");
  }

  private List<String> kinds(String path) throws Exception {
    return get(path).path("items").findValuesAsText("kind");
  }

  private String date(String path) throws Exception {
    return get(path).at("/items/0/slots/dates/0/value").asText();
  }

  private JsonNode get(String path) throws Exception {
    return api.get(path);
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return api.post(path, body);
  }

  private HttpRequest.Builder request(String path) {
    return api.request(path);
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return api.send(request);
  }
}
