package parley.pipeline.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.domain.ActorType;
import parley.domain.Cited;
import parley.domain.Claim;
import parley.domain.Kind;
import parley.domain.Passage;
import parley.domain.Publication;
import parley.domain.Reading;
import parley.domain.Report;
import parley.domain.ReportedActor;
import parley.domain.Slot;
import parley.domain.Span;
import parley.domain.Value;

class RouterTest {

  private final List<Reading> fishing =
      List.of(
          reading(
              "a",
              "Norway and Iceland met in Bergen about mackerel quotas. Trawlers from Iceland land"
                  + " more mackerel than the quotas allow, fishermen in Bergen complained.",
              "2021-03-01"),
          reading(
              "b",
              "Iceland and Norway again found no common ground on mackerel. The quotas that"
                  + " scientists advise would keep half of the trawlers in harbour.",
              "2021-04-12"),
          reading(
              "c",
              "Norway and Iceland signed an agreement on mackerel quotas, which fishermen had"
                  + " awaited; trawlers leave harbour next week.",
              "2021-06-30"));

  private final List<Reading> gas =
      List.of(
          reading(
              "d",
              "Norway and Algeria began talks about a pipeline. The pipeline would carry natural"
                  + " gas under the sea, and engineers in Algiers doubt that it pays.",
              "2021-03-04"),
          reading(
              "e",
              "Algeria and Norway put off their talks on the pipeline: engineers want another study"
                  + " of the natural gas reserves near Algiers.",
              "2021-05-20"));

  @Test
  void reportsOfOneMatterAreTogetherAndOfTwoAreNot() {
    assertThat(sets(all(), Map.of())).containsExactlyInAnyOrder(ids("a b c"), ids("d e"));
  }

  @Test
  void noOrderComesIntoIt() {
    List<Group> first = new Router(all(), Map.of("e", "gas")).groups();
    for (int seed = 0; seed < 20; seed++) {
      List<Reading> shuffled = new ArrayList<>(all());
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(new Router(shuffled, Map.of("e", "gas")).groups()).isEqualTo(first);
    }
  }

  @Test
  void whatTheDeskSaysHolds() {
    assertThat(sets(all(), Map.of("a", "talks", "d", "talks")))
        .as("put together by the desk, and what is like them with them")
        .containsExactly(ids("a b c d e"));
    assertThat(sets(all(), Map.of("a", "quotas", "b", "advice")))
        .as("taken apart by the desk")
        .noneMatch(group -> group.containsAll(ids("a b")));
    assertThat(new Router(all(), Map.of("a", "quotas")).groups())
        .filteredOn(group -> "quotas".equals(group.process()))
        .singleElement()
        .satisfies(group -> assertThat(group.reports()).containsOnlyKeys("a", "b", "c"));
  }

  @Test
  void theSameWordsYearsLaterAreAnotherMatter() {
    List<Reading> two = List.of(fishing.get(0), reading("z", text(fishing.get(1)), "2035-01-01"));
    assertThat(sets(two, Map.of())).hasSize(2);
    assertThat(sets(fishing.subList(0, 2), Map.of())).hasSize(1);
  }

  @Test
  void aGroupSaysWhoTalksSinceWhenAndWhatIsShared() {
    Group group =
        new Router(all(), Map.of())
            .groups().stream().filter(g -> g.reports().containsKey("a")).findFirst().orElseThrow();
    assertThat(group.parties()).containsExactly("Iceland", "Norway");
    assertThat(group.month()).isEqualTo("2021-03");
    assertThat(group.negotiation()).isTrue();
    assertThat(group.reports().get("c")).contains("mackerel");
    Reading little =
        new Reading(report("f", "Rain fell on the harbour.", null), List.of(), List.of());
    assertThat(new Router(List.of(little), Map.of()).groups())
        .singleElement()
        .satisfies(alone -> assertThat(alone.negotiation()).isFalse());
    assertThat(new Router(List.of(), Map.of()).groups()).isEmpty();
  }

