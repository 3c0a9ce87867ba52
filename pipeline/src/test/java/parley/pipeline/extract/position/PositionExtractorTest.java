package parley.pipeline.extract.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.domain.Cited;
import parley.domain.Claim;
import parley.domain.Slot;
import parley.pipeline.extract.Scenes;
import parley.pipeline.rules.RuleBook;

class PositionExtractorTest {

  private static final PositionExtractor EXTRACTOR = new PositionExtractor(RuleBook.standard());

  @Test
  void aSpokesmanSpeaksForHisSide() {
    Claim claim =
        only(
            "Norwegian foreign ministry spokesman Lars Berg said Chilean troops must leave the"
                + " region.");
    assertThat(values(claim, Slot.ACTOR)).doesNotContain("lars-berg");
    assertThat(claim.attributedTo()).isEqualTo("lars-berg");
  }

  @Test
  void whatOneTellsOfAnotherIsThePositionOfTheOther() {
    Claim claim = only("Norway said Chile wants the tariffs lifted.");
    assertThat(values(claim, Slot.ACTOR)).containsExactly("chile");
    assertThat(claim.attributedTo()).isEqualTo("norway");
  }

  @Test
  void aRejectedDemandIsAboutWhatWasDemanded() {
    List<Claim> claims =
        extract("Norway demands that Chile release all prisoners. Chile has rejected the demand.");
    assertThat(claims).hasSize(2);
    Claim rejection = claims.get(1);
    assertThat(values(rejection, Slot.STANCE)).containsExactly("rejects");
    assertThat(values(rejection, Slot.ISSUE)).containsExactly("prisoners");
    assertThat(values(rejection, Slot.CONTENT)).containsExactly("Chile release all prisoners");
    assertThat(rejection.values(Slot.CONTENT).getFirst().passages())
        .extracting(p -> p.exact())
        .containsExactly("Chile release all prisoners", "the demand");
  }

  @Test
  void whatIsRejectedAsItIsTheOfferJustBefore() {
    List<Claim> claims = extract("Norway offered a 30-day truce. Chile rejected it.");
    assertThat(claims).hasSize(2);
    assertThat(values(claims.get(1), Slot.ISSUE)).containsExactly("ceasefire");
    assertThat(values(claims.get(1), Slot.ACTOR)).containsExactly("chile");
    assertThat(extract("Norway offered a 30-day truce. A ship came in. Chile rejected it."))
        .hasSize(1);
  }

  @Test
  void aQuotationDoesNotPartAnAnswerFromItsDemand() {
    List<Claim> claims =
        extract(
            "Norway demands the release of all prisoners. \"They have waited long enough,\" said"
                + " the Norwegian foreign minister, Lars Berg. \"Their children have grown up.\""
                + " Chile rejected the demand.");
    assertThat(claims)
        .anySatisfy(
            c -> {
              assertThat(values(c, Slot.ACTOR)).containsExactly("chile");
              assertThat(values(c, Slot.ISSUE)).containsExactly("prisoners");
            });
  }

  @Test
  void aPronounBeforeTheClauseOfItsVerbSaysNothing() {
    assertThat(extract("Norway studied truce terms like that proposed by Lars Berg, of Chile."))
        .isEmpty();
    assertThat(
            extract("Norway turned over some — but not all — of the ships Chile has been seeking."))
        .isEmpty();
  }

  @Test
  void whatWhichStandsForIsTheWholePlan() {
    List<Claim> claims =
        extract("Norway has announced plans to cut 120 jobs at two ports, which Chile opposes.");
    assertThat(claims)
        .flatExtracting(c -> values(c, Slot.CONTENT))
        .contains("plans to cut 120 jobs at two ports");
    assertThat(claims).flatExtracting(c -> values(c, Slot.ISSUE)).contains("jobs");
    assertThat(extract("Norway cut 120 jobs after a walk to the ports, which Chile supports."))
        .flatExtracting(c -> values(c, Slot.ISSUE))
        .doesNotContain("jobs");
  }

  @Test
  void employersAndRebelsOfACountryAreNotTheCountry() {
    assertThat(
            extract(
                "Norwegian employers offered a pay rise of 3 percent. Chilean rebels rejected the"
                    + " ceasefire."))
        .flatExtracting(c -> values(c, Slot.ACTOR))
        .doesNotContain("norway", "chile");
    assertThat(extract("Norwegian officials rejected the ceasefire."))
        .flatExtracting(c -> values(c, Slot.ACTOR))
        .containsExactly("norway");
  }

  @Test
  void bothSidesOfAnAgreementHoldIt() {
    assertThat(extract("Norway and Chile agreed to reopen the border."))
        .flatExtracting(c -> values(c, Slot.ACTOR))
        .containsExactly("norway", "chile");
  }

  @Test
  void weIsWhoeverIsQuoted() {
    Claim claim = only("\"We reject any pullback of our troops,\" Chile said.");
    assertThat(values(claim, Slot.ACTOR)).containsExactly("chile");
    assertThat(values(claim, Slot.STANCE)).containsExactly("rejects");
  }

  @Test
  void theContentEndsWhereTheNextClauseBegins() {
    List<Claim> claims =
        extract("Chile has rejected any pullback and insists the front line should be frozen.");
    assertThat(claims).flatExtracting(c -> values(c, Slot.CONTENT)).contains("any pullback");
  }

  @Test
  void narrationWithoutAHolderIsNoPosition() {
    assertThat(extract("Troops must leave the region before winter. A ceasefire is needed."))
        .isEmpty();
  }

  @Test
  void analystsHoldNoPosition() {
    assertThat(extract("Analyst Anna Holm of the Fjord Institute said the tariffs must be lifted."))
        .isEmpty();
  }

  @Test
  void aRefusalByDenialIsARejection() {
    Claim claim = only("Chile did not accept the ceasefire.");
    assertThat(values(claim, Slot.STANCE)).containsExactly("rejects");
  }

  @Test
  void anOfferHasItsConditionWithIt() {
    Claim claim =
        only(
            "Norway is ready to accept inspections of its missiles at sea, provided that Chile"
                + " releases the crew.");
    assertThat(values(claim, Slot.STANCE)).containsExactly("offers");
    assertThat(values(claim, Slot.CONTENT))
        .containsExactly(
            "accept inspections of its missiles at sea, provided that Chile releases the crew");
  }

  private static List<Claim> extract(String text) {
    return EXTRACTOR.extract(Scenes.of(text));
  }

  private static Claim only(String text) {
    List<Claim> claims = extract(text);
    assertThat(claims).hasSize(1);
    return claims.getFirst();
  }

  private static List<String> values(Claim claim, Slot slot) {
    return claim.values(slot).stream().map(Cited::value).map(v -> v.text()).toList();
  }
}
