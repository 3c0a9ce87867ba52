package parley.pipeline.extract.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.domain.Cited;
import parley.domain.Claim;
import parley.domain.Kind;
import parley.domain.Slot;
import parley.pipeline.extract.Scenes;
import parley.pipeline.rules.RuleBook;

/** Whole reports of our own invention. Their day is told by {@link Scenes}. */
class MeetingExtractorTest {

  private static final MeetingExtractor EXTRACTOR = new MeetingExtractor(RuleBook.standard());

  @Test
  void oneClaimForAllThatAReportSaysOfOneRound() {
    List<Claim> meetings =
        meetings(
            """
            Norwegian and Chilean negotiators opened a second round of trilateral talks in Lima on March 3, 2026.

            The two-day session includes representatives of Norway, Chile and Peru.

            The talks are scheduled to continue through March 4, 2026.
            """);
    assertThat(meetings).hasSize(1);
    Claim round = meetings.getFirst();
    assertThat(values(round, Slot.ORDINAL)).containsExactly("2");
    assertThat(values(round, Slot.DATES)).containsExactly("2026-03-03/2026-03-04");
    assertThat(values(round, Slot.PLACE)).containsExactly("Lima");
    assertThat(values(round, Slot.FORMAT)).containsExactly("trilateral");
    assertThat(values(round, Slot.PARTICIPANTS)).contains("norway", "chile");
  }

