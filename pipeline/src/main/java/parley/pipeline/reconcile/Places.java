package parley.pipeline.reconcile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.pipeline.world.Country;
import parley.pipeline.world.Place;
import parley.pipeline.world.World;

/** Whether two names of places can be of one place. What was looked up is kept. */
final class Places {

  private record Pair(String one, String other) {}

  private final World world;
  private final Map<Pair, Double> agreements = new HashMap<>();
  private final Map<String, Integer> precisions = new HashMap<>();
  private final Map<String, Boolean> venues = new HashMap<>();

  Places(World world) {
    this.world = world;
  }

  /** 2 for the same place, 1 when one lies in the other, -1 when they are apart. */
  double agreement(String a, String b) {
    return agreements.computeIfAbsent(new Pair(a, b), _ -> compared(a, b));
  }

  private double compared(String a, String b) {
    List<String> first = Similar.tokens(a);
    List<String> second = Similar.tokens(b);
    if (first.equals(second)
        || Similar.contains(first, second)
        || Similar.contains(second, first)) {
      return 2;
    }
    if (houseIn(a, b) || houseIn(b, a)) {
      return 2;
    }
    boolean within =
        (precision(a) == 1) != (precision(b) == 1)
            && country(a).isPresent()
            && country(a).equals(country(b));
    return within ? 1 : -1;
  }

  /** Whether one is a seat of government ("the White House") in the capital that the other is. */
  private boolean houseIn(String house, String city) {
    return world.seat(house).isPresent() && world.seat(house).equals(world.capitalOf(city));
  }

  /**
   * How narrow a place is: 2 for a town or region, 1 for a country, 0 for what no gazetteer knows.
   */
  int precision(String place) {
    return precisions.computeIfAbsent(place, this::looked);
  }

  private int looked(String place) {
    return world.country(place).isPresent() ? 1 : world.place(place).isPresent() ? 2 : 0;
  }

  /** Whether it is a house, a hotel, a camp and no town: of these two meetings seldom share one. */
  boolean isVenue(String place) {
    return venues.computeIfAbsent(place, this::lookedForVenue);
  }

  private boolean lookedForVenue(String place) {
    return world.country(place).isEmpty()
        && world.place(place).filter(p -> p.kind() != Place.Kind.REGION).isEmpty();
  }

  /** The country in which it lies, by its key. */
  Optional<String> host(String place) {
    return country(place).map(Country::key);
  }

  private Optional<Country> country(String place) {
    return world
        .country(place)
        .or(() -> world.seat(place))
        .or(() -> world.place(place).flatMap(p -> Optional.ofNullable(p.country())));
  }
}
