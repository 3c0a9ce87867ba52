package parley.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.domain.ActorType;
import parley.domain.Kind;
import parley.domain.Slot;
import parley.publish.DossierBuilder;

class BearingTest {

  @Test
  void aStanceThatGivesWayLessHasHardened() {
    assertThat(after("offers", "rejects").move()).isEqualTo(Bearing.Move.HARDENED);
    assertThat(after("demands", "threatens").move()).isEqualTo(Bearing.Move.HARDENED);
    assertThat(after("rejects", "accepts").move()).isEqualTo(Bearing.Move.SOFTENED);
    assertThat(after("offers", "supports").move()).isEqualTo(Bearing.Move.NONE);
  }

  @Test
  void aPositionThatAnotherReportGivesLaterIsReaffirmed() {
    Bearing bearing = given(null);
    assertThat(bearing.move()).isEqualTo(Bearing.Move.REAFFIRMED);
    assertThat(bearing.lastHeard()).isEqualTo(LocalDate.of(2031, 3, 9));
  }

  @Test
  void aCopyReaffirmsNothingButIsTheDayItWasLastHeard() {
    Bearing bearing = given("a");
    assertThat(bearing.move()).isEqualTo(Bearing.Move.NONE);
    assertThat(bearing.lastHeard()).isEqualTo(LocalDate.of(2031, 3, 9));
  }

  @Test
  void anotherStanceOnTheSameThingInALaterReportIsAMove() {
    assertThat(later("accepts", "a lower quota for herring").move())
        .isEqualTo(Bearing.Move.SOFTENED);
    assertThat(later("accepts", "a lower quota for herring").before())
        .extracting(Entry::id)
        .isEqualTo("p1");
    assertThat(later("threatens", "lower herring quota").move()).isEqualTo(Bearing.Move.HARDENED);
  }

  @Test
  void aStanceOnSomethingElseIsNoMove() {
    assertThat(later("accepts", "free passage to the harbour").move()).isEqualTo(Bearing.Move.NONE);
  }

  /** What a stance of the ninth is against a demand of the fourth. */
  private static Bearing later(String stance, String content) {
    DossierBuilder dossier = reports(null);
    stance(dossier, "p1", "demands", "a lower quota for herring", "a");
    stance(dossier, "p2", stance, content, "b");
    StateOfPlay state = StateOfPlay.of(dossier.build());
    Issue issue = state.issues().getFirst();
    Stand stand =
        issue.stands().stream().filter(s -> s.entry().id().equals("p2")).findFirst().orElseThrow();
    return issue.bearing(stand, state.sources());
  }

  private static void stance(
      DossierBuilder dossier, String id, String stance, String content, String report) {
    dossier
        .fact(id, Kind.POSITION, 1)
        .with(Slot.ACTOR, DossierBuilder.party("norway"), dossier.cite(report, "Norway"))
        .with(Slot.STANCE, DossierBuilder.term(stance), dossier.cite(report, "lower quota"))
        .with(Slot.CONTENT, DossierBuilder.words(content), dossier.cite(report, "lower quota"))
        .done();
  }

  private static Bearing after(String former, String now) {
    DossierBuilder dossier = reports(null);
    dossier
        .fact("p", Kind.POSITION, 1)
        .with(Slot.ACTOR, DossierBuilder.party("norway"), dossier.cite("b", "Norway"))
        .former(
            Slot.STANCE,
            DossierBuilder.term(former),
            "2031-03-09",
            dossier.cite("a", "lower quota"))
        .with(Slot.STANCE, DossierBuilder.term(now), dossier.cite("b", "lower quota"))
        .with(Slot.CONTENT, DossierBuilder.words("lower quota"), dossier.cite("b", "lower quota"))
        .done();
    return bearing(dossier);
  }

  private static Bearing given(@Nullable String copyOf) {
    DossierBuilder dossier = reports(copyOf);
    dossier
        .fact("p", Kind.POSITION, 1)
        .with(Slot.ACTOR, DossierBuilder.party("norway"), dossier.cite("b", "Norway"))
        .with(
            Slot.STANCE,
            DossierBuilder.term("demands"),
            dossier.cite("a", "lower quota"),
            dossier.cite("b", "lower quota"))
        .with(Slot.CONTENT, DossierBuilder.words("lower quota"), dossier.cite("a", "lower quota"))
        .done();
    return bearing(dossier);
  }

  private static DossierBuilder reports(@Nullable String copyOf) {
    DossierBuilder dossier = new DossierBuilder("Quotas", "2031-03-09");
    dossier.report("a", "Coast Herald", "2031-03-04", "One", "Norway and a lower quota.");
    dossier.report("b", "Harbour Times", "2031-03-09", "Two", "Norway and a lower quota.");
    dossier.report(dossier.report("b"), copyOf);
    dossier.actor("norway", "Norway", ActorType.COUNTRY, null);
    return dossier;
  }

  private static Bearing bearing(DossierBuilder dossier) {
    StateOfPlay state = StateOfPlay.of(dossier.build());
    Issue issue = state.issues().getFirst();
    return issue.bearing(issue.stands().getFirst(), state.sources());
  }
}
