package parley.publish.export.linked;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parley.domain.Dossier;
import parley.publish.Samples;

/** What is written is read back, and expanded, by a JSON-LD library that has no network. */
class LinkedDossierTest {

  private static final String SCHEMA = "https://schema.org/";
  private static final String DERIVED = "http://www.w3.org/ns/prov#wasDerivedFrom";
  private static final String OA = "http://www.w3.org/ns/oa#";

  @Test
  void everyPropertyBelongsToItsType() throws Exception {
    JsonNode types = vocabulary();
    for (Dossier dossier : List.of(Samples.bergen(), Samples.empty(), Samples.hostile())) {
      for (JsonNode node : nodes(dossier).values()) {
        Set<String> allowed = new TreeSet<>();
        for (JsonNode type : node.path("@type")) {
          String name = type.asText().replace(SCHEMA, "");
          if (type.asText().startsWith(SCHEMA)) {
            assertThat(types.has(name)).as(name).isTrue();
          }
          types.path(name).forEach(property -> allowed.add(SCHEMA + property.asText()));
          if (name.equals("Role")) {
            allowed.add(SCHEMA + "attendee"); // a role repeats the property that it stands in
          }
        }
        node.fieldNames()
            .forEachRemaining(
                name -> {
                  if (name.startsWith(SCHEMA)) {
                    assertThat(allowed).as(node.path("@id").asText()).contains(name);
                  }
                });
      }
    }
  }

  @Test
  void everyValueIsDerivedFromWordsThatTheSelectorsFind() throws Exception {
    Map<String, JsonNode> nodes = nodes(Samples.bergen());
    int values = 0;
    for (JsonNode node : nodes.values()) {
      if (!types(node).contains(SCHEMA + "PropertyValue")) {
        continue;
      }
      values++;
      assertThat(node.path(DERIVED).size()).as(node.path("@id").asText()).isPositive();
      for (JsonNode source : node.path(DERIVED)) {
        check(nodes, Objects.requireNonNull(nodes.get(source.path("@id").asText())));
      }
    }
    assertThat(values).isGreaterThan(80);
  }

  private static void check(Map<String, JsonNode> nodes, JsonNode passage) {
    String report = passage.path(OA + "hasSource").path(0).path("@id").asText();
    String text =
        Objects.requireNonNull(nodes.get(report))
            .path(SCHEMA + "articleBody")
            .path(0)
            .path("@value")
            .asText();
    int start = 0;
    int end = 0;
    String exact = "";
    String prefix = "";
    for (JsonNode selector : passage.path(OA + "hasSelector")) {
      if (types(selector).contains(OA + "TextPositionSelector")) {
        start = value(selector, "start").asInt();
        end = value(selector, "end").asInt();
      } else {
        exact = value(selector, "exact").asText();
        prefix = value(selector, "prefix").asText();
      }
    }
    int from = text.offsetByCodePoints(0, start);
    assertThat(text.substring(from, text.offsetByCodePoints(0, end))).isEqualTo(exact);
    assertThat(text.substring(0, from)).endsWith(prefix);
  }

  @Test
  void everyReferenceLeadsSomewhere() throws Exception {
    for (Dossier dossier : List.of(Samples.bergen(), Samples.hostile())) {
      Map<String, JsonNode> nodes = nodes(dossier);
      for (JsonNode node : nodes.values()) {
        references(node)
            .filter(id -> id.startsWith("urn:parley:"))
            .forEach(id -> assertThat(nodes).containsKey(id));
      }
    }
  }

  @Test
  void aMovedMeetingIsAnEventWithItsFormerDay() throws Exception {
    JsonNode meeting =
        Objects.requireNonNull(
            nodes(Samples.bergen()).get("urn:parley:fact:meeting-2031-03-20-bergen"));
    assertThat(types(meeting)).contains(SCHEMA + "Event");
    assertThat(day(meeting, "startDate")).isEqualTo("2031-03-20");
    assertThat(day(meeting, "endDate")).isEqualTo("2031-03-21");
    assertThat(day(meeting, "previousStartDate")).isEqualTo("2031-03-18");
  }

  @Test
  void equalDossiersGiveEqualBytes() {
    assertThat(new LinkedDossier().write(Samples.bergen()))
        .isEqualTo(new LinkedDossier().write(Samples.bergen()))
        .doesNotContain("\r");
  }

  private static JsonNode value(JsonNode node, String property) {
    return node.path(OA + property).path(0).path("@value");
  }

  private static String day(JsonNode node, String property) {
    return node.path(SCHEMA + property).path(0).path("@value").asText();
  }

  private static List<String> types(JsonNode node) {
    return node.path("@type").valueStream().map(JsonNode::asText).toList();
  }

  private static Stream<String> references(JsonNode node) {
    List<String> ids = new ArrayList<>();
    node.propertyStream()
        .filter(property -> property.getKey().startsWith("http"))
        .forEach(
            property -> property.getValue().findValues("@id").forEach(id -> ids.add(id.asText())));
    return ids.stream();
  }

  /** The nodes of the expanded graph by id, values within facts among them. */
  private static Map<String, JsonNode> nodes(Dossier dossier) throws Exception {
    String written = new LinkedDossier().write(dossier);
    String expanded = JsonLd.expand(JsonDocument.of(new StringReader(written))).get().toString();
    Map<String, JsonNode> nodes = new TreeMap<>();
    collect(new ObjectMapper().readTree(expanded), nodes);
    return nodes;
  }

  private static void collect(JsonNode tree, Map<String, JsonNode> nodes) {
    if (tree.isObject() && tree.has("@type") && tree.has("@id")) {
      nodes.put(tree.path("@id").asText(), tree);
    }
    tree.forEach(child -> collect(child, nodes));
  }

  private static JsonNode vocabulary() throws Exception {
    try (InputStream in =
        Objects.requireNonNull(LinkedDossierTest.class.getResourceAsStream("schema-org.json"))) {
      return new ObjectMapper().readTree(in).path("types");
    }
  }
}
