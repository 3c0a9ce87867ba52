package parley.pipeline.extract.meeting;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.domain.ActorType;
import parley.domain.ReportedActor;
import parley.pipeline.extract.cast.Cast;

/** Who stands for whom among the actors of a report. */
final class Sides {

  /** From a minister to the ministry to the country, and no further. */
  private static final int STEPS = 3;

  private final Map<String, ReportedActor> actors = new HashMap<>();

  Sides(Cast cast) {
    cast.actors().forEach(actor -> actors.putIfAbsent(actor.key(), actor));
  }

  @Nullable ReportedActor actor(String key) {
    return actors.get(key);
  }

  /**
   * Whom somebody stands for in the end: a minister's ministry's country; himself when nobody is
   * known.
   */
  String side(String key) {
    String at = key;
    for (int step = 0; step < STEPS; step++) {
      ReportedActor actor = actor(at);
      String side = actor == null ? null : actor.side();
      if (side == null || side.equals(at)) {
        return at;
      }
      at = side;
    }
    return at;
  }

  Set<String> sides(Set<String> keys) {
    Set<String> sides = new TreeSet<>();
    keys.forEach(key -> sides.add(side(key)));
    return sides;
  }

  Set<String> persons(Set<String> keys) {
    Set<String> persons = new TreeSet<>(keys);
    persons.removeIf(key -> !isPerson(key));
    return persons;
  }

  private boolean isPerson(String key) {
    ReportedActor actor = actor(key);
    return actor != null && actor.type() == ActorType.PERSON;
  }
}
