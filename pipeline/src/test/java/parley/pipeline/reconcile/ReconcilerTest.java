package parley.pipeline.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.domain.Kind.ATTENDANCE;
import static parley.domain.Kind.FIGURE;
import static parley.domain.Kind.MEETING;
import static parley.domain.Kind.STATEMENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.domain.Actor;
import parley.domain.Disagreement;
import parley.domain.Dossier;
import parley.domain.Fact;
import parley.domain.FactValue;
import parley.domain.Ids;
import parley.domain.Kind;
import parley.domain.Slot;
import parley.domain.State;

class ReconcilerTest {

  private static Told announced(String day, String id, String dates) {
    return Told.on(day, id)
        .country("Norway")
        .country("Peru")
        .claim(
            MEETING,
            "ordinal=2",
            "dates=" + dates,
            "place=Lima",
            "participants=norway",
            "participants=peru",
            "status=scheduled");
  }

  @Test
  void aMovedRoundKeepsItsOldDayAndTheDayItFell() {
    Dossier dossier =
        dossier(
            announced("2031-03-01", "a", "2031-03-10"),
            announced("2031-03-08", "b", "2031-03-14/2031-03-15"));

    Fact round = only(dossier, dossier.facts(MEETING));
    assertThat(states(round, Slot.DATES))
        .containsExactly("2031-03-14/2031-03-15 current", "2031-03-10 superseded until 2031-03-08");
    assertThat(round.origins()).isEqualTo(2);
    assertThat(dossier.disagreements())
        .extracting(Disagreement::nature)
        .containsExactly(Disagreement.Nature.SUPERSEDED);
  }

  @Test
  void whatWasKnownOnADay() {
    Told first = announced("2031-03-01", "a", "2031-03-10");
    Told second = announced("2031-03-08", "b", "2031-03-14/2031-03-15");
    Told undated = announced("2031-03-01", "x", "2031-03-10");

    Dossier then =
        new Reconciler()
            .reconcile(
                "Talks",
                LocalDate.parse("2031-03-05"),
                readings(second, first, undated, Told.undated("u")),
                List.of());

    assertThat(states(only(then, then.facts(MEETING)), Slot.DATES))
        .containsExactly("2031-03-10 current");
    assertThat(then.documents()).extracting(d -> d.report().id()).containsExactly("a", "x");
  }

  @Test
  void anOldDayToldAsBackgroundDoesNotComeBack() {
    Told later =
        Told.on("2031-03-12", "c")
            .country("Norway")
            .country("Peru")
            .claim(
                MEETING,
                "ordinal=2",
                "dates=2031-03-14/2031-03-15",
                "dates~2031-03-10",
                "place=Lima",
                "participants=norway",
                "participants=peru",
                "status=scheduled",
                "reason=a strike at the airport");

    Dossier dossier = dossier(later, announced("2031-03-01", "a", "2031-03-10"));

    Fact round = only(dossier, dossier.facts(MEETING));
    assertThat(states(round, Slot.DATES))
        .containsExactly("2031-03-14/2031-03-15 current", "2031-03-10 superseded until 2031-03-12");
    assertThat(states(round, Slot.REASON)).containsExactly("a strike at the airport current");
  }

  @Test
  void whatIsOverIsNotPlannedAgain() {
    Told held =
        Told.on("2031-03-16", "b")
            .country("Norway")
            .country("Peru")
            .claim(
                MEETING,
                "ordinal=2",
                "dates=2031-03-10",
                "place=Lima",
                "participants=norway",
                "participants=peru",
                "status=concluded");
    Told stale = announced("2031-03-10", "a", "2031-03-10");

    Dossier dossier = dossier(held, stale);

    assertThat(states(only(dossier, dossier.facts(MEETING)), Slot.STATUS))
        .containsExactly("concluded current", "scheduled superseded until 2031-03-16");
  }

