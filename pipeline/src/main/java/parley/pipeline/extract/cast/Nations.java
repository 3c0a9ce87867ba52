package parley.pipeline.extract.cast;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.rules.Rule;
import parley.pipeline.rules.RuleBook;
import parley.pipeline.world.Country;
import parley.pipeline.world.Place;
import parley.pipeline.world.World;

/**
 * The words that mean a country, a bloc or a movement: names, peoples' names, capitals and seats.
 */
final class Nations {

  /** The longest name in words. */
  private static final int LONGEST = 6;

  /**
   * What words mean.
   *
   * @param length how many words
   * @param name the usual English name of the country or body
   * @param sort how the words mean it
   * @param organization whether it is a body and no country
   */
  record Meaning(int length, String name, NameSpan.Sort sort, boolean organization) {}

  private final World world;
  private final Map<String, String> movements = new HashMap<>();
  private final Map<String, String> seats = new HashMap<>();

  Nations(RuleBook book, World world) {
    this.world = world;
    for (Rule rule : book.rules("movements")) {
      movements.put(rule.name(), rule.name());
      rule.all("words").forEach(w -> movements.put(w, rule.name()));
    }
    for (Rule rule : book.rules("seats")) {
      rule.all("words").forEach(w -> seats.put(w, rule.name()));
    }
  }

  /** What the longest words from a token on mean. */
  Optional<Meaning> at(Sentence sentence, int first) {
    if (!Phrases.isCapitalised(sentence.token(first))) {
      return Optional.empty();
    }
    for (int length = Math.min(LONGEST, sentence.size() - first); length > 0; length--) {
      if (Phrases.isMark(sentence.token(first + length - 1))
          || sentence.token(first + length - 1).tag().equals("POS")) {
        continue;
      }
      Optional<Meaning> meaning =
          meaning(NameFinder.words(sentence, first, first + length - 1), length);
      if (meaning.isPresent()) {
        return meaning;
      }
    }
    return Optional.empty();
  }

  /** Whether a name is that of a city, a region or a country. */
  boolean isPlace(String name) {
    return world.place(name).isPresent() || world.country(name).isPresent();
  }

  /** The country in which a place generally lies. */
  Optional<Country> countryOf(String place) {
    return world.place(place).map(Place::country);
  }

  private Optional<Meaning> meaning(String words, int length) {
    if (movements.containsKey(words)) {
      return Optional.of(
          new Meaning(length, movements.get(words), NameSpan.Sort.ORGANIZATION, true));
    }
    if (seats.containsKey(words)) {
      return Optional.of(new Meaning(length, seats.get(words), NameSpan.Sort.SEAT, true));
    }
    return world
        .country(words)
        .map(c -> country(length, c, NameSpan.Sort.COUNTRY))
        .or(() -> world.demonym(words).map(c -> country(length, c, NameSpan.Sort.DEMONYM)))
        .or(() -> world.government(words).map(c -> country(length, c, NameSpan.Sort.SEAT)))
        .or(
            () ->
                world
                    .organisation(words)
                    .map(o -> new Meaning(length, o.name(), NameSpan.Sort.ORGANIZATION, true)));
  }

  private static Meaning country(int length, Country country, NameSpan.Sort sort) {
    return new Meaning(length, country.name(), sort, false);
  }
}
