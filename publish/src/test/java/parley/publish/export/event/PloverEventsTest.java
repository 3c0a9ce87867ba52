package parley.publish.export.event;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.publish.DossierBuilder.party;
import static parley.publish.DossierBuilder.term;
import static parley.publish.DossierBuilder.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parley.domain.ActorType;
import parley.domain.Dossier;
import parley.domain.Evidence;
import parley.domain.Kind;
import parley.domain.Slot;
import parley.publish.DossierBuilder;
import parley.publish.Samples;

class PloverEventsTest {

  /** The events of PLOVER's manual with the modes that it lists for them. */
  private static final Map<String, Set<String>> MODES =
      Map.ofEntries(
          Map.entry("AGREE", Set.of()),
          Map.entry("CONSULT", Set.of("visit", "third-party", "multilateral", "phone")),
          Map.entry("SUPPORT", Set.of()),
          Map.entry("CONCEDE", Set.of()),
          Map.entry("COOPERATE", Set.of()),
          Map.entry("AID", Set.of("economic", "military", "humanitarian", "asylum")),
          Map.entry(
              "RETREAT",
              Set.of("withdraw", "release", "return", "disarm", "ceasefire", "access", "resign")),
          Map.entry("DEMAND", Set.of("assist", "change", "yield", "meet")),
          Map.entry("ACCUSE", Set.of()),
          Map.entry("REJECT", Set.of("assist", "change", "yield", "meet")),
          Map.entry(
              "THREATEN",
              Set.of("restrict", "ban", "arrest", "relations", "expel", "territory", "violence")),
          Map.entry("PROTEST", Set.of("demo", "riot", "boycott", "obstruct")),
          Map.entry("SANCTION", Set.of("convict", "cancel", "expel", "withdraw", "sever")),
          Map.entry("MOBILIZE", Set.of("troops", "weapons", "police")),
          Map.entry("COERCE", Set.of("confiscate", "restrict", "ban", "arrest", "deport")),
          Map.entry("ASSAULT", Set.of("abduct", "destroy", "firearms", "explosives")));

  private static final Set<String> CONTEXTS =
      Set.of(
          "military",
          "economic",
          "diplomatic",
          "resource",
          "humanitarian",
          "legal",
          "human_rights",
          "terrorism",
          "government",
          "election",
          "cbrn",
          "political_institutions",
          "future",
          "hypothetical");

