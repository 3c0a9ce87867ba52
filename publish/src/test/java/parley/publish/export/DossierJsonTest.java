package parley.publish.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import parley.domain.Dossier;
import parley.domain.Kind;
import parley.domain.Slot;
import parley.publish.Samples;

class DossierJsonTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SCHEMA = resource();

  @Test
  void keepsToItsSchema() {
    for (Dossier dossier : List.of(Samples.bergen(), Samples.empty(), Samples.hostile())) {
      assertThat(faults(new DossierJson().write(dossier))).isEmpty();
    }
  }

  @Test
  void theSchemaRefusesWhatIsNotADossier() throws Exception {
    assertThat(faults(changed(dossier -> dossier.put("format", "parley-dossier/2")))).isNotEmpty();
    assertThat(faults(changed(dossier -> dossier.remove("evidence")))).isNotEmpty();
    assertThat(faults(changed(dossier -> dossier.put("extra", 1)))).isNotEmpty();
    assertThat(faults(changed(dossier -> value(dossier).put("state", "true")))).isNotEmpty();
    assertThat(faults(changed(dossier -> value(dossier).putArray("evidence")))).isNotEmpty();
    assertThat(faults(changed(dossier -> value(dossier).put("until", "2031-03-21")))).isNotEmpty();
    assertThat(faults(changed(dossier -> value(dossier).put("value", "no role at all"))))
        .isNotEmpty();
  }

  @Test
  void theSchemaKnowsEveryTermOfEveryKind() throws Exception {
    JsonNode schema = JSON.readTree(SCHEMA);
    for (Kind kind : Kind.values()) {
      JsonNode slots = slots(schema, kind);
      assertThat(slots.size()).as(kind.label()).isEqualTo(kind.slots().size());
      for (Slot slot : kind.slots()) {
        String name = slots.path(slot.label()).path("$ref").asText().replace("#/$defs/", "");
        List<String> terms = kind.terms(slot);
        JsonNode allowed = schema.at("/$defs/" + name + "/items/allOf/1/properties/value/enum");
        assertThat(allowed.valueStream().map(JsonNode::asText).toList())
            .as(kind.label() + "." + slot.label())
            .isEqualTo(terms);
      }
    }
  }

  @Test
  void everyCitationResolves() throws Exception {
    JsonNode dossier = JSON.readTree(new DossierJson().write(Samples.bergen()));
    assertThat(dossier.path("evidence").size()).isGreaterThan(40);
    for (JsonNode evidence : dossier.path("evidence")) {
      String text =
          dossier
              .path("documents")
              .valueStream()
              .filter(document -> document.path("id").equals(evidence.path("document")))
              .map(document -> document.path("text").asText())
              .findFirst()
              .orElseThrow();
      int start = text.offsetByCodePoints(0, evidence.path("start").asInt());
      int end = text.offsetByCodePoints(0, evidence.path("end").asInt());
      assertThat(text.substring(start, end)).isEqualTo(evidence.path("exact").asText());
    }
  }

  @Test
  void writesNumbersPlainly() {
    assertThat(new DossierJson().write(Samples.bergen()))
        .contains("\"value\" : 60000000")
        .doesNotContainPattern("\"value\" : [0-9.]+E");
  }

  @Test
  void equalDossiersGiveEqualBytes() {
    assertThat(new DossierJson().write(Samples.bergen()))
        .isEqualTo(new DossierJson().write(Samples.bergen()))
        .doesNotContain("\r");
  }

  @Test
  void theDocumentationCarriesTheSameSchema() throws Exception {
    Path published = Path.of("../docs/formats/parley-dossier-1.schema.json");
    assertThat(Files.readString(published)).isEqualTo(SCHEMA);
  }

  private static List<String> faults(String json) {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(SCHEMA);
    return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  private static String changed(Consumer<ObjectNode> change) throws IOException {
    ObjectNode dossier = (ObjectNode) JSON.readTree(new DossierJson().write(Samples.bergen()));
    change.accept(dossier);
    return dossier.toString();
  }

  /** The first value of the slot role of the first fact, which is a role. */
  private static ObjectNode value(ObjectNode dossier) {
    return (ObjectNode) dossier.at("/facts/0/slots/role/0");
  }

  private static JsonNode slots(JsonNode schema, Kind kind) {
    return schema
        .at("/$defs/fact/allOf")
        .valueStream()
        .filter(rule -> rule.at("/if/properties/kind/const").asText().equals(kind.label()))
        .map(rule -> rule.at("/then/properties/slots/properties"))
        .findFirst()
        .orElseThrow();
  }

  private static String resource() {
    try (InputStream in =
        Objects.requireNonNull(
            DossierJson.class.getResourceAsStream("parley-dossier-1.schema.json"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
