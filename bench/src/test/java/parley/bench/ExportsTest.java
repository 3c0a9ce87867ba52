package parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import parley.domain.Dossier;
import parley.pipeline.reconcile.Reconciler;
import parley.publish.export.entity.EntityStream;
import parley.publish.export.event.PloverEvents;
import parley.publish.export.feed.ChangeFeed;
import parley.publish.export.linked.LinkedDossier;
import parley.publish.export.timeline.TimelineJson;

/** The exports of the examples, as other programs read them. */
class ExportsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  static List<Path> folders() {
    return Examples.folders();
  }

  private static Dossier dossier(Path folder) {
    return new Reconciler()
        .reconcile("Example", null, Examples.readings(List.of(folder)), List.of());
  }

  @ParameterizedTest
  @MethodSource("folders")
  void linkedDataDefinesAllItsNodes(Path folder) throws Exception {
    JsonNode root = JSON.readTree(new LinkedDossier().write(dossier(folder)));
    Set<String> ids = new TreeSet<>();
    root.path("@graph").forEach(node -> ids.add(node.path("@id").asText()));
    List<JsonNode> derivations = root.path("@graph").findValues("wasDerivedFrom");
    assertThat(derivations).hasSizeGreaterThan(100);
    for (JsonNode derivation : derivations) {
      (derivation.isArray() ? derivation.valueStream() : List.of(derivation).stream())
          .forEach(id -> assertThat(ids).contains(id.asText()));
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void everyEntityHasItsOwnId(Path folder) throws Exception {
    Set<String> ids = new TreeSet<>();
    for (String line : new EntityStream().write(dossier(folder)).lines().toList()) {
      assertThat(ids.add(JSON.readTree(line).path("id").asText())).as(line).isTrue();
    }
    assertThat(ids).hasSizeGreaterThan(50);
  }

  @ParameterizedTest
  @MethodSource("folders")
  void eventsHaveSourcesAndDaysInTheRightOrder(Path folder) throws Exception {
    List<String> lines = new PloverEvents().write(dossier(folder)).lines().toList();
    assertThat(lines).isNotEmpty();
    for (String line : lines) {
      JsonNode event = JSON.readTree(line);
      assertThat(event.path("source").size()).isPositive();
      assertThat(event.path("date").asText())
          .isLessThanOrEqualTo(event.path("enddate").asText("9999"));
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void theTimelineIsInOrder(Path folder) throws Exception {
    JsonNode events = JSON.readTree(new TimelineJson().write(dossier(folder))).path("events");
    assertThat(events.size()).isGreaterThan(10);
    assertThat(events.valueStream().map(event -> event.at("/start_date/year").asInt())).isSorted();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void theFeedIsXmlWithOneIdAnEntry(Path folder) throws Exception {
    Dossier dossier = dossier(folder);
    Document feed =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(ChangeFeed.of(dossier).write(dossier))));
    NodeList ids = feed.getElementsByTagName("id");
    Set<String> all = new TreeSet<>();
    for (int i = 0; i < ids.getLength(); i++) {
      all.add(ids.item(i).getTextContent());
    }
    assertThat(all).hasSize(ids.getLength()).hasSizeGreaterThan(20);
  }
}
