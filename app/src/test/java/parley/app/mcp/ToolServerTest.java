package parley.app.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.app.api.HandMade;
import parley.app.desk.Desk;
import parley.store.Store;

/** Talks to the server over pipes, in the protocol's own messages. */
@Timeout(60)
class ToolServerTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2031-03-10T12:00:00Z"), ZoneOffset.UTC);

  private final ObjectMapper json = new ObjectMapper();

  @TempDir private Path folder;
  private Desk desk;
  private Thread serving;
  private PrintStream asking;
  private BufferedReader answers;
  private int number;

  @BeforeEach
  void start() throws IOException {
    Store store = Store.create(folder.resolve("talks.parley").toString(), NOON);
    HandMade.fill(store);
    desk = new Desk(store);
    PipedInputStream in = new PipedInputStream(1 << 16);
    asking = new PrintStream(new PipedOutputStream(in), true, StandardCharsets.UTF_8);
    PipedInputStream back = new PipedInputStream(1 << 20);
    PipedOutputStream out = new PipedOutputStream(back);
    answers = new BufferedReader(new InputStreamReader(back, StandardCharsets.UTF_8));
    serving =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    new ToolServer(desk, "test").serve(in, out);
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
    ask(
        "initialize",
        "{\"protocolVersion\":\"2025-06-18\",\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}");
    asking.println("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
  }

  @AfterEach
  void stop() throws InterruptedException {
    asking.close();
    serving.join();
    desk.close();
  }

  @Test
  void itsToolsSayWhatTheyTake() throws IOException {
    JsonNode tools = ask("tools/list", "{}").path("tools");
    assertThat(tools.valueStream().map(tool -> tool.path("name").asText()))
        .containsExactlyInAnyOrder(
            "processes", "brief", "search", "meetings", "positions", "figures");
    for (JsonNode tool : tools) {
      assertThat(tool.at("/inputSchema/type").asText()).isEqualTo("object");
      assertThat(tool.path("description").asText()).isNotBlank();
    }
  }

  @Test
  void everyItemCitesTheWordsOfAReport() throws IOException {
    for (String tool : List.of("meetings", "positions")) {
      JsonNode items = call(tool, "{}").path("items");
      assertThat(items).as(tool).isNotEmpty();
      for (JsonNode item : items) {
        assertThat(item.path("citations")).as(item.path("text").asText()).isNotEmpty();
        for (JsonNode citation : item.path("citations")) {
          assertThat(citation.path("words").asText()).isNotBlank();
          assertThat(citation.path("source").asText()).contains("Coast Herald");
          assertThat(citation.path("url").asText()).startsWith("https://herald.example/");
        }
      }
    }
  }

  @Test
  void aMovedMeetingSaysWhatItWas() throws IOException {
    JsonNode now = call("meetings", "{}").at("/items/0");
    assertThat(now.path("text").asText()).contains("20 March 2031");
    assertThat(now.at("/was/0/value").asText()).isEqualTo("6 March 2031");
    assertThat(call("meetings", "{\"knownAt\":\"2031-03-05\"}").at("/items/0/text").asText())
        .contains("6 March 2031");
  }

  @Test
  void briefSearchAndProcesses() throws IOException {
    assertThat(call("processes", "{}").at("/processes/0/title").asText()).isEqualTo("Fishing");
    JsonNode brief = call("brief", "{\"process\":\"Fishing\"}");
    assertThat(brief.path("brief").asText()).contains("Malmö", "[1]");
    assertThat(brief.path("sources").size()).isEqualTo(2);
    assertThat(call("search", "{\"words\":\"quota\"}").at("/items/0/citations/0/words").asText())
        .contains("quota");
    assertThat(call("positions", "{\"actor\":\"iceland\"}").path("found").asInt()).isZero();
    assertThat(call("positions", "{\"issue\":\"trade\"}").path("found").asInt()).isEqualTo(1);
  }

  @Test
  void aFaultNamesTheParameterAndTheRemedy() throws IOException {
    assertThat(fault("meetings", "{\"knownAt\":\"soon\"}")).contains("knownAt", "2026-02-04");
    assertThat(fault("meetings", "{\"colour\":\"red\"}")).contains("colour", "knownAt");
    assertThat(fault("meetings", "{\"process\":\"Whaling\"}")).contains("process", "Fishing");
    assertThat(fault("positions", "{\"issue\":\"weather\"}")).contains("issue", "prisoners");
    assertThat(fault("search", "{}")).contains("words");
  }

  private JsonNode call(String tool, String arguments) throws IOException {
    JsonNode result = result(tool, arguments);
    assertThat(result.path("isError").asBoolean()).as(result.toString()).isFalse();
    return json.readTree(result.at("/content/0/text").asText());
  }

  private String fault(String tool, String arguments) throws IOException {
    JsonNode result = result(tool, arguments);
    assertThat(result.path("isError").asBoolean()).as(result.toString()).isTrue();
    return result.at("/content/0/text").asText();
  }

  private JsonNode result(String tool, String arguments) throws IOException {
    return ask("tools/call", "{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}");
  }

  private JsonNode ask(String method, String parameters) throws IOException {
    number++;
    asking.println(
        "{\"jsonrpc\":\"2.0\",\"id\":"
            + number
            + ",\"method\":\""
            + method
            + "\",\"params\":"
            + parameters
            + "}");
    while (true) {
      JsonNode message = json.readTree(answers.readLine());
      if (message.path("id").asInt() == number) {
        return message.path("result");
      }
    }
  }
}
