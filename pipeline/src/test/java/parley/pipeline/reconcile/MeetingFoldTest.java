package parley.pipeline.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.domain.Kind.MEETING;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.domain.Disagreement;
import parley.domain.Dossier;
import parley.domain.Fact;
import parley.domain.FactValue;
import parley.domain.Slot;

/** One meeting told by many reports, and two meetings that look like one. */
class MeetingFoldTest {

  private static final String NORWAY = "participants=norway";
  private static final String PERU = "participants=peru";
  private static final String STRAND = "participants=olav-strand";
  private static final String VARGAS = "participants=ines-vargas";
  private static final String OKORO = "participants=ada-okoro";

  private static Told report(String day, String id) {
    return Told.on(day, id)
        .country("Norway")
        .country("Peru")
        .country("Ghana")
        .person("Olav Strand", "Norway")
        .person("Ines Vargas", "Peru")
        .person("Ada Okoro", "Ghana");
  }

  private static Told meeting(String day, String id, String... values) {
    return report(day, id).claim(MEETING, values);
  }

  @Test
  void theReportThatGivesTheOldDayAsGoneJoinsThePlanToTheRoundThatWasHeld() {
    Dossier dossier =
        dossier(
            meeting("2031-03-01", "a", "dates=2031-03-10", "place=Lima", "status=scheduled"),
            meeting("2031-03-02", "b", "dates=2031-03-10", "place=Peru", "status=scheduled"),
            meeting(
                "2031-03-14",
                "c",
                "ordinal=2",
                "dates~2031-03-10",
                "place=Lima",
                "reason=because of a strike at the airport"),
            meeting(
                "2031-03-14",
                "d",
                "ordinal=2",
                "dates=2031-03-13",
                "place=Lima",
                NORWAY,
                PERU,
                "status=concluded"));

    Fact round = only(dossier);
    assertThat(states(round, Slot.DATES))
        .containsExactly("2031-03-13 current", "2031-03-10 superseded");
    assertThat(states(round, Slot.STATUS))
        .containsExactly("concluded current", "scheduled superseded");
    assertThat(dossier.disagreements())
        .extracting(Disagreement::nature)
        .containsExactly(Disagreement.Nature.SUPERSEDED);
  }

  @Test
  void whatOneOutletCountsAsARoundTheOtherCountsAsASession() {
    Dossier dossier =
        dossier(
            held("2031-03-10", "a", "2", "2031-03-10"),
            held("2031-03-10", "b", "2", "2031-03-10"),
            held("2031-03-10", "c", "1", "2031-03-10"));

    assertThat(states(only(dossier), Slot.ORDINAL)).containsExactly("2 current");
  }

  @Test
  void roundsInConflictOnOtherDaysAreTwo() {
    Dossier dossier =
        dossier(
            held("2031-03-10", "a", "1", "2031-03-10"), held("2031-04-10", "b", "2", "2031-04-10"));

    assertThat(dossier.facts(MEETING)).hasSize(2);
  }

  private static Told held(String day, String id, String ordinal, String dates) {
    return meeting(
        day,
        id,
        "ordinal=" + ordinal,
        "dates=" + dates,
        "place=Lima",
        NORWAY,
        PERU,
        "status=concluded");
  }

  @Test
  void whatWasCalledOffIsNotPlannedAgainByAReportThatRepeatsThePlan() {
    Dossier dossier =
        dossier(
            plan("2031-03-07", "a", "2031-03-08", "cancelled"),
            plan("2031-03-08", "b", "2031-03-08", "scheduled"));

    assertThat(states(only(dossier), Slot.STATUS))
        .containsExactly("cancelled current", "scheduled superseded");
  }

  @Test
  void aPlanForADayStillToComeBringsBackWhatWasCalledOffLongBefore() {
    Dossier dossier =
        dossier(
            plan("2031-03-01", "a", "2031-03-20", "scheduled"),
            plan("2031-03-04", "b", "2031-03-20", "cancelled"),
            plan("2031-03-05", "c", "2031-03-20", "scheduled"),
            plan("2031-03-12", "d", "2031-03-20", "scheduled"));

    assertThat(states(only(dossier), Slot.STATUS))
        .containsExactly("scheduled current", "cancelled superseded");
  }

  @Test
  void aWeekAndTheDayAfterItAreNoRun() {
    Dossier dossier =
        dossier(
            meeting(
                "2031-03-09", "a", "dates=2031-03-03/2031-03-09", "place=Lima", "status=under-way"),
            meeting(
                "2031-03-11", "b", "dates=2031-03-10", "place=Lima", STRAND, "status=concluded"));

    assertThat(dossier.facts(MEETING)).hasSize(2);
  }