  @Test
  void aMovedRoundKeepsItsFormerDayAndTheReason() {
    List<Claim> meetings =
        meetings(
            """
            Norway and Chile will hold the third round of talks in Lima on March 12, 2026.

            Originally, the third round was planned for March 5, 2026, but was delayed because of a storm.
            """);
    assertThat(meetings).hasSize(1);
    List<Cited> dates = meetings.getFirst().values(Slot.DATES);
    assertThat(dates)
        .filteredOn(d -> !d.former())
        .extracting(d -> d.value().text())
        .containsExactly("2026-03-12");
    assertThat(dates)
        .filteredOn(Cited::former)
        .extracting(d -> d.value().text())
        .containsExactly("2026-03-05");
    assertThat(values(meetings.getFirst(), Slot.REASON)).anyMatch(r -> r.contains("storm"));
    assertThat(values(meetings.getFirst(), Slot.STATUS)).containsExactly("scheduled");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The second round of talks between Norway and Chile, originally planned for March 6, 2026,"
            + " will now be held in Lima on March 9, 2026.",
        "The second round of talks between Norway and Chile was originally planned for March 6,"
            + " 2026, in Oslo and is now scheduled to open in Lima on March 9, 2026.",
        "The second round of talks between Norway and Chile will be held in Lima on March 9, 2026,"
            + " instead of March 6, 2026.",
        "Norway and Chile will meet in Lima on March 9, 2026, for a second round of talks that had"
            + " originally been planned for March 6, 2026."
      })
  void theDayThatOnceWasMeantIsGoneAndTheNewOneHolds(String text) {
    List<Claim> meetings = meetings(text);
    assertThat(meetings).hasSize(1);
    assertThat(meetings.getFirst().values(Slot.DATES))
        .extracting(d -> d.value().text() + (d.former() ? " gone" : ""))
        .containsExactlyInAnyOrder("2026-03-09", "2026-03-06 gone");
    assertThat(values(meetings.getFirst(), Slot.PLACE)).containsExactly("Lima");
    assertThat(values(meetings.getFirst(), Slot.STATUS)).containsExactly("scheduled");
  }

  @Test
  void theTwoSidesAreThoseOfWhomTheSentenceTold() {
    List<Claim> meetings =
        meetings(
            "Norway has carried out its first air strike on Chile since the two sides signed a"
                + " withdrawal agreement on March 7, 2026.");
    assertThat(meetings).hasSize(1);
    assertThat(values(meetings.getFirst(), Slot.PARTICIPANTS))
        .containsExactlyInAnyOrder("chile", "norway");
    assertThat(values(meetings.getFirst(), Slot.STATUS)).containsExactly("concluded");
  }

  @Test
  void thePartiesThatAgreedToMeetAgainAreThoseOfTheTalks() {
    List<Claim> meetings =
        meetings(
            """
            Talks between Norway and Chile broke up on March 3, 2026, without a deal.

            The mediator said the parties had agreed to meet again on March 9, 2026.
            """);
    assertThat(meetings).hasSize(2);
    assertThat(meetings)
        .allSatisfy(
            m ->
                assertThat(values(m, Slot.PARTICIPANTS))
                    .containsExactlyInAnyOrder("chile", "norway"));
    assertThat(meetings)
        .extracting(m -> values(m, Slot.DATES).getFirst())
        .containsExactlyInAnyOrder("2026-03-03", "2026-03-09");
  }

  @Test
  void thePastAndTheNextRoundAreTwo() {
    List<Claim> meetings =
        meetings(
            """
            The first round of talks between Norway and Chile, held in Lima on January 12, 2026, ended without a breakthrough.

            The second round of talks between Norway and Chile will take place in Oslo on May 4, 2026.
            """);
    assertThat(meetings).hasSize(2);
    assertThat(meetings)
        .extracting(m -> values(m, Slot.ORDINAL).getFirst())
        .containsExactlyInAnyOrder("1", "2");
    Claim first =
        meetings.stream()
            .filter(m -> values(m, Slot.ORDINAL).contains("1"))
            .findFirst()
            .orElseThrow();
    assertThat(values(first, Slot.STATUS)).containsExactly("concluded");
    assertThat(values(first, Slot.OUTCOME)).anyMatch(o -> o.contains("without a breakthrough"));
  }

  @Test
  void aCancelledMeetingSaysWhy() {
    List<Claim> meetings =
        meetings(
            """
            President Ada Holm cancelled a meeting with Luis Rojas in Lima on March 9, 2026, because of a strike.
            """);
    assertThat(meetings).hasSize(1);
    assertThat(values(meetings.getFirst(), Slot.STATUS)).containsExactly("cancelled");
    assertThat(values(meetings.getFirst(), Slot.REASON)).anyMatch(r -> r.contains("strike"));
  }

  @Test
  void aCallHasNoPlace() {
    List<Claim> meetings = meetings("Ada Holm spoke by phone with Luis Rojas on March 2, 2026.");
    assertThat(meetings).hasSize(1);
    assertThat(values(meetings.getFirst(), Slot.MEDIUM)).containsExactly("call");
    assertThat(values(meetings.getFirst(), Slot.PARTICIPANTS))
        .containsExactlyInAnyOrder("ada-holm", "luis-rojas");
  }

  @Test
  void wageTalksAreMeetingsToo() {
    List<Claim> meetings =
        meetings(
            """
            The pilots' union and the airline resumed wage talks in Oslo on March 2, 2026, after a mediator stepped in.
            """);
    assertThat(meetings).hasSize(1);
    assertThat(values(meetings.getFirst(), Slot.PLACE)).containsExactly("Oslo");
    assertThat(values(meetings.getFirst(), Slot.STATUS)).isNotEmpty();
  }

  @Test
  void whatIsNoMeetingGivesNone() {
    assertThat(meetings("The minister gave a news conference in Lima on March 2, 2026.")).isEmpty();
    assertThat(meetings("The new offer did not meet the demands of Norway on March 2, 2026."))
        .isEmpty();
    assertThat(meetings("Norway feared a new round of sanctions in Lima on March 2, 2026."))
        .isEmpty();
    assertThat(meetings("Peace talks are difficult.")).isEmpty();
  }

  @Test
  void anEndThatWasPutOffLeavesTheEarlierDays() {
    List<Claim> claims =
        meetings(
            """
            Ada Holm and Luis Rojas began talks in Lima on March 3, 2026.

            The talks in Lima -- about fish and the price of it -- were supposed to end on March 4, 2026.

            They were extended until March 5, 2026.
            """);
    assertThat(claims).hasSize(1);
    assertThat(values(claims.getFirst(), Slot.DATES))
        .containsExactly("2026-03-03/2026-03-05", "2026-03-03/2026-03-04");
    assertThat(claims.getFirst().values(Slot.DATES)).extracting(c -> c.former()).contains(true);
  }

  @Test
  void talksWithoutNamesAreThoseOfTheParties() {
    List<Claim> claims =
        meetings(
            """
            Talks between Norway and Chile over fish have stalled, both say. Norway wants talks with Chile to go on.

            A new round is planned in Lima on March 9, 2026.
            """);
    assertThat(claims).hasSize(1);
    assertThat(values(claims.getFirst(), Slot.PARTICIPANTS)).containsExactly("chile", "norway");
    assertThat(values(claims.getFirst(), Slot.STATUS)).containsExactly("scheduled");
  }

  @Test
  void theTwoAreThoseToldLast() {
    List<Claim> claims =
        meetings(
            """
            Ada Holm met Luis Rojas in Lima on March 2, 2026.

            The two leaders agreed to wait for the report.

            The two leaders will hold a summit in Oslo on May 4, 2026.
            """);
    assertThat(claims).hasSize(2);
    assertThat(values(claims.getFirst(), Slot.OUTCOME))
        .containsExactly("agreed to wait for the report");
    assertThat(values(claims.getLast(), Slot.PARTICIPANTS))
        .containsExactly("ada-holm", "luis-rojas");
  }

  @Test
  void whereSomebodyLandsIsNotWhereTheyMeet() {
    List<Claim> claims =
        meetings(
            "Ada Holm arrived at Callao airport in Lima on March 2, 2026, for talks with Luis"
                + " Rojas.");
    assertThat(claims).hasSize(1);
    assertThat(claims.getFirst().values(Slot.PLACE)).isEmpty();
  }

  @Test
  void whatIsAwaitedHasNotBegun() {
    assertThat(
            EXTRACTOR.sightings(
                Scenes.of("Norway will free the crew before the talks with Chile start in Lima.")))
        .noneMatch(s -> s.hasStatus("under-way"));
  }

  @Test
  void nobodySaysWhenOfMeetingsThatAreNone() {
    assertThat(meetings("No talks between Norway and Chile are planned in Lima on March 2, 2026."))
        .isEmpty();
  }

  @Test
  void theSentenceGivesItsListTheSide() {
    List<Claim> seats =
        EXTRACTOR
            .extract(
                Scenes.of(
                    """
                    Norway and Chile held talks in Lima on March 2, 2026.

                    The Norwegian delegation was led by Ada Holm.
                    """))
            .stream()
            .filter(c -> c.kind() == Kind.ATTENDANCE)
            .toList();
    assertThat(seats).hasSize(1);
    assertThat(values(seats.getFirst(), Slot.PERSON)).containsExactly("ada-holm");
    assertThat(values(seats.getFirst(), Slot.SIDE)).containsExactly("norway");
  }

  @Test
  void whoLedASideIsTheLastOneNamed() {
    List<Claim> seats =
        EXTRACTOR
            .extract(
                Scenes.of(
                    """
                    Norway and Chile held talks in Lima on March 2, 2026.

                    Ada Holm and Luis Rojas, who led the Chilean side in the talks, signed the deal.
                    """))
            .stream()
            .filter(c -> c.kind() == Kind.ATTENDANCE)
            .filter(c -> values(c, Slot.SIDE).contains("chile"))
            .toList();
    assertThat(seats)
        .extracting(c -> values(c, Slot.PERSON).getFirst())
        .containsExactly("luis-rojas");
  }

  @Test
  void whatDidNotHappenAtTheTalksSeatsNobody() {
    List<String> persons =
        EXTRACTOR
            .extract(
                Scenes.of(
                    """
                    Norway and Chile held talks in Lima on March 2, 2026.

                    Oscar Lindgren quickly agreed, leading to the talks between Norway and Chile in Lima.

                    In June 2023 a delegation led by Carla Quispe went to Oslo.

                    Norway's Ada Holm presented a plan.
                    """))
            .stream()
            .filter(c -> c.kind() == Kind.ATTENDANCE)
            .map(c -> values(c, Slot.PERSON).getFirst())
            .toList();
    assertThat(persons).isEmpty();
  }

  @Test
  void whoseSomebodyIsDidNotAttend() {
    List<String> persons =
        EXTRACTOR
            .extract(
                Scenes.of(
                    """
                    Norway and Chile held talks in Lima on March 2, 2026.

                    President Oscar Lindgren's son-in-law, Karl Berg, and Luis Rojas attended the talks in Lima.
                    """))
            .stream()
            .filter(c -> c.kind() == Kind.ATTENDANCE)
            .map(c -> values(c, Slot.PERSON).getFirst())
            .toList();
    assertThat(persons).contains("karl-berg").doesNotContain("oscar-lindgren");
  }

  @Test
  void rolesComeFromTheTalks() {
    List<String> roles =
        EXTRACTOR
            .extract(
                Scenes.of(
                    """
                    Norway and Chile concluded US-brokered peace talks in Peru on March 2, 2026.

                    Peru hosted the talks between Norway and Chile.
                    """))
            .stream()
            .filter(c -> c.kind() == Kind.ROLE)
            .map(c -> values(c, Slot.ACTOR).getFirst() + " " + values(c, Slot.ROLE).getFirst())
            .toList();
    assertThat(roles)
        .contains("norway party", "chile party", "united-states mediator", "peru host");
  }

  @Test
  void aPlaceThatMayBeOfTwoMeetingsIsOfNone() {
    List<Claim> meetings =
        meetings(
            """
            Norway and Chile will sign the fishing accord on March 14, 2026.

            The two countries will meet for talks on whaling on March 18, 2026.

            Norway's ministers will appear alongside Chilean leaders in Lima.
            """);
    assertThat(meetings).allMatch(meeting -> !meeting.has(Slot.PLACE));
  }

  @Test
  void theDayOnWhichItWasCalledOffIsNotTheDayOfTheMeeting() {
    Claim summit =
        only(
            "Ada Holm on March 9, 2026 abruptly called off the summit with Luis Rojas, which was"
                + " scheduled for March 12, 2026 in Lima.");
    assertThat(values(summit, Slot.DATES)).containsExactly("2026-03-12");
    assertThat(values(summit, Slot.STATUS)).containsExactly("cancelled");
  }

  @Test
  void aThreatToCallOffCallsNothingOff() {
    Claim summit =
        only(
            "Ada Holm will meet Luis Rojas in Lima on March 14, 2026. Norway repeated its threats"
                + " to cancel the summit.");
    assertThat(values(summit, Slot.STATUS)).containsExactly("scheduled");
  }

  @Test
  void whoeverSpeaksBehindAListWasNotThere() {
    Claim meeting =
        only(
            "Ada Holm and Luis Rojas met in Lima on March 9, 2026. After the meeting between Holm"
                + " and Rojas, Maria Vega said it had gone well.");
    assertThat(values(meeting, Slot.PARTICIPANTS)).containsExactly("ada-holm", "luis-rojas");
  }

  @Test
  void whatWasAnnouncedInThePastTenseIsScheduled() {
    Claim meeting =
        only("Ada Holm announced that she would meet Luis Rojas in Lima on March 14, 2026.");
    assertThat(values(meeting, Slot.STATUS)).containsExactly("scheduled");
  }

  @Test
  void whoIsOnTheWayHasNotMetYet() {
    Claim meeting =
        only("Ada Holm is travelling to Lima for talks with Luis Rojas on March 14, 2026.");
    assertThat(values(meeting, Slot.STATUS)).containsExactly("scheduled");
  }

  @Test
  void aPlanThatTheOtherSideCancelledIsCancelled() {
    Claim meeting =
        only(
            "Ada Holm was scheduled to meet Chilean officials in Lima on March 2, 2026, but the"
                + " Chileans cancelled at the last minute.");
    assertThat(values(meeting, Slot.STATUS)).containsExactly("cancelled");
  }

  @Test
  void aSecondMeetingIsOfThoseWhoMetJustBefore() {
    List<Claim> meetings =
        meetings(
            """
            Norway and Chile held talks in Lima on March 2, 2026.

            A second meeting in Oslo on March 5, 2026 failed to bring a deal.
            """);
    assertThat(meetings).hasSize(2);
    assertThat(values(meetings.get(1), Slot.PLACE)).containsExactly("Oslo");
    assertThat(values(meetings.get(1), Slot.PARTICIPANTS)).containsExactly("chile", "norway");
  }

  @Test
  void whereItWillAgainBeHeldIsItsPlace() {
    Claim round =
        only(
            "Norway and Chile will hold the second round of talks on March 14, 2026. It will again"
                + " be held in Lima.");
    assertThat(values(round, Slot.PLACE)).containsExactly("Lima");
  }

  @Test
  void whoSpeaksOfASummitHasNoPartInIt() {
    assertThat(
            meetings(
                "Ada Holm has no way of interfering with the climate summit in Lima on March 14,"
                    + " 2026."))
        .allMatch(meeting -> !values(meeting, Slot.PARTICIPANTS).contains("ada-holm"));
  }

  @Test
  void whoeverHoldsTalksBehindACommaIsTheOneTheSentenceIsAbout() {
    Claim talks =
        only(
            "Ada Holm has tried to save the accord, holding quiet talks with Luis Rojas on"
                + " March 2, 2026.");
    assertThat(values(talks, Slot.PARTICIPANTS)).containsExactly("ada-holm", "luis-rojas");
  }

  @Test
  void aTownInTheSameCountryIsAnotherPlace() {
    List<Claim> meetings =
        meetings(
            """
            Ada Holm and Luis Rojas met in Washington on March 2, 2026.

            Later Maria Vega and Ivan Petrov held a further session of talks in Denver, Colorado, in the US.
            """);
    assertThat(meetings).hasSize(2);
  }

  private static Claim only(String text) {
    List<Claim> meetings = meetings(text);
    assertThat(meetings).hasSize(1);
    return meetings.getFirst();
  }

  private static List<Claim> meetings(String text) {
    return EXTRACTOR.extract(Scenes.of(text)).stream()
        .filter(c -> c.kind() == Kind.MEETING)
        .toList();
  }

  private static List<String> values(Claim claim, Slot slot) {
    return claim.values(slot).stream().map(c -> c.value().text()).toList();
  }
}
