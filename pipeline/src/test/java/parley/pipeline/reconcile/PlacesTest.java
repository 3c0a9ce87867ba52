package parley.pipeline.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.pipeline.world.World;

class PlacesTest {

  @ParameterizedTest
  @CsvSource({
    "Lima, Lima, 2",
    "Lima, central Lima, 2",
    "Élysée Palace, Paris, 2",
    "Lima, Peru, 1",
    "Lima, Oslo, -1",
    "Lima, Norway, -1",
    "Peru, Norway, -1",
    "Élysée Palace, Madrid, -1",
  })
  void agreement(String one, String other, double expected) {
    Places places = new Places(World.standard());

    assertThat(places.agreement(one, other)).isEqualTo(expected);
    assertThat(places.agreement(other, one)).isEqualTo(expected);
  }
}
