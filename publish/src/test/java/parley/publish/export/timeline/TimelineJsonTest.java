package parley.publish.export.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import parley.domain.ActorType;
import parley.domain.Dossier;
import parley.domain.Kind;
import parley.domain.Slot;
import parley.domain.Value;
import parley.publish.DossierBuilder;
import parley.publish.Samples;

/** What is written is held to a schema made after TimelineJS's documentation of its JSON. */
class TimelineJsonTest {

  @Test
  void keepsToTheFormat() throws Exception {
    try (InputStream in =
        Objects.requireNonNull(getClass().getResourceAsStream("timelinejs.schema.json"))) {
      JsonSchema schema =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
              .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      for (Dossier dossier : List.of(Samples.bergen(), Samples.empty(), Samples.hostile())) {
        assertThat(schema.validate(new TimelineJson().write(dossier), InputFormat.JSON)).isEmpty();
      }
    }
  }

  @Test
  void aMeetingStandsOnItsDaysWithWhatTheyWere() throws Exception {
    JsonNode round = event("f-meeting-2031-03-20-bergen");
    assertThat(round.at("/start_date/day").asInt()).isEqualTo(20);
    assertThat(round.at("/end_date/day").asInt()).isEqualTo(21);
    assertThat(round.path("group").asText()).isEqualTo("Meetings");
    assertThat(round.path("display_date").asText()).isEqualTo("20–21 March 2031");
    assertThat(Jsoup.parse(round.at("/text/text").asText()).text())
        .contains("Was: 18 March 2031", "The Fjord Post, 14 Mar 2031");
  }

  @Test
  void aMonthHasNoDay() throws Exception {
    JsonNode third = event("f-meeting-2031-04-ottawa");
    assertThat(third.path("start_date").has("day")).isFalse();
    assertThat(third.at("/start_date/month").asInt()).isEqualTo(4);
  }

  @Test
  void aHeadlineSaysOnWhatAPositionIsAndLeavesRoom() throws Exception {
    assertThat(headlines(Samples.bergen())).anyMatch(each -> each.matches("Canada \\w+: .+"));
    DossierBuilder d =
        new DossierBuilder("Talks", "2031-05-02")
            .actor("long", "Eva " + "Longname".repeat(400), ActorType.PERSON, null)
            .report("a", "Turku Daily", "2031-05-02", "A", "Eva demands higher wages.");
    d.fact("position-long", Kind.POSITION, 1)
        .with(Slot.ACTOR, new Value.Party("long"), d.cite("a", "Eva"))
        .with(Slot.STANCE, new Value.Term("demands"), d.cite("a", "demands"))
        .with(Slot.CONTENT, new Value.Words("higher wages"), d.cite("a", "higher wages"))
        .done();
    assertThat(headlines(d.build()))
        .singleElement()
        .satisfies(each -> assertThat(each).hasSize(120).endsWith("…"));
  }

  private static List<String> headlines(Dossier dossier) throws Exception {
    return new ObjectMapper()
        .readTree(new TimelineJson().write(dossier))
        .path("events")
        .valueStream()
        .map(event -> event.at("/text/headline").asText())
        .toList();
  }

  @Test
  void hostileWordsStayWords() throws Exception {
    JsonNode timeline = new ObjectMapper().readTree(new TimelineJson().write(Samples.hostile()));
    for (JsonNode text : timeline.findValues("text")) {
      if (text.isTextual()) {
        assertThat(Jsoup.parse(text.asText()).select("script")).isEmpty();
        assertThat(Jsoup.parse(text.asText()).select("a[href^=javascript]")).isEmpty();
      }
    }
    assertThat(Jsoup.parse(timeline.at("/title/text/headline").asText()).text())
        .contains("<script>");
  }

  private static JsonNode event(String id) throws Exception {
    return new ObjectMapper()
        .readTree(new TimelineJson().write(Samples.bergen()))
        .path("events")
        .valueStream()
        .filter(event -> event.path("unique_id").asText().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no event " + id));
  }
}
