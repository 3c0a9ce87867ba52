package parley.pipeline.world;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The gazetteer: countries, their capitals, peoples and seats of government, cities, regions and
 * international organisations, by every usual spelling.
 *
 * <p>Look-ups are case-sensitive ("us" is no country), but for words in capitals ("UKRAINE"). A
 * leading "the" and a possessive "'s" do not matter. A spelling says nothing of its context:
 * "Georgia" is also a state of the US, "Jordan" and "Chad" are also people.
 */
public final class World {

  private static final class Standard {
    static final World WORLD = new WorldTables().read();
  }

  private final List<Country> countries;
  private final Map<String, Country> bySpelling;
  private final Map<String, Country> byDemonym;
  private final Map<String, Country> byCapital;
  private final Map<String, Country> bySeat;
  private final Map<String, List<Place>> places;
  private final Map<String, Organisation> organisations;

  World(
      List<Country> countries,
      Map<String, Country> bySpelling,
      Map<String, Country> byDemonym,
      Map<String, Country> byCapital,
      Map<String, Country> bySeat,
      Map<String, List<Place>> places,
      Map<String, Organisation> organisations) {
    this.countries = List.copyOf(countries);
    this.bySpelling = bySpelling;
    this.byDemonym = byDemonym;
    this.byCapital = byCapital;
    this.bySeat = bySeat;
    this.places = places;
    this.organisations = organisations;
  }

  /** The gazetteer that ships with Parley; read once. */
  public static World standard() {
    return Standard.WORLD;
  }

  /** All countries, by their ISO code. */
  public List<Country> countries() {
    return countries;
  }

  /** The country of a name or abbreviation: "Ukraine", "the United States", "U.S.", "DPRK". */
  public Optional<Country> country(String spelling) {
    return find(spelling, bySpelling::get);
  }

  /** The country of a people or an adjective: "Ukrainian", "Ukrainians", "Dutch", "Poles". */
  public Optional<Country> demonym(String word) {
    Optional<Country> found = find(word, byDemonym::get);
    if (found.isEmpty() && word.endsWith("s")) {
      return find(word.substring(0, word.length() - 1), byDemonym::get);
    }
    return found;
  }

  /** The country whose capital it is: "Kyiv", "Kiev", "Washington". */
  public Optional<Country> capitalOf(String name) {
    return find(name, byCapital::get);
  }

  /**
   * The country for whose government a building or street stands: "the Kremlin", "Downing Street".
   */
  public Optional<Country> seat(String name) {
    return find(name, bySeat::get);
  }

  /** The country for whose government a capital or a seat stands. */
  public Optional<Country> government(String name) {
    return capitalOf(name).or(() -> seat(name));
  }

  /**
   * The place of a name; of several the capital, then the region named in no table but ours, then
   * the most populous.
   */
  public Optional<Place> place(String name) {
    return places(name).stream().findFirst();
  }

  /** All places of a name, the best known first. */
  public List<Place> places(String name) {
    return find(name, places::get).orElse(List.of());
  }

  /** The organisation of a name or abbreviation: "the EU", "International Atomic Energy Agency". */
  public Optional<Organisation> organisation(String spelling) {
    return find(spelling, organisations::get);
  }

  private static <T> Optional<T> find(String words, Function<String, T> table) {
    String spelling = plain(words);
    T found = table.apply(spelling);
    if (found == null
        && spelling.length() > 3
        && spelling.equals(spelling.toUpperCase(Locale.ROOT))) {
      found = table.apply(capitalised(spelling));
    }
    return Optional.ofNullable(found);
  }

  /** The spelling under which the tables hold a name. */
  static String plain(String words) {
    String plain = words.strip().replace('’', '\'').replace('\u00a0', ' ').replaceAll("\\s+", " ");
    if (plain.startsWith("the ") || plain.startsWith("The ") || plain.startsWith("THE ")) {
      plain = plain.substring(4);
    }
    return plain.endsWith("'s") ? plain.substring(0, plain.length() - 2) : plain;
  }

  private static String capitalised(String shouted) {
    StringBuilder name = new StringBuilder(shouted.length());
    for (int i = 0; i < shouted.length(); i++) {
      boolean inWord = i > 0 && Character.isLetter(shouted.charAt(i - 1));
      char letter = shouted.charAt(i);
      name.append(inWord ? Character.toLowerCase(letter) : letter);
    }
    return name.toString()
        .replace(" Of ", " of ")
        .replace(" And ", " and ")
        .replace(" The ", " the ");
  }
}
