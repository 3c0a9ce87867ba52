package parley.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The API does what its description says, and nothing that it does not say: every address is asked
 * with every parameter that is described, right and wrong, each answer held to its schema.
 */
class EveryParameterTest {

  /** What no one takes for a value; a search takes anything that is not too long. */
  private static final Map<String, String> WRONG =
      Map.of("q", "x".repeat(201), "fields", "colour", "cursor", "%");

  @TempDir private Path folder;
  private ServedApi api;

  @BeforeEach
  void start() throws Exception {
    api = new ServedApi(folder);
    String body =
        """
        {"author": "Kim", "reason": "I was there", "change":
          {"type": "set-value", "fact": "%s", "slot": "place", "value": "Ystad"}}
        """
            .replace("%s", meeting());
    for (int i = 0; i < 2; i++) {
      assertThat(api.post("/processes/fishing/corrections", body).statusCode()).isEqualTo(201);
    }
  }

  @AfterEach
  void stop() {
    assertThat(api.log()).as("faults").isEmpty();
    api.close();
  }

  @Test
  void theDescriptionHasEveryAddressAndNoOther() {
    assertThat(api.description().operations()).isEqualTo(api.operations());
  }

  @Test
  void whatTheDescriptionRefersToIsThere() {
    List<String> references = new ArrayList<>();
    api.description().root().findValuesAsText("$ref", references);
    assertThat(references).hasSizeGreaterThan(50);
    for (String reference : new TreeSet<>(references)) {
      assertThat(api.description().root().at(reference.substring(1)).isMissingNode())
          .as(reference)
          .isFalse();
    }
  }

  @Test
  void everyAddressTakesEachOfItsParametersAndAllTogether() throws Exception {
    int asked = 0;
    for (String operation : gets()) {
      String address = address(operation);
      Map<String, String> needed = examples(operation, true);
      Map<String, String> all = examples(operation, false);
      for (Map.Entry<String, String> each : all.entrySet()) {
        Map<String, String> one = new TreeMap<>(needed);
        one.put(each.getKey(), each.getValue());
        assertStatus(200, address + query(one));
        asked++;
      }
      assertStatus(200, address + query(needed));
      all.remove("cursor"); // of a page that all the others chose
      assertStatus(200, address + query(all));
    }
    assertThat(asked).isGreaterThan(80);
  }

  @Test
  void everyParameterRefusesWhatItIsNotAndSaysWhatItIs() throws Exception {
    for (String operation : gets()) {
      for (String name : examples(operation, false).keySet()) {
        Map<String, String> wrong = new TreeMap<>(examples(operation, true));
        wrong.put(name, WRONG.getOrDefault(name, "nonsense"));
        HttpResponse<String> answer = assertStatus(400, address(operation) + query(wrong));
        assertThat(api.json(answer).path("parameter").asText()).as(operation).isEqualTo(name);
        assertThat(api.json(answer).path("detail").asText()).as(operation).hasSizeGreaterThan(20);
      }
    }
  }

  @Test
  void aParameterThatIsMissingOrThatThereIsNotIsAProblem() throws Exception {
    for (String operation : gets()) {
      Map<String, String> needed = examples(operation, true);
      for (String name : needed.keySet()) {
        assertStatus(400, address(operation));
        assertThat(api.json(assertStatus(400, address(operation))).path("detail").asText())
            .contains(name + " is missing");
      }
      Map<String, String> more = new TreeMap<>(needed);
      more.put("colour", "red");
      JsonNode problem = api.json(assertStatus(400, address(operation) + query(more)));
      assertThat(problem.path("parameter").asText()).as(operation).isEqualTo("colour");
      Set<String> described = examples(operation, false).keySet();
      assertThat(problem.path("detail").asText())
          .as(operation)
          .contains(
              described.isEmpty()
                  ? "takes none"
                  : "there are " + described.stream().sorted().collect(Collectors.joining(", ")));
    }
  }