  @Test
  void aLaterDayBringsBackWhatWasPutOff() {
    Dossier dossier =
        dossier(
            plan("2031-03-07", "a", "2031-03-08", "postponed"),
            plan("2031-03-08", "b", "2031-03-14", "scheduled"));

    assertThat(states(only(dossier), Slot.STATUS))
        .containsExactly("scheduled current", "postponed superseded");
  }

  private static Told plan(String day, String id, String dates, String status) {
    return meeting(
        day, id, "ordinal=3", "dates=" + dates, "place=Lima", NORWAY, PERU, "status=" + status);
  }

  @Test
  void talksWithoutADayInTheNewsOfOtherMonthsAreNotTheTalksOfThen() {
    Told then =
        meeting(
            "2031-03-10", "a", "dates=2031-03-09", "place=Lima", NORWAY, PERU, "status=concluded");
    Told soon = meeting("2031-03-12", "b", "place=Lima", NORWAY, PERU, "status=concluded");
    Told late = meeting("2031-09-12", "b", "place=Lima", NORWAY, PERU, "status=concluded");

    assertThat(dossier(then, soon).facts(MEETING)).hasSize(1);
    assertThat(dossier(then, late).facts(MEETING)).hasSize(2);
  }

  @Test
  void aPlanMonthsAwayIsTheOneOfWhichOtherReportsSpeakWithoutADay() {
    Told plan =
        meeting(
            "2031-03-10", "a", "dates=2031-06", "place=Lima", STRAND, VARGAS, "status=scheduled");
    Told off = meeting("2031-03-11", "b", STRAND, VARGAS, "status=cancelled");
    Told met = meeting("2031-03-11", "b", STRAND, VARGAS, "status=concluded");

    assertThat(states(only(dossier(plan, off)), Slot.STATUS))
        .containsExactly("cancelled current", "scheduled superseded");
    assertThat(dossier(plan, met).facts(MEETING)).hasSize(2);
  }

  @Test
  void whatIsPutOffByMonthsIsOneMeetingWhenTheReportSaysThatItIsPutOff() {
    Told plan = meeting("2031-03-01", "a", "dates=2031-03-10", STRAND, VARGAS, "status=scheduled");
    Told off = meeting("2031-06-01", "b", "dates=2031-07", STRAND, VARGAS, "status=postponed");
    Told other = meeting("2031-06-01", "b", "dates=2031-07", STRAND, VARGAS, "status=scheduled");

    assertThat(dossier(plan, other).facts(MEETING)).hasSize(2);
    assertThat(states(only(dossier(plan, off)), Slot.DATES))
        .containsExactly("2031-07 current", "2031-03-10 superseded");
  }

  @Test
  void talksThatAReportTellsOfAsHeldAreNotThoseOfALaterDay() {
    Told held = meeting("2031-03-01", "a", "place=Lima", STRAND, VARGAS, "status=concluded");
    Told plan =
        meeting(
            "2031-03-01",
            "b",
            "dates=2031-03-10",
            "place=Lima",
            STRAND,
            VARGAS,
            "status=scheduled");

    assertThat(dossier(held, plan).facts(MEETING)).hasSize(2);
  }

  @Test
  void aReportThatCallsAPlanAProposalUndoesNothing() {
    Dossier dossier =
        dossier(
            plan("2031-03-01", "a", "2031-03-20", "scheduled"),
            plan("2031-03-04", "b", "2031-03-20", "proposed"));

    assertThat(states(only(dossier), Slot.STATUS))
        .containsExactly("scheduled current", "proposed superseded");
  }

  @Test
  void theTrilateralTalksOfAMonthAreTheOnesOfAnyOfTheThree() {
    Told month =
        meeting(
            "2031-04-05",
            "b",
            "ordinal=1",
            "dates=2031-03",
            NORWAY,
            "format=trilateral",
            "status=concluded");
    Told days =
        meeting(
            "2031-03-12",
            "a",
            "dates=2031-03-10/2031-03-11",
            "place=Lima",
            NORWAY,
            PERU,
            "participants=ghana",
            "format=trilateral",
            "status=concluded");

    assertThat(states(only(dossier(days, month)), Slot.ORDINAL)).containsExactly("1 current");
  }