  @Test
  void everyEventKeepsToTheManual() throws Exception {
    for (Dossier dossier : List.of(Samples.bergen(), Samples.empty(), Samples.hostile())) {
      for (JsonNode event : events(dossier).values()) {
        assertThat(event.path("date").asText()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(event.path("source").size()).isPositive();
        String name = event.at("/event/0").asText();
        assertThat(MODES).containsKey(name);
        event
            .path("mode")
            .forEach(mode -> assertThat(MODES.get(name)).as(name).contains(mode.asText()));
        event.path("context").forEach(c -> assertThat(CONTEXTS).contains(c.asText()));
        assertThat(event.path("evidence").size()).isPositive();
        assertThat(event.path("cite_info").size()).isPositive();
      }
    }
  }

  @Test
  void meetingsAreConsultationsOfTheirParticipants() throws Exception {
    JsonNode round = event(Samples.bergen(), "meeting-2031-03-20-bergen");
    assertThat(round.at("/event/0").asText()).isEqualTo("CONSULT");
    assertThat(round.path("date").asText()).isEqualTo("2031-03-20");
    assertThat(round.path("enddate").asText()).isEqualTo("2031-03-21");
    assertThat(round.at("/event_loc/name").asText()).isEqualTo("Bergen");
    assertThat(round.findValuesAsText("code")).containsExactly("CAN", "ISL");
  }

  @Test
  void positionsAreCodedByStanceAndIssue() throws Exception {
    JsonNode leave = event(Samples.bergen(), "position-iceland-withdrawal-demands");
    assertThat(leave.at("/event/0").asText()).isEqualTo("DEMAND");
    assertThat(leave.at("/mode/0").asText()).isEqualTo("yield");
    assertThat(leave.at("/context/0").asText()).isEqualTo("military");
    assertThat(events(Samples.bergen())).doesNotContainKey("position-canada-trade-proposes");
  }

  @Test
  void whatNobodyDidAndWhatHasNoRecipientIsNoEvent() throws Exception {
    assertThat(events(Samples.bergen()))
        .doesNotContainKeys("incident-collision", "incident-rammed")
        .containsKey("incident-release");
    DossierBuilder d = new DossierBuilder("Sanctions", "2031-03-21");
    d.report("a", "A", "2031-03-20", null, "Norway imposed sanctions on Denmark on Thursday.");
    d.actor("norway", "Norway", ActorType.COUNTRY, null);
    d.actor("denmark", "Denmark", ActorType.COUNTRY, null);
    Evidence words = d.cite("a", "Norway imposed sanctions on Denmark");
    d.fact("incident-one", Kind.INCIDENT, 1)
        .with(Slot.TYPE, term("sanction"), words)
        .with(Slot.ACTOR, party("norway"), words)
        .with(Slot.DATE, time("2031-03-20"), words)
        .done();
    d.fact("incident-two", Kind.INCIDENT, 1)
        .with(Slot.TYPE, term("sanction"), words)
        .with(Slot.ACTOR, party("norway"), words)
        .with(Slot.TARGET, party("denmark"), words)
        .with(Slot.DATE, time("2031-03-20"), words)
        .done();
    assertThat(events(d.build())).containsOnlyKeys("incident-two");
    assertThat(event(d.build(), "incident-two").at("/recipient/0/code").asText()).isEqualTo("DNK");
  }

  @Test
  void theCrosswalkHasEveryTermOnceAndOnlyCodesOfTheManual() {
    Crosswalk crosswalk = Crosswalk.standard();
    for (var coded :
        Map.of(
                Kind.MEETING, List.of(Slot.STATUS, Slot.MEDIUM, Slot.FORMAT),
                Kind.POSITION, List.of(Slot.STANCE, Slot.ISSUE),
                Kind.INSTRUMENT, List.of(Slot.STATUS),
                Kind.INCIDENT, List.of(Slot.TYPE))
            .entrySet()) {
      for (Slot slot : coded.getValue()) {
        assertThat(
                crosswalk.lines().stream()
                    .filter(line -> line.kind().equals(coded.getKey().label()))
                    .filter(line -> line.slot().equals(slot.label()))
                    .map(Crosswalk.Line::term))
            .as(coded.getKey() + " " + slot)
            .containsExactlyElementsOf(coded.getKey().terms(slot));
      }
    }
    for (Crosswalk.Line line : crosswalk.lines()) {
      assertThat(CONTEXTS).containsAll(line.contexts());
      if (!line.event().isEmpty()) {
        assertThat(MODES).containsKey(line.event());
      }
      if (!line.event().isEmpty() && !line.mode().isEmpty()) {
        assertThat(MODES.get(line.event())).as(line.term()).contains(line.mode());
      }
    }
  }

  @Test
  void theDocumentationCarriesTheSameCrosswalk() throws Exception {
    String page = Files.readString(Path.of("../docs/formats/plover.md"));
    assertThat(page).contains(table(Crosswalk.standard()));
  }

  /** The table as the documentation has it. */
  private static String table(Crosswalk crosswalk) {
    List<String> lines = new ArrayList<>();
    lines.add("| kind | slot | term | event | mode | context | target | why |");
    lines.add("| --- | --- | --- | --- | --- | --- | --- | --- |");
    for (Crosswalk.Line line : crosswalk.lines()) {
      String target =
          switch (line.target()) {
            case NONE -> "";
            case RECIPIENT -> "recipient";
            case REQUIRED -> "required";
            case SOURCE -> "source";
          };
      lines.add(
          List.of(
                  line.kind(),
                  line.slot(),
                  line.term(),
                  line.event(),
                  line.mode(),
                  String.join("; ", line.contexts()),
                  target,
                  line.why())
              .stream()
              .collect(Collectors.joining(" | ", "| ", " |")));
    }
    return String.join("\n", lines) + "\n";
  }

  private static JsonNode event(Dossier dossier, String id) throws Exception {
    return Objects.requireNonNull(events(dossier).get(id), id);
  }

  private static Map<String, JsonNode> events(Dossier dossier) throws Exception {
    Map<String, JsonNode> events = new TreeMap<>();
    for (String line : new PloverEvents().write(dossier).lines().toList()) {
      JsonNode event = new ObjectMapper().readTree(line);
      events.put(event.path("id").asText(), event);
    }
    return events;
  }
}
