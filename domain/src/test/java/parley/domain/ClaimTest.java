package parley.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ClaimTest {

  private static final Passage OSLO = new Passage("monday", 10, 14, "Oslo");
  private static final Passage THERE = new Passage("monday", 30, 35, "there");
  private static final Cited PLACE = Cited.of(new Value.Words("Oslo"), 0.9, OSLO);

  @Test
  void aValueWithoutAPassageCannotBeBuilt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cited.of(new Value.Words("Oslo"), 0.9))
        .withMessageContaining("Oslo");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new FactValue(new Value.Words("Oslo"), State.CURRENT, null, null, 0.9, List.of()));
  }

  @Test
  void aClaimWithoutAValueCannotBeBuilt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Claim.of("monday", Kind.MEETING, Map.of(), null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Claim.of("monday", Kind.MEETING, Map.of(Slot.PLACE, List.of()), null));
  }

  @Test
  void aClaimCitesItsOwnReportAlone() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Claim.of("tuesday", Kind.MEETING, Map.of(Slot.PLACE, List.of(PLACE)), null))
        .withMessageContaining("tuesday")
        .withMessageContaining("monday");
  }

  @Test
  void aSlotOfAnotherKindIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Claim.of("monday", Kind.FIGURE, Map.of(Slot.PLACE, List.of(PLACE)), null));
  }

  @Test
  void aTermOutsideTheClosedSetIsRefused() {
    Cited status = Cited.of(new Value.Term("perhaps"), 0.9, OSLO);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Claim.of("monday", Kind.MEETING, Map.of(Slot.STATUS, List.of(status)), null))
        .withMessageContaining("perhaps");
  }

  @Test
  void confidenceLiesAboveZeroAndUpToOne() {
    for (double confidence : new double[] {0, -0.1, 1.01, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Cited.of(new Value.Words("Oslo"), confidence, OSLO));
    }
    assertThat(Cited.of(new Value.Words("Oslo"), 1, OSLO).confidence()).isEqualTo(1);
  }

  @Test
  void itsIdComesFromItsContent() {
    Claim claim = Claim.of("monday", Kind.MEETING, Map.of(Slot.PLACE, List.of(PLACE)), null);
    Claim again = Claim.of("monday", Kind.MEETING, Map.of(Slot.PLACE, List.of(PLACE)), null);
    Cited elsewhere = Cited.of(new Value.Words("Oslo"), 0.9, THERE);
    Claim other = Claim.of("monday", Kind.MEETING, Map.of(Slot.PLACE, List.of(elsewhere)), null);
    assertThat(claim.id()).isEqualTo(again.id()).startsWith("monday:meeting:");
    assertThat(other.id()).isNotEqualTo(claim.id());
  }

  @Test
  void passagesStandInTheOrderOfTheText() {
    assertThat(Cited.of(new Value.Words("Oslo"), 0.9, THERE, OSLO, THERE).passages())
        .containsExactly(OSLO, THERE);
  }

  @Test
  void whatIsGivenCannotBeChangedAfterwards() {
    List<Cited> places = new ArrayList<>(List.of(PLACE));
    Claim claim = Claim.of("monday", Kind.MEETING, Map.of(Slot.PLACE, places), null);
    places.clear();
    assertThat(claim.values(Slot.PLACE)).containsExactly(PLACE);
  }

  @Test
  void onlyWhatFellHasADayOnWhichItFell() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new FactValue(
                    new Value.Words("Oslo"),
                    State.CURRENT,
                    null,
                    LocalDate.of(2031, 3, 4),
                    0.9,
                    List.of(new Evidence(OSLO, null))));
  }

  @Test
  void anInferredDayNeedsWords() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Publication(LocalDate.of(2031, 3, 4), Publication.Basis.INFERRED, List.of()));
  }

  @Test
  void aReadingHoldsEveryClaimOnceInTheOrderOfIds() {
    Claim first = Claim.of("monday", Kind.MEETING, Map.of(Slot.PLACE, List.of(PLACE)), null);
    Cited elsewhere = Cited.of(new Value.Words("Oslo"), 0.9, THERE);
    Claim second = Claim.of("monday", Kind.MEETING, Map.of(Slot.PLACE, List.of(elsewhere)), null);
    Report report =
        new Report("monday", "a test", null, null, null, null, null, "Talks", List.of());
    Reading reading = new Reading(report, List.of(), List.of(second, first, second));
    assertThat(reading).isEqualTo(new Reading(report, List.of(), List.of(first, second)));
    assertThat(reading.claims()).hasSize(2);
    assertThat(new TreeSet<>(reading.claims().stream().map(Claim::id).toList()))
        .containsExactlyElementsOf(reading.claims().stream().map(Claim::id).toList());
  }
}
