package parley.pipeline.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.domain.Actor;
import parley.domain.ActorType;
import parley.domain.Ids;
import parley.domain.Reading;
import parley.domain.ReportedActor;

/**
 * Who is who over all reports: every reported actor with the id of the dossier's actor that it is.
 * Full names come first, surnames alone join the one full name that bears them, somebody unnamed
 * stays within the origin of the report.
 */
final class Identities {

  private record Key(String report, String key) {}

  private record Reported(String report, String origin, ReportedActor actor) {}

  private final Map<Key, String> ids = new HashMap<>();
  private final List<Actor> actors = new ArrayList<>();
  private final Map<String, Actor> byId = new HashMap<>();

  private Identities() {}

  static Identities of(Collection<Reading> readings, Origins origins) {
    List<Reported> reported = new ArrayList<>();
    for (Reading reading : readings) {
      String report = reading.report().id();
      reading.actors().forEach(a -> reported.add(new Reported(report, origins.of(report), a)));
    }
    reported.sort(
        Comparator.comparing((Reported r) -> -NameForm.of(r.actor().name()).parts().size())
            .thenComparing(r -> r.actor().name())
            .thenComparing(Reported::report)
            .thenComparing(r -> r.actor().key()));
    Identities identities = new Identities();
    identities.build(clusters(reported));
    return identities;
  }

  /** The id of the dossier's actor that a report's actor is. */
  String id(String report, String key) {
    String id = ids.get(new Key(report, key));
    if (id == null) {
      throw new IllegalArgumentException(report + " names no actor of the key " + key);
    }
    return id;
  }

  /** All actors, by id. */
  List<Actor> actors() {
    return List.copyOf(actors);
  }

  /** The party that an actor stands for: a country or organisation itself, a person's side. */
  String side(String actor) {
    Actor known = byId.get(actor);
    return known != null && known.side() != null ? known.side() : actor;
  }

  boolean isPerson(String actor) {
    Actor known = byId.get(actor);
    return known != null && known.type() == ActorType.PERSON;
  }

  /** The name under which an actor is shown. */
  String name(String actor) {
    Actor known = byId.get(actor);
    return known == null ? actor : known.name();
  }

  private static List<List<Reported>> clusters(List<Reported> reported) {
    List<List<Reported>> clusters = new ArrayList<>();
    for (Reported each : reported) {
      List<List<Reported>> fitting =
          clusters.stream().filter(cluster -> same(cluster.getFirst(), each)).toList();
      if (fitting.size() > 1) {
        fitting =
            fitting.stream()
                .filter(c -> Objects.equals(c.getFirst().actor().side(), each.actor().side()))
                .toList();
      }
      if (fitting.size() == 1) {
        fitting.getFirst().add(each);
      } else {
        clusters.add(new ArrayList<>(List.of(each)));
      }
    }
    return clusters;
  }

  private static boolean same(Reported known, Reported each) {
    ReportedActor a = known.actor();
    ReportedActor b = each.actor();
    if (a.type() != b.type() || a.unnamed() != b.unnamed()) {
      return false;
    }
    if (known.report().equals(each.report()) && !a.key().equals(b.key())) {
      return false;
    }
    return switch (a.type()) {
      case COUNTRY -> a.key().equals(b.key());
      case ORGANIZATION -> organisation(a).equals(organisation(b));
      case PERSON ->
          a.unnamed()
              ? known.origin().equals(each.origin()) && a.key().equals(b.key())
              : samePerson(a, b);
    };
  }

  private static boolean samePerson(ReportedActor a, ReportedActor b) {
    NameForm first = NameForm.of(a.name());
    NameForm second = NameForm.of(b.name());
    boolean sides = a.side() == null || b.side() == null || a.side().equals(b.side());
    return first.agrees(second) || (sides && (first.bears(second) || second.bears(first)));
  }

  private static String organisation(ReportedActor actor) {
    TreeSet<String> words =
        new TreeSet<>(Similar.words(actor.name().replaceAll("(?i)defence", "defense")));
    if (actor.side() != null) {
      words.removeAll(Similar.words(actor.side().replace('-', ' ')));
    }
    return words.isEmpty() ? actor.key() : words + "@" + (actor.unnamed() ? actor.side() : "");
  }

  private void build(List<List<Reported>> clusters) {
    Map<String, List<List<Reported>>> bySlug = new TreeMap<>();
    for (List<Reported> cluster : clusters) {
      bySlug.computeIfAbsent(slug(cluster), _ -> new ArrayList<>()).add(cluster);
    }
    Map<String, List<Reported>> named = new TreeMap<>();
    bySlug.forEach(
        (slug, same) -> {
          for (List<Reported> cluster : same) {
            boolean alone = same.size() == 1 && !cluster.getFirst().actor().unnamed();
            named.put(
                alone
                    ? slug
                    : slug
                        + "-"
                        + Ids.digest(
                            cluster.getFirst().origin() + cluster.getFirst().actor().key()),
                cluster);
          }
        });
    named.forEach(
        (id, cluster) -> cluster.forEach(r -> ids.put(new Key(r.report(), r.actor().key()), id)));
    named.forEach((id, cluster) -> actors.add(actor(id, cluster)));
    actors.forEach(actor -> byId.put(actor.id(), actor));
  }

  private static String slug(List<Reported> cluster) {
    ReportedActor first = cluster.getFirst().actor();
    if (first.type() == ActorType.COUNTRY) {
      return first.key();
    }
    String slug = Ids.slug(mostUsed(cluster));
    return slug.isEmpty() ? "actor" : slug;
  }

  private Actor actor(String id, List<Reported> cluster) {
    String name = mostUsed(cluster);
    SortedSet<String> aliases = new TreeSet<>();
    SortedSet<String> offices = new TreeSet<>();
    Map<String, Integer> sides = new TreeMap<>();
    for (Reported each : cluster) {
      aliases.add(each.actor().name());
      aliases.addAll(each.actor().aliases());
      each.actor().offices().forEach(o -> offices.add(o.value().text()));
      side(each).ifPresent(side -> sides.merge(side, 1, Integer::sum));
    }
    aliases.remove(name);
    sides.remove(id);
    @Nullable String side =
        sides.entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
            .map(Map.Entry::getKey)
            .orElse(null);
    return new Actor(id, name, aliases, cluster.getFirst().actor().type(), side, offices);
  }

  private Optional<String> side(Reported reported) {
    @Nullable String side = reported.actor().side();
    return side == null
        ? Optional.empty()
        : Optional.ofNullable(ids.get(new Key(reported.report(), side)));
  }

  /** The full name that most reports use; of equals the one that comes first. */
  private static String mostUsed(List<Reported> cluster) {
    int longest =
        cluster.stream()
            .mapToInt(r -> NameForm.of(r.actor().name()).parts().size())
            .max()
            .orElse(0);
    int full = Math.min(longest, 2);
    Map<String, Integer> uses = new TreeMap<>();
    cluster.stream()
        .map(r -> r.actor().name())
        .filter(name -> NameForm.of(name).parts().size() >= full)
        .forEach(name -> uses.merge(name, 1, Integer::sum));
    return uses.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
        .map(Map.Entry::getKey)
        .orElse(cluster.getFirst().actor().name());
  }
}
