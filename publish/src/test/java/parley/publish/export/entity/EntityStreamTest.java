package parley.publish.export.entity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import parley.domain.Dossier;
import parley.publish.Samples;

/** What is written is held to the published FollowTheMoney model. */
class EntityStreamTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

  @Test
  void everyEntityKeepsToItsSchema() throws Exception {
    JsonNode schemata = schemata();
    for (Dossier dossier : List.of(Samples.bergen(), Samples.empty(), Samples.hostile())) {
      Map<String, JsonNode> entities = entities(dossier);
      for (JsonNode entity : entities.values()) {
        check(schemata, entities, entity);
      }
    }
  }

  private static void check(JsonNode schemata, Map<String, JsonNode> entities, JsonNode entity) {
    String id = entity.path("id").asText();
    JsonNode schema = schemata.path(entity.path("schema").asText());
    assertThat(id).matches("[0-9A-Za-z]([0-9A-Za-z.-]*[0-9A-Za-z])?");
    assertThat(schema.isMissingNode()).as(entity.path("schema").asText()).isFalse();
    JsonNode properties = entity.path("properties");
    schema
        .path("required")
        .forEach(name -> assertThat(properties.has(name.asText())).as(id + " " + name).isTrue());
    properties.forEachEntry(
        (name, values) -> {
          JsonNode property = schema.path("properties").path(name);
          assertThat(property.isMissingNode()).as(id + " " + name).isFalse();
          assertThat(values.size()).isPositive();
          for (JsonNode value : values) {
            check(schemata, entities, id + " " + name, property, value.asText());
          }
        });
  }

  private static void check(
      JsonNode schemata,
      Map<String, JsonNode> entities,
      String where,
      JsonNode property,
      String value) {
    assertThat(value).as(where).isNotBlank();
    switch (property.path("type").asText()) {
      case "date" -> assertThat(value).as(where).matches(DATE);
      case "country" -> assertThat(value).as(where).matches("[a-z]{2}");
      case "url" -> assertThat(value).as(where).startsWith("http");
      case "entity" -> {
        assertThat(entities).as(where).containsKey(value);
        JsonNode other = Objects.requireNonNull(entities.get(value));
        assertThat(schemata.path(other.path("schema").asText()).path("ancestors"))
            .as(where)
            .anyMatch(schema -> schema.equals(property.path("range")));
      }
      default -> {}
    }
  }

  @Test
  void countriesHaveTheirCodesAndDelegatesTheirSide() throws Exception {
    Map<String, JsonNode> entities = entities(Samples.bergen());
    JsonNode canada = Objects.requireNonNull(entities.get("actor-canada"));
    assertThat(canada.path("schema").asText()).isEqualTo("PublicBody");
    assertThat(canada.at("/properties/country/0").asText()).isEqualTo("ca");
    JsonNode side = Objects.requireNonNull(entities.get("side-joanne-pelletier"));
    assertThat(side.at("/properties/client/0").asText()).isEqualTo("actor-canada");
  }

  @Test
  void meetingsAreEventsWithTheReportsThatProveThem() throws Exception {
    JsonNode meeting =
        Objects.requireNonNull(entities(Samples.bergen()).get("fact-meeting-2031-03-20-bergen"));
    assertThat(meeting.at("/properties/startDate/0").asText()).isEqualTo("2031-03-20");
    assertThat(meeting.at("/properties/endDate/0").asText()).isEqualTo("2031-03-21");
    assertThat(texts(meeting.at("/properties/involved")))
        .contains("actor-canada", "actor-iceland", "actor-joanne-pelletier");
    assertThat(texts(meeting.at("/properties/proof"))).contains("report-fjord");
  }

  @Test
  void mentionsNameTheWordsOfTheReport() throws Exception {
    List<String> mentions =
        entities(Samples.bergen()).values().stream()
            .filter(entity -> entity.path("schema").asText().equals("Mention"))
            .map(
                entity ->
                    entity.at("/properties/document/0").asText()
                        + " "
                        + entity.at("/properties/name/0").asText())
            .toList();
    assertThat(mentions).contains("report-courier Joanne Pelletier", "report-afp Solheim");
  }

  @Test
  void equalDossiersGiveEqualBytes() {
    assertThat(new EntityStream().write(Samples.bergen()))
        .isEqualTo(new EntityStream().write(Samples.bergen()));
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asText).toList();
  }

  private static Map<String, JsonNode> entities(Dossier dossier) throws Exception {
    Map<String, JsonNode> entities = new LinkedHashMap<>();
    for (String line : new EntityStream().write(dossier).lines().toList()) {
      JsonNode entity = JSON.readTree(line);
      assertThat(entities.put(entity.path("id").asText(), entity)).as(line).isNull();
    }
    return entities;
  }

  private static JsonNode schemata() throws Exception {
    try (InputStream in =
        Objects.requireNonNull(
            EntityStreamTest.class.getResourceAsStream("followthemoney-model.json"))) {
      return JSON.readTree(in).path("schemata");
    }
  }
}