  @Test
  void reportsOfOneDayThatDifferAreDisputed() {
    Dossier dossier =
        dossier(
            announced("2031-03-01", "a", "2031-03-10"),
            announced("2031-03-01", "b", "2031-03-10"),
            venue("2031-03-01", "c", "Lima"),
            venue("2031-03-01", "d", "Oslo"));

    assertThat(dossier.facts(MEETING).stream().flatMap(f -> f.values(Slot.PLACE).stream()))
        .anyMatch(v -> v.value().text().equals("Oslo"));
    assertThat(states(dossier.facts(MEETING).getFirst(), Slot.DATES))
        .containsExactly("2031-03-10 current");
  }

  private static Told venue(String day, String id, String place) {
    return Told.on(day, id)
        .country("Norway")
        .country("Peru")
        .claim(
            MEETING,
            "ordinal=2",
            "dates=2031-03-10",
            "place=" + place,
            "participants=norway",
            "participants=peru",
            "status=scheduled");
  }

  @Test
  void theDaysOnWhichItSatAreOneRun() {
    Dossier dossier =
        dossier(
            sat("2031-03-10", "a", "2031-03-10", "under-way"),
            sat("2031-03-11", "b", "2031-03-11", "concluded"));

    assertThat(states(only(dossier, dossier.facts(MEETING)), Slot.DATES))
        .containsExactly("2031-03-10/2031-03-11 current");
  }

  private static Told sat(String day, String id, String dates, String status) {
    return Told.on(day, id)
        .country("Norway")
        .country("Peru")
        .claim(
            MEETING,
            "ordinal=2",
            "dates=" + dates,
            "place=Lima",
            "participants=norway",
            "participants=peru",
            "status=" + status);
  }

  @Test
  void aWindowIsNoOtherDay() {
    Dossier dossier =
        dossier(
            announced("2031-03-01", "a", "2031-03-03/2031-03-09"),
            announced("2031-03-02", "b", "2031-03-06"));

    assertThat(states(only(dossier, dossier.facts(MEETING)), Slot.DATES))
        .containsExactly("2031-03-06 current");
  }

  @Test
  void theReportThatTellsOfTheMoveJoinsBothPlans() {
    Told plan =
        Told.on("2031-03-01", "a")
            .country("Peru")
            .claim(
                MEETING, "dates=2031-03-10", "place=Lima", "participants=peru", "status=scheduled");
    Told moved =
        Told.on("2031-03-12", "b")
            .country("Norway")
            .country("Peru")
            .claim(
                MEETING,
                "ordinal=2",
                "dates=2031-03-14",
                "dates~2031-03-10",
                "place=Lima",
                "participants=norway",
                "participants=peru",
                "status=scheduled");
    Told later = announced("2031-03-13", "c", "2031-03-14");

    Dossier dossier = dossier(plan, moved, later);

    assertThat(states(only(dossier, dossier.facts(MEETING)), Slot.DATES))
        .containsExactly("2031-03-14 current", "2031-03-10 superseded until 2031-03-12");
  }

  @Test
  void theSameTwoPeopleInTheNewsOfTheSameDaysMetOnce() {
    Dossier same = dossier(met("2031-03-10", "a"), met("2031-03-12", "b"));
    Dossier apart = dossier(met("2031-03-10", "a"), met("2031-05-12", "b"));

    assertThat(same.facts(MEETING)).hasSize(1);
    assertThat(apart.facts(MEETING)).hasSize(2);
  }

  @Test
  void reportsThatNameSomeOfThreeSidesEachTellOfOneMeeting() {
    Dossier one = dossier(three("a", "norway"), three("b", "peru", "chile"));
    Dossier two = dossier(three("a", "norway", "brazil"), three("b", "peru", "chile"));

    assertThat(one.facts(MEETING)).hasSize(1);
    assertThat(two.facts(MEETING)).hasSize(2);
  }