  @Test
  void whatIsKeptOfReportsChangesNothing() {
    Features kept = new Features();
    for (int count = 1; count <= all().size(); count++) {
      List<Reading> there = all().subList(0, count);
      assertThat(new Router(there, Map.of(), kept).groups())
          .isEqualTo(new Router(there, Map.of()).groups());
    }
    List<Reading> edited = new ArrayList<>(all());
    edited.set(4, reading("e", text(fishing.get(0)), "2021-03-02"));
    assertThat(new Router(edited, Map.of(), kept).groups())
        .isEqualTo(new Router(edited, Map.of()).groups());
    assertThat(new Router(gas, Map.of(), kept).groups())
        .isEqualTo(new Router(gas, Map.of()).groups());
  }

  @Test
  void whoSpeaksOpensAProcessOnlyAmongFewReports() {
    Reading speech =
        reading(
            "s",
            "Norway mourned the old skater. Algeria, where she had trained, mourned her too.",
            "2051-04-01",
            Kind.STATEMENT);
    assertThat(processes(List.of(speech))).containsExactly(ids("s"));
    List<Reading> many = new ArrayList<>(all());
    many.add(speech);
    List.of("Rain floods cellars", "Orchestra hires cellist", "Beekeepers lose swarms")
        .forEach(text -> many.add(new Reading(report(text, text, null), List.of(), List.of())));
    assertThat(processes(many)).containsExactlyInAnyOrder(ids("a b c"), ids("d e"));
    assertThat(processes(List.of(fishing.get(0), speech))).contains(ids("a"), ids("s"));
  }

  private static List<Set<String>> processes(List<Reading> readings) {
    return new Router(readings, Map.of())
        .groups().stream()
            .filter(Group::negotiation)
            .map(group -> Set.copyOf(group.reports().keySet()))
            .toList();
  }

  private List<Reading> all() {
    List<Reading> all = new ArrayList<>(fishing);
    all.addAll(gas);
    return all;
  }

  private static String text(Reading reading) {
    return reading.report().text();
  }

  private static Set<Set<String>> sets(List<Reading> readings, Map<String, String> decided) {
    return new Router(readings, decided)
        .groups().stream()
            .map(group -> Set.copyOf(group.reports().keySet()))
            .collect(Collectors.toSet());
  }

  private static Set<String> ids(String ids) {
    return Set.of(ids.split(" "));
  }

  /** The countries that a text names, all at one table. */
  private static Reading reading(String id, String text, String day) {
    return reading(id, text, day, Kind.MEETING);
  }

  /** Three claims of a kind about the countries that a text names. */
  private static Reading reading(String id, String text, String day, Kind kind) {
    Report report = report(id, text, day);
    List<ReportedActor> actors = new ArrayList<>();
    List<Cited> parties = new ArrayList<>();
    for (String country : List.of("Norway", "Iceland", "Algeria")) {
      if (text.contains(country)) {
        Passage passage = passage(report, country);
        String key = country.toLowerCase(Locale.ROOT);
        actors.add(
            new ReportedActor(
                key,
                country,
                new TreeSet<>(),
                ActorType.COUNTRY,
                null,
                List.of(),
                false,
                List.of(passage)));
        parties.add(Cited.of(new Value.Party(key), 0.9, passage));
      }
    }
    Map<Slot, List<Cited>> slots = new EnumMap<>(Slot.class);
    slots.put(kind == Kind.MEETING ? Slot.PARTICIPANTS : Slot.SPEAKER, parties);
    List<Claim> claims =
        Stream.of("1", "2", "3")
            .map(number -> new Claim(id + number, id, kind, slots, null))
            .toList();
    return new Reading(report, actors, claims);
  }

  private static Report report(String id, String text, @Nullable String day) {
    Publication published = day == null ? null : Publication.stated(LocalDate.parse(day));
    return new Report(id, id, null, null, null, null, published, text, List.of());
  }

  private static Passage passage(Report report, String words) {
    int start = report.text().indexOf(words);
    return report.passage(new Span(start, start + words.length()));
  }
}
