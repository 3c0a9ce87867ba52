package parley.pipeline.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorldTest {

  private final World world = World.standard();

  @ParameterizedTest
  @CsvSource({
    "Ukraine, UA", "UKRAINE, UA", "Ukraine’s, UA", "the United States, US", "U.S., US", "UAE, AE",
    "Britain, GB", "DPRK, KP", "the Netherlands, NL", "Turkey, TR", "Czech Republic, CZ",
        "Burma, MM",
    "Russian Federation, RU", "Côte d’Ivoire, CI", "UNITED ARAB EMIRATES, AE", "The Hague, "
  })
  void countriesByEveryUsualSpelling(String spelling, String code) {
    assertThat(world.country(spelling).map(Country::alpha2)).isEqualTo(Optional.ofNullable(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"us", "turkey", "chad", "it", "IT", "no", "NO", "Xi"})
  void commonWordsAreNoCountries(String word) {
    assertThat(world.country(word)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Ukrainian, UA", "Ukrainians, UA", "American, US", "Dutch, NL", "Poles, PL", "Polish, PL",
        "Emiratis, AE",
    "Indian, IN", "French, FR", "Congolese, CD", "British, GB", "Saudi, SA", "Kyrgyz, KG",
        "Swiss, CH"
  })
  void peoplesAndAdjectives(String word, String code) {
    assertThat(world.demonym(word).map(Country::alpha2)).contains(code);
  }

  @ParameterizedTest
  @CsvSource({
    "Kyiv, UA",
    "Kiev, UA",
    "KYIV, UA",
    "Washington, US",
    "'Washington, D.C.', US",
    "Beijing, CN",
    "Moscow, RU",
    "the Kremlin, RU",
    "White House, US",
    "Downing Street, GB",
    "Élysée, FR",
    "Elysee Palace, FR"
  })
  void capitalsAndSeatsStandForGovernments(String name, String code) {
    assertThat(world.government(name).map(Country::alpha2)).contains(code);
  }

  @Test
  void placesKnowTheirCountry() {
    Place kunduz = world.place("Kunduz").orElseThrow();

    assertThat(kunduz.kind()).isEqualTo(Place.Kind.CITY);
    assertThat(kunduz.country()).isNotNull().extracting(Country::name).isEqualTo("Afghanistan");
    assertThat(kunduz.population()).isGreaterThan(100_000);
  }

  @Test
  void disputedRegionsHaveNoCountry() {
    assertThat(world.place("Golan Heights").orElseThrow().country()).isNull();
  }

  @Test
  void theBestKnownPlaceComesFirst() {
    assertThat(world.places("Moscow"))
        .first()
        .extracting(Place::kind)
        .isEqualTo(Place.Kind.CAPITAL);
    assertThat(world.place("Donbas").orElseThrow().kind()).isEqualTo(Place.Kind.REGION);
  }

  @ParameterizedTest
  @CsvSource({
    "the EU, European Union",
    "U.N., United Nations",
    "Nato, NATO",
    "IAEA, International Atomic Energy Agency"
  })
  void organisationsByTheirAbbreviations(String spelling, String name) {
    assertThat(world.organisation(spelling).map(Organisation::name)).contains(name);
  }

  @Test
  void keysAreSlugsOfTheCommonName() {
    assertThat(world.country("US").orElseThrow().key()).isEqualTo("united-states");
    assertThat(world.country("UAE").orElseThrow().key()).isEqualTo("united-arab-emirates");
  }
}