  private static Told three(String id, String... parties) {
    List<String> slots =
        new ArrayList<>(
            List.of(
                "dates=2031-03-17/2031-03-23",
                "place=Lima",
                "format=trilateral",
                "status=scheduled"));
    List.of(parties).forEach(party -> slots.add("participants=" + party));
    return Told.on("2031-03-12", id)
        .country("Norway")
        .country("Peru")
        .country("Chile")
        .country("Brazil")
        .claim(MEETING, slots.toArray(String[]::new));
  }

  private static Told met(String day, String id) {
    return Told.on(day, id)
        .country("Norway")
        .country("Peru")
        .person("Ines Vargas", "Peru")
        .person("Olav Strand", "Norway")
        .claim(MEETING, "participants=ines-vargas", "participants=olav-strand", "status=concluded");
  }

  @Test
  void anUnrelatedMeetingRetiresNothing() {
    Told other =
        Told.on("2031-03-09", "b")
            .country("Chad")
            .country("Fiji")
            .claim(
                MEETING,
                "dates=2031-03-12",
                "place=Suva",
                "participants=chad",
                "participants=fiji",
                "status=scheduled");

    Dossier dossier = dossier(announced("2031-03-01", "a", "2031-03-10"), other);

    assertThat(dossier.facts(MEETING)).hasSize(2);
    assertThat(dossier.facts(MEETING).stream().flatMap(f -> f.values(Slot.DATES).stream()))
        .allMatch(v -> v.state() == State.CURRENT);
  }

  @Test
  void oneActorForAllSpellings() {
    Dossier dossier =
        dossier(
            seat("2031-03-11", "a", "Andriy Kovalskyy"),
            seat("2031-03-12", "b", "Andrii Kovalsky"),
            seat("2031-03-13", "c", "Kovalsky"));

    assertThat(dossier.actors())
        .filteredOn(a -> a.side() != null)
        .singleElement()
        .extracting(Actor::id)
        .isEqualTo("andrii-kovalsky");
    assertThat(dossier.facts(ATTENDANCE)).singleElement().extracting(Fact::origins).isEqualTo(3);
  }

  @Test
  void aShortGivenNameIsTheFullOne() {
    Dossier dossier =
        dossier(
            seat("2031-03-11", "a", "Michael Holm"),
            seat("2031-03-12", "b", "Mike Holm"),
            seat("2031-03-13", "c", "Martin Holm"));

    assertThat(dossier.facts(ATTENDANCE)).extracting(Fact::origins).containsExactlyInAnyOrder(2, 1);
  }

  private static Told seat(String day, String id, String person) {
    Told told =
        Told.on(day, id)
            .country("Norway")
            .country("Peru")
            .person(person, "Norway")
            .claim(
                MEETING,
                "ordinal=1",
                "dates=2031-03-10",
                "place=Lima",
                "participants=norway",
                "participants=peru",
                "status=concluded");
    return told.claim(
        ATTENDANCE,
        "meeting=" + told.last(),
        "person=" + parley.domain.Ids.slug(person),
        "side=norway");
  }

  @Test
  void anAbbreviationIsTheOneBodyWithThoseFirstLetters() {
    Dossier dossier =
        dossier(
            wants("2031-03-01", "a", "Dock Workers Guild"),
            wants("2031-03-02", "b", "DWG"),
            wants("2031-03-03", "c", "D.W.G."));
    assertThat(dossier.actors()).extracting(Actor::id).containsExactly("dock-workers-guild");
  }

  @Test
  void whatTheSamePartiesReachedInTheNewsOfTheSameDaysIsOneAgreement() {
    Dossier dossier =
        dossier(
            reached("2031-03-01", "a", "tentative deal on a new labour contract"),
            reached("2031-03-01", "b", "tentative deal to end a strike"),
            reached("2031-03-02", "c", "grain deal"),
            reached("2031-05-02", "d", "deal to end a strike over shifts"));
    assertThat(dossier.facts(Kind.INSTRUMENT)).hasSize(3);
  }

