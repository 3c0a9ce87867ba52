package parley.pipeline.world;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A city or a region.
 *
 * @param name its usual English name
 * @param country the country that it is generally named with; null for seas, continents and
 *     disputed regions
 * @param population people living there by GeoNames; 0 where unknown, always for regions
 * @param wellKnown whether the name means this place wherever it stands as a name ("Donbas", "Red
 *     Sea")
 */
public record Place(
    String name, Kind kind, @Nullable Country country, int population, boolean wellKnown)
    implements Serializable {

  /** What sort of place it is. */
  public enum Kind {
    CAPITAL,
    CITY,
    REGION
  }
}