  @Test
  void aProcessAFactOrAReportThatIsNotThereIsAProblem() throws Exception {
    for (String operation : api.operations()) {
      if (operation.contains("{process}")) {
        String path = operation.split(" ", 2)[1].replace("{process}", "none");
        HttpRequest.Builder request = api.request(named(path));
        HttpRequest asked =
            operation.startsWith("POST ")
                ? request.POST(HttpRequest.BodyPublishers.ofString("{}")).build()
                : request.build();
        assertThat(api.send(asked).statusCode()).as(operation).isEqualTo(404);
      }
    }
    assertStatus(404, "/processes/fishing/facts/none");
    assertStatus(404, "/processes/fishing/reports/none");
  }

  /** Every answer with facts, actors or findings names the reports that it rests on. */
  @Test
  void everyAnswerHasItsProvenance() throws Exception {
    for (String operation : gets()) {
      HttpResponse<String> answer =
          assertStatus(200, address(operation) + query(examples(operation, true)));
      if (!answer.headers().firstValue("Content-Type").orElse("").equals("application/json")) {
        continue;
      }
      JsonNode json = api.json(answer);
      Set<String> cited = new TreeSet<>();
      json.findValues("evidence")
          .forEach(each -> each.forEach(e -> cited.add(e.path("report").asText())));
      if (!cited.isEmpty() && !operation.endsWith(".json")) {
        assertThat(json.path("reports").findValuesAsText("id")).as(operation).containsAll(cited);
      }
      for (JsonNode item : json.path("items")) {
        boolean rests =
            item.has("url") // it is a report
                || item.has("recorded") // who corrected, when and why
                || item.has("reportCount")
                || !item.findValues("evidence").isEmpty();
        assertThat(rests).as(operation + ": " + item).isTrue();
      }
    }
  }

  private List<String> gets() {
    return api.operations().stream().filter(each -> each.startsWith("GET ")).toList();
  }

  private String meeting() throws Exception {
    return api.get("/processes/fishing/meetings").at("/items/0/id").asText();
  }

  private String address(String operation) throws Exception {
    return named(operation.split(" ", 2)[1].replace("{process}", "fishing"));
  }

  private String named(String path) throws Exception {
    return path.replace("{fact}", meeting()).replace("{report}", "first");
  }

  /** Values that go, as the description gives them; of members and pages as the answers do. */
  private Map<String, String> examples(String operation, boolean needed) throws Exception {
    Map<String, String> examples = new TreeMap<>();
    for (JsonNode parameter : api.description().parameters(operation)) {
      if (!needed || parameter.path("required").asBoolean()) {
        String name = parameter.path("name").asText();
        examples.put(
            name,
            switch (name) {
              case "fields" -> member(operation);
              case "cursor" -> cursor(operation);
              default -> parameter.path("example").asText();
            });
      }
    }
    assertThat(examples).as(operation).doesNotContainValue("");
    return examples;
  }

  private String member(String operation) throws Exception {
    JsonNode answer = api.get(address(operation) + query(examples(operation, true)));
    JsonNode item = answer.has("items") ? answer.at("/items/0") : answer.path("item");
    return String.join(",", item.propertyStream().map(Map.Entry::getKey).toList());
  }

  /** The cursor of a second page; where there is none, one that names the only item. */
  private String cursor(String operation) throws Exception {
    Map<String, String> first = new TreeMap<>(examples(operation, true));
    first.put("limit", "1");
    JsonNode page = api.get(address(operation) + query(first));
    return page.path("next").isNull()
        ? Paging.encoded(page.at("/items/0/id").asText())
        : page.path("next").asText();
  }

  private HttpResponse<String> assertStatus(int status, String path) throws Exception {
    HttpResponse<String> answer = api.send(api.request(path).build());
    assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(status);
    return answer;
  }

  private static String query(Map<String, String> parameters) {
    return parameters.isEmpty()
        ? ""
        : parameters.entrySet().stream()
            .map(
                each ->
                    each.getKey()
                        + "="
                        + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?", ""));
  }
}