  private static Told reached(String day, String id, String name) {
    return Told.on(day, id)
        .body("Dock Workers Guild")
        .body("Northern Motors")
        .claim(
            Kind.INSTRUMENT,
            "name=" + name,
            "type=agreement",
            "status=agreed",
            "parties=dock-workers-guild",
            "parties=northern-motors");
  }

  @Test
  void theMinistriesOfTwoNationsAreTwo() {
    Dossier dossier =
        dossier(
            wants("2031-03-01", "a", "Norwegian Labour Ministry"),
            wants("2031-03-02", "b", "Norway's Labour Ministry"),
            wants("2031-03-03", "c", "Chilean Ministry of Labour"));
    assertThat(dossier.actors()).hasSize(2);
  }

  @Test
  void anAbbreviationOfTwoBodiesIsNeither() {
    Dossier dossier =
        dossier(
            wants("2031-03-01", "a", "Dock Workers Guild"),
            wants("2031-03-02", "b", "Dental Workers Guild"),
            wants("2031-03-03", "c", "DWG"));
    assertThat(dossier.actors())
        .extracting(Actor::id)
        .containsExactly("dental-workers-guild", "dock-workers-guild", "dwg");
  }

  private static Told wants(String day, String id, String body) {
    return Told.on(day, id)
        .body(body)
        .claim(
            Kind.POSITION,
            "actor=" + Ids.slug(body),
            "issue=wages",
            "stance=demands",
            "content=higher pay for " + id);
  }

  @Test
  void aBareSurnameIsTheOneWhomMostReportsName() {
    Told[] reports = new Told[6];
    for (int i = 0; i < 4; i++) {
      reports[i] = seat("2031-03-1" + i, "r" + i, "Ada Holm");
    }
    reports[4] = seat("2031-03-20", "s", "Berta Holm");
    reports[5] = seat("2031-03-21", "t", "Holm");
    assertThat(dossier(reports).actors())
        .filteredOn(a -> a.name().equals("Ada Holm"))
        .singleElement()
        .satisfies(a -> assertThat(a.aliases()).contains("Holm"));
  }

  @Test
  void theSameWordsAreOneStatement() {
    Dossier dossier =
        dossier(
            quote("2031-03-11", "a", "we will not sign anything before the inspectors are back"),
            quote("2031-03-12", "b", "will not sign anything before the inspectors are back"));

    Fact statement = only(dossier, dossier.facts(STATEMENT));
    assertThat(statement.values(Slot.QUOTE)).hasSize(1);
    assertThat(statement.values(Slot.QUOTE).getFirst().evidence()).hasSize(2);
  }

  @Test
  void speakersOfOneClaimAreNotDisputed() {
    Told joint =
        Told.on("2031-03-11", "a")
            .country("Norway")
            .country("Peru")
            .claim(
                STATEMENT,
                "quote=the talks had been useful and would go on",
                "speaker=norway",
                "speaker=peru",
                "mode=indirect");

    Dossier dossier = dossier(joint);

    assertThat(states(only(dossier, dossier.facts(STATEMENT)), Slot.SPEAKER))
        .containsExactly("norway current", "peru current");
    assertThat(dossier.disagreements()).isEmpty();
  }

  @Test
  void nearVariantsAreShownAsVariants() {
    Dossier dossier =
        dossier(
            quote(
                "2031-03-11",
                "a",
                "we will not sign anything before the inspectors are back in the country"),
            quote(
                "2031-03-12",
                "b",
                "we will not sign anything before the monitors are back in the country"));

    assertThat(only(dossier, dossier.facts(STATEMENT)).values(Slot.QUOTE)).hasSize(2);
    assertThat(dossier.disagreements())
        .extracting(Disagreement::nature)
        .containsExactly(Disagreement.Nature.VARIANT);
  }

