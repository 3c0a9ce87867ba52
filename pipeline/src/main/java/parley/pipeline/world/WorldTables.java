package parley.pipeline.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import parley.domain.Ids;

/** Reads the gazetteer's tables from the resources. */
final class WorldTables {

  private final Map<String, Country> bySpelling = new HashMap<>();
  private final Map<String, Country> byDemonym = new HashMap<>();
  private final Map<String, Country> byCapital = new HashMap<>();
  private final Map<String, Country> bySeat = new HashMap<>();
  private final Map<String, Country> byCode = new LinkedHashMap<>();
  private final Map<String, List<Place>> places = new HashMap<>();
  private final Map<String, Organisation> organisations = new HashMap<>();

  World read() {
    Map<?, ?> additions =
        (Map<?, ?>)
            new Load(LoadSettings.builder().build()).loadFromString(resource("additions.yaml"));
    rows("countries.tsv").forEach(row -> country(row, additions));
    byCode.values().stream().sorted(Comparator.comparing(c -> !c.state())).forEach(this::index);
    for (Object region : (List<?>) part(additions, "regions")) {
      region((Map<?, ?>) region);
    }
    rows("places.tsv").forEach(this::place);
    places.replaceAll((_, found) -> sorted(found));
    for (Object names : (List<?>) part(additions, "organisations")) {
      List<String> spellings = strings(names);
      Organisation organisation =
          new Organisation(Ids.slug(spellings.getFirst()), spellings.getFirst(), spellings);
      spellings.forEach(s -> organisations.putIfAbsent(World.plain(s), organisation));
    }
    return new World(
        List.copyOf(byCode.values()),
        bySpelling,
        byDemonym,
        byCapital,
        bySeat,
        places,
        organisations);
  }

  private void country(String[] row, Map<?, ?> additions) {
    Map<?, ?> more =
        ((Map<?, ?>) part(additions, "countries")).get(row[0]) instanceof Map<?, ?> found
            ? found
            : Map.of();
    Set<String> spellings = new LinkedHashSet<>(List.of(row[2], row[3]));
    spellings.addAll(listed(row[6]));
    spellings.addAll(strings(more.get("spellings")));
    Set<String> demonyms = new LinkedHashSet<>(listed(row[5]));
    demonyms.addAll(strings(more.get("adjectives")));
    demonyms.addAll(strings(more.get("demonyms")));
    Set<String> capitals = new LinkedHashSet<>(strings(more.get("capitals")));
    capitals.addAll(listed(row[4]));
    byCode.put(
        row[0],
        new Country(
            Ids.slug(row[2]),
            row[0],
            row[1],
            row[2],
            row[3],
            List.copyOf(spellings),
            List.copyOf(demonyms),
            List.copyOf(capitals),
            strings(((Map<?, ?>) part(additions, "seats")).get(row[0])),
            row[7],
            row[8].equals("state")));
  }

  private void index(Country country) {
    country.spellings().forEach(s -> bySpelling.putIfAbsent(World.plain(s), country));
    country.demonyms().forEach(s -> byDemonym.putIfAbsent(World.plain(s), country));
    country.capitals().forEach(s -> byCapital.putIfAbsent(World.plain(s), country));
    country.seats().forEach(s -> bySeat.putIfAbsent(World.plain(s), country));
    for (String capital : country.capitals()) {
      add(
          capital,
          new Place(
              country.capitals().getFirst(), Place.Kind.CAPITAL, country, 0, country.state()));
    }
  }

  private void region(Map<?, ?> region) {
    List<String> names = strings(region.get("names"));
    Country country = region.get("country") == null ? null : byCode.get(region.get("country"));
    Place.Kind kind = region.get("city") == null ? Place.Kind.REGION : Place.Kind.CITY;
    names.forEach(name -> add(name, new Place(names.getFirst(), kind, country, 0, true)));
  }

  private void place(String[] row) {
    List<String> names = listed(row[0]);
    @Nullable Country country = byCode.get(row[2]);
    Place.Kind kind =
        switch (row[1]) {
          case "capital" -> Place.Kind.CAPITAL;
          case "city" -> Place.Kind.CITY;
          default -> Place.Kind.REGION;
        };
    Place place = new Place(names.getFirst(), kind, country, Integer.parseInt(row[3]), false);
    names.forEach(name -> add(name, place));
  }

  private void add(String name, Place place) {
    places.computeIfAbsent(World.plain(name), _ -> new ArrayList<>(1)).add(place);
  }

  private static List<Place> sorted(List<Place> found) {
    return found.stream()
        .sorted(
            Comparator.comparing((Place p) -> !isStateCapital(p))
                .thenComparing(p -> !p.wellKnown())
                .thenComparing(Comparator.comparingInt(Place::population).reversed()))
        .toList();
  }

  private static boolean isStateCapital(Place place) {
    return place.kind() == Place.Kind.CAPITAL
        && Optional.ofNullable(place.country()).map(Country::state).orElse(false);
  }

  private static Object part(Map<?, ?> additions, String name) {
    return Optional.<Object>ofNullable(additions.get(name))
        .orElseThrow(
            () -> new IllegalStateException("the gazetteer's additions lack '" + name + "'"));
  }

  private static List<String> strings(@Nullable Object list) {
    return list == null ? List.of() : ((List<?>) list).stream().map(String::valueOf).toList();
  }

  private static List<String> listed(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
  }

  static List<String[]> rows(String name) {
    return resource(name)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .toList();
  }

  private static String resource(String name) {
    try (InputStream in = WorldTables.class.getResourceAsStream("/parley/pipeline/world/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the gazetteer's table is missing: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the gazetteer's table cannot be read: " + name, e);
    }
  }
}
