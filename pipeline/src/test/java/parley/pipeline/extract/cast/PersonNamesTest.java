package parley.pipeline.extract.cast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonNamesTest {

  @Test
  void transliterationsOfOneNameAreAlike() {
    assertThat(PersonNames.alike("kowalski", "kowalskyi")).isTrue();
    assertThat(PersonNames.alike("dimitrov", "dimitroff")).isTrue();
  }

  @Test
  void otherNamesAreNot() {
    assertThat(PersonNames.alike("holm", "holt")).isFalse();
    assertThat(PersonNames.alike("kowalski", "nowalski")).isFalse();
  }

  @Test
  void accentsAndInitialsDoNotCount() {
    assertThat(PersonNames.parts("José R. Núñez")).containsExactly("jose", "r", "nunez");
  }

  @Test
  void aHyphenBeforeASyllablePartsANameAndAFamilyNameWithAHyphenStaysOne() {
    assertThat(PersonNames.parts("Paek Nam-sun")).isEqualTo(PersonNames.parts("Paek Nam Sun"));
    assertThat(PersonNames.parts("Anna Holm-Berg")).containsExactly("anna", "holm-berg");
  }
}
