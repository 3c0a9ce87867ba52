package parley.pipeline.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import parley.domain.ActorType;
import parley.domain.Cited;
import parley.domain.Claim;
import parley.domain.Kind;
import parley.domain.Passage;
import parley.domain.Reading;
import parley.domain.Report;
import parley.domain.ReportedActor;
import parley.domain.Slot;
import parley.domain.Span;
import parley.domain.Value;

class RouterTest {

  private final Reading fishing = reading("a", "Oslo", "trade", "Norway", "Iceland");
  private final Reading fishingAgain = reading("b", "Bergen", "trade", "Iceland", "Norway");
  private final Reading gas = reading("c", "Algiers", "energy", "Norway", "Algeria");
  private final Reading gasAgain = reading("d", "Algiers", "energy", "Algeria", "Norway");

  @Test
  void theFirstReportFitsNone() {
    Route route = new Router().route(fishing);
    assertThat(route.process()).isEmpty();
    assertThat(route.title()).isEqualTo("Norway, Iceland");
  }

  @Test
  void reportsOfTheSamePartiesBelongTogether() {
    Route route = taught().route(fishingAgain);
    assertThat(route.process()).contains("fishing");
    assertThat(route.basis()).startsWith("shares ").contains("iceland", "norway");
    assertThat(taught().route(gasAgain).process()).contains("gas");
  }

  @Test
  void onePartyInCommonIsNotEnough() {
    Router router = new Router();
    router.learn("fishing", fishing);
    assertThat(router.route(gas).process()).isEmpty();
    assertThat(taught().route(reading("e", "Lima", "trade", "Norway", "Peru")).process()).isEmpty();
  }

  @Test
  void aReportThatSaysLittleOpensNoProcess() {
    Report report = report("f", "Peru spoke.");
    Map<Slot, List<Cited>> slots = new EnumMap<>(Slot.class);
    slots.put(Slot.SPEAKER, List.of(cited(report, new Value.Party("peru"), "Peru")));
    slots.put(Slot.QUOTE, List.of(cited(report, new Value.Words("spoke"), "spoke")));
    Reading little =
        new Reading(
            report,
            List.of(actor(report, "Peru")),
            List.of(Claim.of("f", Kind.STATEMENT, slots, null)));
    assertThat(taught().route(little).process()).isPresent();
    assertThat(taught().route(little).basis()).isEqualTo("says too little to tell");
    assertThat(taught().route(new Reading(report, List.of(), List.of())).process()).isPresent();
  }

  @Test
  void theOrderOfLearningDoesNotMatter() {
    List<Reading> all = new ArrayList<>(List.of(fishing, fishingAgain, gas));
    Route first = route(all);
    Collections.reverse(all);
    assertThat(route(all)).isEqualTo(first);
  }

  private Route route(List<Reading> readings) {
    Router router = new Router();
    readings.forEach(reading -> router.learn(reading.equals(gas) ? "gas" : "fishing", reading));
    return router.route(gasAgain);
  }

  private Router taught() {
    Router router = new Router();
    router.learn("fishing", fishing);
    router.learn("gas", gas);
    return router;
  }

  private static Reading reading(String id, String place, String issue, String one, String other) {
    Report report = report(id, one + " and " + other + " met in " + place + " about it.");
    Map<Slot, List<Cited>> meeting = new EnumMap<>(Slot.class);
    meeting.put(Slot.PARTICIPANTS, List.of(party(report, one), party(report, other)));
    meeting.put(Slot.PLACE, List.of(cited(report, new Value.Words(place), place)));
    Map<Slot, List<Cited>> position = new EnumMap<>(Slot.class);
    position.put(Slot.ACTOR, List.of(party(report, one)));
    position.put(Slot.ISSUE, List.of(cited(report, new Value.Term(issue), "it")));
    return new Reading(
        report,
        List.of(actor(report, one), actor(report, other)),
        List.of(
            Claim.of(id, Kind.MEETING, meeting, null),
            Claim.of(id, Kind.POSITION, position, null)));
  }

  private static Report report(String id, String text) {
    return new Report(id, id, null, null, null, null, null, text, List.of());
  }

  private static Cited party(Report report, String name) {
    return cited(report, new Value.Party(name.toLowerCase(java.util.Locale.ROOT)), name);
  }

  private static Cited cited(Report report, Value value, String words) {
    return Cited.of(value, 0.9, passage(report, words));
  }

  private static Passage passage(Report report, String words) {
    int start = report.text().indexOf(words);
    return report.passage(new Span(start, start + words.length()));
  }

  private static ReportedActor actor(Report report, String name) {
    return new ReportedActor(
        name.toLowerCase(java.util.Locale.ROOT),
        name,
        new TreeSet<>(),
        ActorType.COUNTRY,
        null,
        List.of(),
        false,
        List.of(passage(report, name)));
  }
}