  private static Told quote(String day, String id, String words) {
    return Told.on(day, id)
        .person("Ines Vargas", "Peru")
        .country("Peru")
        .claim(STATEMENT, "quote=" + words, "speaker=ines-vargas", "mode=direct");
  }

  @Test
  void figuresOfDifferentTellersAreDisputedThoseOfOneSucceedEachOther() {
    Dossier disputed =
        dossier(count("2031-03-11", "a", "norway", "12"), count("2031-03-12", "b", "peru", "30"));
    Dossier risen =
        dossier(count("2031-03-11", "a", "norway", "12"), count("2031-03-12", "b", "norway", "14"));

    assertThat(states(only(disputed, disputed.facts(FIGURE)), Slot.VALUE))
        .containsExactly("12 disputed", "30 disputed");
    assertThat(states(only(risen, risen.facts(FIGURE)), Slot.VALUE))
        .containsExactly("14 current", "12 superseded until 2031-03-12");
  }

  @Test
  void theTwoEndsOfARangeAreNoDispute() {
    Told range =
        Told.on("2031-03-11", "a")
            .country("Norway")
            .claim(FIGURE, "measure=weeks of grain left", "value=4", "value=6", "unit=weeks");

    Dossier dossier = dossier(range);

    assertThat(states(only(dossier, dossier.facts(FIGURE)), Slot.VALUE))
        .containsExactly("4 current", "6 current");
    assertThat(dossier.disagreements()).isEmpty();
  }

  @Test
  void countsOfWhatDiedElsewhereOrLongAgoAreOtherFigures() {
    assertThat(
            dossier(killed("2031-03-11", "a", "12"), killed("2031-03-12", "b", "3000"))
                .facts(FIGURE))
        .hasSize(2);
    assertThat(
            dossier(killed("2031-03-11", "a", "12"), killed("2031-05-12", "b", "14")).facts(FIGURE))
        .hasSize(2);
    assertThat(
            dossier(killed("2031-03-11", "a", "12"), killed("2031-03-12", "b", "14")).facts(FIGURE))
        .hasSize(1);
  }

  private static Told killed(String day, String id, String value) {
    return Told.on(day, id).claim(FIGURE, "measure=people killed", "value=" + value);
  }

  @Test
  void initialsWithAndWithoutPointsAreOneWord() {
    assertThat(Similar.tokens("the U.S. side and the US team, 3.5 percent"))
        .containsExactly("the", "us", "side", "and", "the", "us", "team", "3.5", "percent");
  }

  private static Told count(String day, String id, String teller, String value) {
    return Told.on(day, id)
        .country("Norway")
        .country("Peru")
        .claim(
            FIGURE,
            "measure=fishermen detained at sea",
            "value=" + value,
            "attributed_to=" + teller);
  }

  @Test
  void repeatedReadingAndOrderChangeNothing() {
    Told a = announced("2031-03-01", "a", "2031-03-10");
    Told b = announced("2031-03-08", "b", "2031-03-14/2031-03-15");

    assertThat(dossier(b, a, b)).isEqualTo(dossier(a, b));
  }

  private static Dossier dossier(Told... reports) {
    return new Reconciler().reconcile("Talks", null, readings(reports), List.of());
  }

  private static List<parley.domain.Reading> readings(Told... reports) {
    return Arrays.stream(reports).map(Told::reading).toList();
  }

  private static Fact only(Dossier dossier, List<Fact> facts) {
    assertThat(facts).as("facts of %s", dossier.title()).hasSize(1);
    return facts.getFirst();
  }

  private static List<String> states(Fact fact, Slot slot) {
    return fact.values(slot).stream().map(ReconcilerTest::state).toList();
  }

  private static String state(FactValue value) {
    return value.value().text()
        + " "
        + value.state().label()
        + (value.until() == null ? "" : " until " + value.until());
  }
}
