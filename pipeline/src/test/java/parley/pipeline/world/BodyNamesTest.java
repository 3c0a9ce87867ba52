package parley.pipeline.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spellings of bodies that never were. */
class BodyNamesTest {

  @ParameterizedTest
  @CsvSource({
    "DWU, Dock Workers Union",
    "D.W.U., Dock Workers Union",
    "DOL, Department of Labour",
    "DL, Department of Labour",
    "NM, Northern Motors Co.",
    "DWU, Norwegian Dock Workers Union",
  })
  void anAbbreviationIsMadeOfFirstLetters(String abbreviation, String name) {
    assertThat(BodyNames.abbreviates(abbreviation, name)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"DWU, Dock Masters Union", "NM, Northern", "Dock, Dock Workers Union", "DWU, DWU"})
  void otherLettersAreAnother(String abbreviation, String name) {
    assertThat(BodyNames.abbreviates(abbreviation, name)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Dock Workers Union, Dock Worker's Union",
    "Dock Workers Union, the Dock Workers Union",
    "Northern Motors, Northern Motors Corp.",
    "Northern, Northern Airways",
    "Ministry of Defence, Defense Ministry",
    "Chilean Central News Agency, Chilean Centrale News Agency",
    "NM NM, NM",
  })
  void spellingsOfOneBody(String one, String other) {
    assertThat(BodyNames.same(one, other)).isTrue();
    assertThat(BodyNames.same(other, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Dock Workers Union Local 12, Dock Workers Union Local 13",
    "Northern Bank, Northern Line",
    "Ministry of Labour, Ministry of Justice",
  })
  void twoBodies(String one, String other) {
    assertThat(BodyNames.same(one, other)).isFalse();
  }
}
