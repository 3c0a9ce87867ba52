package parley.pipeline.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import parley.domain.Ids;
import parley.domain.Kind;
import parley.domain.Reading;

/**
 * Reports of a small world, in which the same people, days and places come up again and again, so
 * that reports copy, confirm, move and contradict one another. One seed gives the same reports.
 */
final class Chance {

  private static final List<String> COUNTRIES = List.of("Norway", "Peru", "Kenya");
  private static final List<String> PERSONS =
      List.of("Ada Holm", "Holm", "Ada Maria Holm", "Luis Vega", "Vega", "Carla Vega", "Luis Wega");
  private static final List<String> BODIES =
      List.of(
          "Dock Workers Union",
          "Dock Worker's Union",
          "DWU",
          "Norwegian Fisheries Board",
          "Fisheries Board",
          "Board of Fisheries",
          "Berg",
          "Berg Group");
  private static final List<String> PLACES =
      List.of("Lima", "Oslo", "Peru", "Nairobi", "the Harbour Hotel in Lima");
  private static final List<String> STATUS =
      List.of("scheduled", "proposed", "under-way", "concluded", "postponed", "cancelled");
  private static final List<String> WORDS =
      List.of("the quota", "fishing", "boats", "off the coast", "in spring", "a wider zone", "ice");

  private final Random random;

  private Chance(long seed) {
    random = new Random(seed);
  }

  /** Some reports; of a few there are several under one id. */
  static List<Reading> readings(long seed, int count) {
    Chance chance = new Chance(seed);
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      readings.add(chance.reading("r" + chance.random.nextInt(count)));
    }
    return readings;
  }

  private Reading reading(String id) {
    Told told = random.nextInt(8) == 0 ? Told.undated(id) : Told.on(day(), id);
    COUNTRIES.forEach(told::country);
    List<String> people = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      String person = of(PERSONS);
      if (!people.contains(person)) {
        people.add(person);
        told.person(person, of(COUNTRIES));
      }
    }
    String body = of(BODIES);
    told.body(body);
    List<String> parties = new ArrayList<>(COUNTRIES.stream().map(Ids::slug).toList());
    people.forEach(person -> parties.add(Ids.slug(person)));
    parties.add(Ids.slug(body));
    for (int i = random.nextInt(7); i >= 0; i--) {
      claim(told, parties, people);
    }
    return told.reading();
  }

  private void claim(Told told, List<String> parties, List<String> people) {
    switch (random.nextInt(7)) {
      case 0 ->
          told.claim(Kind.STATEMENT, "quote=" + words(5), "speaker=" + of(parties), "mode=direct");
      case 1 -> told.claim(Kind.STATEMENT, "quote=" + words(4), "mode=direct");
      case 2 ->
          told.claimBy(
              of(parties),
              Kind.FIGURE,
              "measure=" + words(2),
              "value=" + random.nextInt(3),
              "unit=boats");
      case 3 ->
          told.claim(
              Kind.INCIDENT,
              "type=attack",
              "description=" + words(3),
              "date=" + day(),
              "place=" + of(PLACES));
      case 4 ->
          told.claim(Kind.INSTRUMENT, "name=" + words(2), "type=plan", "parties=" + of(parties));
      default -> meeting(told, parties, people);
    }
  }

  private void meeting(Told told, List<String> parties, List<String> people) {
    List<String> values = new ArrayList<>(List.of("status=" + of(STATUS)));
    values.add("participants=" + of(parties));
    values.add("participants=" + of(parties));
    maybe(values, "dates=" + day());
    maybe(values, "place=" + of(PLACES));
    maybe(values, "dates~" + day());
    if (random.nextInt(3) == 0) {
      values.add("ordinal=" + (1 + random.nextInt(2)));
    }
    told.claim(Kind.MEETING, values.toArray(String[]::new));
    if (random.nextBoolean()) {
      told.claim(
          Kind.ATTENDANCE,
          "meeting=" + told.last(),
          "person=" + Ids.slug(of(people)),
          random.nextBoolean() ? "office=envoy" : "side=" + Ids.slug(of(COUNTRIES)));
    }
  }

  private void maybe(List<String> values, String value) {
    if (random.nextBoolean()) {
      values.add(value);
    }
  }

  private String words(int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(of(WORDS));
    }
    return String.join(" ", words);
  }

  private String day() {
    return String.format(Locale.ROOT, "2031-03-%02d", 1 + random.nextInt(28));
  }

  private <T> T of(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
