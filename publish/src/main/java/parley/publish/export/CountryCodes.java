package parley.publish.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import parley.domain.Actor;
import parley.domain.ActorType;
import parley.domain.Ids;

/**
 * The ISO 3166-1 codes of countries, by their English names in the Unicode CLDR (as the JDK carries
 * it) and by other common names.
 */
public final class CountryCodes {

  private final Map<String, String> byName = new TreeMap<>();

  public CountryCodes() {
    for (String code : Locale.getISOCountries()) {
      byName.put(Ids.slug(Locale.of("", code).getDisplayCountry(Locale.ENGLISH)), code);
    }
    Properties others = others();
    others
        .stringPropertyNames()
        .forEach(name -> byName.put(name, Objects.requireNonNull(others.getProperty(name))));
  }

  /** The two letters of a country; empty for other actors and for names that nobody knows. */
  public Optional<String> alpha2(Actor actor) {
    if (actor.type() != ActorType.COUNTRY) {
      return Optional.empty();
    }
    return Stream.concat(Stream.of(actor.id(), actor.name()), actor.aliases().stream())
        .map(Ids::slug)
        .flatMap(name -> Stream.ofNullable(byName.get(name)))
        .findFirst();
  }

  /** The three letters of a country; empty for other actors and for names that nobody knows. */
  public Optional<String> alpha3(Actor actor) {
    return alpha2(actor).map(code -> Locale.of("", code).getISO3Country());
  }

  private static Properties others() {
    Properties others = new Properties();
    try (InputStream in =
        Objects.requireNonNull(CountryCodes.class.getResourceAsStream("countries.properties"))) {
      others.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the jar carries countries.properties", e);
    }
    return others;
  }
}
