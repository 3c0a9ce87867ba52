package parley.app.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.app.api.HandMade;
import parley.store.Store;

/** An assistant: the protocol's own client, with {@code parley mcp} as the process it starts. */
@Timeout(120)
class AssistantTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;
  private static final BlockingQueue<String> ERRORS = new LinkedBlockingQueue<>();
  private static McpSyncClient client;

  @BeforeAll
  static void start() {
    String file = folder.resolve("talks.parley").toString();
    Clock noon = Clock.fixed(Instant.parse("2031-03-10T12:00:00Z"), ZoneOffset.UTC);
    try (Store store = Store.create(file, noon)) {
      HandMade.fill(store);
    }
    ServerParameters parley =
        ServerParameters.builder(Path.of(System.getProperty("java.home"), "bin", "java").toString())
            .args(
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                "parley.app.Main",
                "mcp",
                "--store",
                file)
            .build();
    StdioClientTransport pipes =
        new StdioClientTransport(parley, new JacksonMcpJsonMapper(new ObjectMapper()));
    pipes.setStdErrorHandler(ERRORS::add);
    client =
        McpClient.sync(pipes)
            .jsonSchemaValidator((_, _) -> JsonSchemaValidator.ValidationResponse.asValid(null))
            .requestTimeout(Duration.ofSeconds(60))
            .initializationTimeout(Duration.ofSeconds(60))
            .build();
    client.initialize();
  }

  @AfterAll
  static void stop() {
    assertThat(client.closeGracefully()).isTrue();
    assertThat(ERRORS).as("what Parley complained of").isEmpty();
  }

  /** What this test runs with, whoever runs it. */
  private static String classPath() {
    return AssistantTest.class.getClassLoader() instanceof URLClassLoader loader
        ? Stream.of(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(":"))
        : System.getProperty("java.class.path");
  }

  @Test
  void itIsToldWhatParleyIsAndHowToQuoteIt() {
    assertThat(client.getServerInfo().name()).isEqualTo("parley");
    assertThat(client.getServerInstructions()).contains("citations", "accordingTo");
    assertThat(client.listTools().tools())
        .extracting(McpSchema.Tool::name)
        .containsExactlyInAnyOrder(
            "processes", "brief", "search", "meetings", "positions", "figures");
    assertThat(client.listTools().tools())
        .allSatisfy(tool -> assertThat(tool.annotations().readOnlyHint()).isTrue());
  }

  @Test
  void everyToolAnswersAndWhatItSaysIsCited() throws IOException {
    assertThat(ask("processes", Map.of()).at("/processes/0/id").asText()).isEqualTo("fishing");
    JsonNode brief = ask("brief", Map.of("process", "Fishing", "knownAt", "2031-03-05"));
    assertThat(brief.path("brief").asText()).contains("6 March 2031").doesNotContain("20 March");
    assertThat(brief.at("/sources/0/url").asText()).isEqualTo("https://herald.example/first");
    for (var question :
        Map.of(
                "search", Map.<String, Object>of("words", "quota"),
                "meetings", Map.<String, Object>of("actor", "norway", "limit", 5),
                "positions", Map.<String, Object>of("issue", "trade"))
            .entrySet()) {
      JsonNode items = ask(question.getKey(), question.getValue()).path("items");
      assertThat(items).as(question.getKey()).isNotEmpty();
      for (JsonNode item : items) {
        assertThat(item.path("citations")).isNotEmpty();
        for (JsonNode citation : item.path("citations")) {
          assertThat(citation.path("words").asText()).isNotBlank();
          assertThat(citation.path("url").asText()).startsWith("https://herald.example/");
        }
      }
    }
    assertThat(ask("figures", Map.of()).path("found").asInt()).isZero();
  }

  @Test
  void aSearchOfADayFindsWhatWasKnownThenAndWhoClaimsIt() throws IOException {
    assertThat(ask("search", Map.of("words", "planned")).path("items")).isNotEmpty();
    assertThat(ask("search", Map.of("words", "planned", "knownAt", "2031-03-05")).path("items"))
        .isEmpty();
    assertThat(
            ask("search", Map.of("words", "\"want a lower quota\""))
                .findValuesAsText("accordingTo"))
        .contains("Ada Holm");
  }

  @Test
  void wrongArgumentsAreToldHowToBeRight() {
    for (var wrong :
        List.of(
            Map.entry("search", Map.<String, Object>of()),
            Map.entry("search", Map.<String, Object>of("words", "x", "knownAt", "tomorrow")),
            Map.entry("search", Map.<String, Object>of("words", "x", "limit", 0)),
            Map.entry("meetings", Map.<String, Object>of("limit", "many")),
            Map.entry("meetings", Map.<String, Object>of("process", "Whaling")),
            Map.entry("meetings", Map.<String, Object>of("actor", "Nobody At All")),
            Map.entry("positions", Map.<String, Object>of("issue", "weather")),
            Map.entry("figures", Map.<String, Object>of("when", "2031")),
            Map.entry("brief", Map.<String, Object>of("knownAt", "2031-02-30")),
            Map.entry("processes", Map.<String, Object>of("process", "fishing")))) {
      McpSchema.CallToolResult result = call(wrong.getKey(), wrong.getValue());
      assertThat(result.isError()).as(wrong.toString()).isTrue();
      assertThat(text(result))
          .as(wrong.toString())
          .hasSizeGreaterThan(20)
          .doesNotContain("Exception", "null");
      Set<String> names = wrong.getValue().keySet();
      assertThat(names.isEmpty() ? Set.of("words") : names)
          .as(text(result))
          .anyMatch(name -> text(result).contains(name));
    }
  }

  private static JsonNode ask(String tool, Map<String, Object> arguments) throws IOException {
    McpSchema.CallToolResult result = call(tool, arguments);
    assertThat(result.isError()).as(text(result)).isFalse();
    return JSON.readTree(text(result));
  }

  private static McpSchema.CallToolResult call(String tool, Map<String, Object> arguments) {
    return client.callTool(McpSchema.CallToolRequest.builder(tool).arguments(arguments).build());
  }

  private static String text(McpSchema.CallToolResult result) {
    return ((McpSchema.TextContent) result.content().getFirst()).text();
  }
}
