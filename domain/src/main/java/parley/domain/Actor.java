package parley.domain;

import java.io.Serializable;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A person, organisation or country with one id and all its spellings.
 *
 * @param id from the name, stable from run to run ({@code ada-holm})
 * @param name the fullest spelling
 * @param aliases the other spellings
 * @param side the id of the actor that this one stands for, or null
 * @param offices titles and offices, as worded
 */
public record Actor(
    String id,
    String name,
    SortedSet<String> aliases,
    ActorType type,
    @Nullable String side,
    SortedSet<String> offices)
    implements Serializable {

  public Actor {
    aliases = Collections.unmodifiableSortedSet(new TreeSet<>(aliases));
    offices = Collections.unmodifiableSortedSet(new TreeSet<>(offices));
  }
}
