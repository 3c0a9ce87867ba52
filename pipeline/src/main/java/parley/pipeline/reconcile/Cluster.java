package parley.pipeline.reconcile;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.domain.Actor;
import parley.domain.ActorType;
import parley.domain.Ids;

/** Reported actors that are one actor of the dossier. */
final class Cluster {

  /** How many times as often a name must be used for a longer one to be rare. */
  private static final int RARE = 4;

  private final List<Reported> members;
  private final String name;
  private final String slug;

  /**
   * @param members full names first
   */
  Cluster(List<Reported> members) {
    this.members = List.copyOf(members);
    this.name = mostUsed(this.members);
    this.slug = slug(this.members.getFirst(), name);
  }

  List<Reported> members() {
    return members;
  }

  Reported first() {
    return members.getFirst();
  }

  /** The readable part of its id. */
  String slug() {
    return slug;
  }

  boolean isPerson() {
    return first().actor().type() == ActorType.PERSON;
  }

  /** The id among the actors of one slug. */
  String id(boolean alone) {
    Reported first = first();
    return alone && !first.actor().unnamed()
        ? slug
        : slug + "-" + Ids.digest(first.origin() + first.actor().key());
  }

  /**
   * As an actor of the dossier.
   *
   * @param sideOf the id of the actor for whom a reported one stands, or null
   */
  Actor actor(String id, Function<Reported, @Nullable String> sideOf) {
    SortedSet<String> aliases = new TreeSet<>();
    SortedSet<String> offices = new TreeSet<>();
    Map<String, Integer> sides = new TreeMap<>();
    for (Reported each : members) {
      aliases.add(each.name());
      aliases.addAll(each.actor().aliases());
      each.actor().offices().forEach(o -> offices.add(o.value().text()));
      @Nullable String side = sideOf.apply(each);
      if (side != null) {
        sides.merge(side, 1, Integer::sum);
      }
    }
    aliases.remove(name);
    sides.remove(id);
    @Nullable String side = sides.isEmpty() ? null : most(sides);
    return new Actor(id, name, aliases, first().actor().type(), side, offices);
  }

  private static String slug(Reported first, String name) {
    if (first.actor().type() == ActorType.COUNTRY) {
      return first.actor().key();
    }
    String slug = Ids.slug(name);
    return slug.isEmpty() ? "actor" : slug;
  }

  /** The full name that most reports use; of equals the one that comes first. */
  private static String mostUsed(List<Reported> members) {
    int longest = members.stream().mapToInt(r -> r.form().parts().size()).max().orElse(0);
    int full = Math.min(longest, 2);
    Map<String, Integer> uses = new TreeMap<>();
    for (Reported each : members) {
      if (each.form().parts().size() >= full) {
        uses.merge(each.name(), 1, Integer::sum);
      }
    }
    String most = most(uses);
    return members.getFirst().actor().type() == ActorType.PERSON
        ? whole(most, members, uses)
        : most;
  }

  /** The longer name of which a person's name is but the beginning, when it is not rare. */
  private static String whole(String name, List<Reported> members, Map<String, Integer> uses) {
    Map<String, List<String>> parts = new TreeMap<>();
    members.forEach(r -> parts.putIfAbsent(r.name(), r.form().parts()));
    List<String> own = parts.getOrDefault(name, List.of());
    return uses.entrySet().stream()
        .filter(e -> e.getValue() > 1 && RARE * e.getValue() >= uses.getOrDefault(name, 0))
        .map(Map.Entry::getKey)
        .filter(longer -> isBeginning(own, parts.getOrDefault(longer, List.of())))
        .findFirst()
        .orElse(name);
  }

  private static boolean isBeginning(List<String> parts, List<String> longer) {
    return longer.size() > parts.size() && longer.subList(0, parts.size()).equals(parts);
  }

  /** What counts most; of equals what comes first. */
  private static String most(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
        .map(Map.Entry::getKey)
        .orElseThrow(() -> new IllegalArgumentException("nothing was counted"));
  }
}
