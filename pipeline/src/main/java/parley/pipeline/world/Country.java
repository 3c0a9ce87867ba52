package parley.pipeline.world;

import java.io.Serializable;
import java.util.List;

/**
 * A country or a territory.
 *
 * @param key the slug of its common name: "united-states"
 * @param alpha2 ISO 3166-1 code of two letters
 * @param alpha3 ISO 3166-1 code of three letters
 * @param name its common English name
 * @param official its official English name
 * @param spellings all names, abbreviations among them, the common name first
 * @param demonyms what its people and its things are called: "Ukrainian", "Pole", "Polish"
 * @param capitals its capital under all its spellings, the usual one first; more than one where
 *     several serve
 * @param seats buildings and streets that stand for its government: "the Kremlin"
 * @param region the part of the world: Africa, Americas, Antarctic, Asia, Europe, Oceania
 * @param state whether it is a state of its own
 */
public record Country(
    String key,
    String alpha2,
    String alpha3,
    String name,
    String official,
    List<String> spellings,
    List<String> demonyms,
    List<String> capitals,
    List<String> seats,
    String region,
    boolean state)
    implements Serializable {

  public Country {
    spellings = List.copyOf(spellings);
    demonyms = List.copyOf(demonyms);
    capitals = List.copyOf(capitals);
    seats = List.copyOf(seats);
  }
}