  @Test
  void withAMediatorItIsAnotherMeetingThanWithout() {
    Told both =
        report("2031-03-11", "a")
            .claim(MEETING, "dates=2031-03-10", "place=Lima", STRAND, VARGAS, "status=under-way")
            .claim(
                MEETING,
                "dates=2031-03-11",
                "place=Lima",
                STRAND,
                VARGAS,
                OKORO,
                "status=concluded");
    Told mediator =
        meeting(
            "2031-03-11", "b", "dates=2031-03-10", "place=Lima", STRAND, OKORO, "status=concluded");
    Told whole =
        meeting(
            "2031-03-12",
            "c",
            "dates=2031-03-10/2031-03-12",
            "place=Lima",
            STRAND,
            VARGAS,
            "status=concluded");

    assertThat(dossier(both, mediator, whole).facts(MEETING))
        .extracting(fact -> fact.values(Slot.PARTICIPANTS).size())
        .containsExactlyInAnyOrder(2, 2, 3);
  }

  @Test
  void talksThatBeganADayLaterThanPlannedAreTheOnesPlanned() {
    Told plan =
        meeting("2031-03-05", "a", "dates=2031-03-08", "place=Lima", NORWAY, "status=scheduled");
    Told held =
        meeting(
            "2031-03-11", "b", "dates=2031-03-09/2031-03-10", STRAND, VARGAS, "status=concluded");

    Fact talks = only(dossier(plan, held));
    assertThat(states(talks, Slot.DATES))
        .containsExactly("2031-03-09/2031-03-10 current", "2031-03-08 superseded");
    assertThat(states(talks, Slot.STATUS))
        .containsExactly("concluded current", "scheduled superseded");
  }

  @Test
  void talksOfOtherSidesOrElsewhereAreNotTheOnesPlanned() {
    Told plan =
        meeting(
            "2031-03-05", "a", "dates=2031-03-08", "place=Lima", NORWAY, PERU, "status=scheduled");
    Told others = meeting("2031-03-11", "b", "dates=2031-03-09", STRAND, OKORO, "status=concluded");
    Told elsewhere =
        meeting(
            "2031-03-11", "b", "dates=2031-03-09", "place=Oslo", NORWAY, PERU, "status=concluded");

    assertThat(dossier(plan, others).facts(MEETING)).hasSize(2);
    assertThat(dossier(plan, elsewhere).facts(MEETING)).hasSize(2);
  }

  @Test
  void theSamePeopleOnTheSameDayMetOnceWhereverReportsPutIt() {
    Dossier dossier =
        dossier(
            meeting(
                "2031-03-09",
                "a",
                "dates=2031-03-10",
                "place=Lima",
                STRAND,
                VARGAS,
                "status=scheduled"),
            meeting(
                "2031-03-10",
                "b",
                "dates=2031-03-10",
                "place=Cusco",
                STRAND,
                VARGAS,
                "status=concluded"));

    Fact talks = only(dossier);
    assertThat(states(talks, Slot.PLACE)).containsExactly("Cusco current", "Lima superseded");
    assertThat(states(talks, Slot.STATUS))
        .containsExactly("concluded current", "scheduled superseded");
  }

  @Test
  void daysOnWhichReportsOfOneDayDifferAreDisputed() {
    Dossier dossier =
        dossier(
            meeting(
                "2031-03-01",
                "a",
                "dates=2031-03-10",
                "place=Lima",
                STRAND,
                VARGAS,
                "status=scheduled"),
            meeting(
                "2031-03-01",
                "b",
                "dates=2031-03-14",
                "place=Lima",
                STRAND,
                VARGAS,
                "status=scheduled"));

    assertThat(states(only(dossier), Slot.DATES))
        .containsExactly("2031-03-10 disputed", "2031-03-14 disputed");
  }

  @Test
  void placesThatOneReportNamesTogetherAreNotDisputed() {
    Dossier dossier =
        dossier(
            meeting(
                "2031-03-10",
                "a",
                "dates=2031-03-10",
                "place=Harbour Lodge",
                "place=Lima",
                STRAND,
                VARGAS,
                "status=concluded"));

    assertThat(states(only(dossier), Slot.PLACE))
        .containsExactly("Lima current", "Harbour Lodge current");
  }

  private static Dossier dossier(Told... reports) {
    return new Reconciler()
        .reconcile(
            "Talks",
            LocalDate.parse("2031-12-31"),
            Arrays.stream(reports).map(Told::reading).toList(),
            List.of());
  }

  private static Fact only(Dossier dossier) {
    assertThat(dossier.facts(MEETING)).hasSize(1);
    return dossier.facts(MEETING).getFirst();
  }

  private static List<String> states(Fact fact, Slot slot) {
    return fact.values(slot).stream().map(MeetingFoldTest::state).toList();
  }

  private static String state(FactValue value) {
    return value.value().text() + " " + value.state().label();
  }
}
