package parley.pipeline.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.domain.ReportedActor;
import parley.pipeline.world.BodyNames;
import parley.pipeline.world.Country;
import parley.pipeline.world.World;

/**
 * An organisation of one report, in the form in which organisations are compared.
 *
 * @param name the name as the report gives it
 * @param folded the name without what spellings of it differ in; see {@link BodyNames#folded}
 * @param nation the key of the party that it stands for, or of whose nation its name begins with;
 *     empty when neither is known
 * @param words the words of its name but those of the nation
 * @param side the key of the party that it stands for, or null
 * @param unnamed whether no name is given
 */
record Body(
    String name,
    String folded,
    String nation,
    String words,
    @Nullable String side,
    boolean unnamed) {

  /** The longest name of a nation, in words, with which a body's name may begin. */
  private static final int LONGEST_NATION = 3;

  private record Nation(String key, String words) {}

  static Body of(ReportedActor actor) {
    String nation = nation(actor);
    return new Body(
        actor.name(),
        BodyNames.folded(actor.name()),
        nation,
        words(actor, nation),
        actor.side(),
        actor.unnamed());
  }

  /** Whether both are of one name, and of one nation where both say of which. */
  boolean same(Body other) {
    if (!nation.isEmpty() && !other.nation.isEmpty() && !nation.equals(other.nation)) {
      return false;
    }
    boolean compatible = side == null || other.side == null || side.equals(other.side);
    return words.equals(other.words)
        || !unnamed && compatible && BodyNames.sameFolded(folded, other.folded);
  }

  private static String nation(ReportedActor actor) {
    @Nullable String side = actor.side();
    if (side != null || actor.unnamed()) {
      return side == null ? "" : side;
    }
    return nationWords(actor.name()).map(Nation::key).orElse("");
  }

  /** The nation with whose name a name begins: "Norwegian", "Norway's". */
  private static Optional<Nation> nationWords(String name) {
    List<String> words = List.of(name.replaceAll("['’]s?(?= |$)", "").split(" "));
    for (int length = Math.min(LONGEST_NATION, words.size() - 1); length > 0; length--) {
      String start = String.join(" ", words.subList(0, length));
      Optional<Country> country =
          World.standard().demonym(start).or(() -> World.standard().country(start));
      if (country.isPresent()) {
        return Optional.of(new Nation(country.get().key(), start));
      }
    }
    return Optional.empty();
  }

  private static String words(ReportedActor actor, String nation) {
    Set<String> words =
        new TreeSet<>(Similar.words(actor.name().replaceAll("(?i)defence", "defense")));
    words.removeAll(Similar.words(nation.replace('-', ' ')));
    nationWords(actor.name())
        .filter(n -> n.key().equals(nation))
        .ifPresent(n -> words.removeAll(Similar.words(n.words())));
    return words.isEmpty() ? actor.key() : words + "@" + (actor.unnamed() ? actor.side() : "");
  }
}
