package parley.pipeline.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import parley.domain.Actor;
import parley.domain.ActorType;
import parley.domain.Ids;
import parley.domain.Reading;
import parley.domain.ReportedActor;
import parley.pipeline.world.BodyNames;
import parley.pipeline.world.Country;
import parley.pipeline.world.World;

/**
 * Who is who over all reports: every reported actor with the id of the dossier's actor that it is.
 * Full names come first, surnames alone join the one full name that bears them, somebody unnamed
 * stays within the origin of the report.
 */
final class Identities {

  /** How many times as often the one whom a bare surname means is named in full. */
  private static final int FAR_MORE = 3;

  /** How many times as often a name must be used for a longer one to be rare. */
  private static final int RARE = 4;

  /** The longest name of a nation, in words, with which a body's name may begin. */
  private static final int LONGEST_NATION = 3;

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
    identities.build(united(clusters(reported)));
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
      meant(fitting, each)
          .ifPresentOrElse(
              cluster -> cluster.add(each), () -> clusters.add(new ArrayList<>(List.of(each))));
    }
    return clusters;
  }

  /**
   * Of several that a name fits, the one of that very name, or the one whom far more reports name
   * in full than any other, or the only one of that side.
   */
  private static Optional<List<Reported>> meant(List<List<Reported>> fitting, Reported each) {
    if (fitting.size() < 2) {
      return fitting.stream().findFirst();
    }
    List<List<Reported>> namesakes =
        fitting.stream()
            .filter(c -> c.getFirst().actor().name().equals(each.actor().name()))
            .toList();
    if (namesakes.size() == 1) {
      return Optional.of(namesakes.getFirst());
    }
    List<List<Reported>> byFame =
        fitting.stream().sorted(Comparator.comparingLong(c -> -fullyNamed(c))).toList();
    boolean person = each.actor().type() == ActorType.PERSON;
    if (person
        && fullyNamed(byFame.getFirst()) >= FAR_MORE * Math.max(1, fullyNamed(byFame.get(1)))) {
      return Optional.of(byFame.getFirst());
    }
    @Nullable String side = each.actor().side();
    List<List<Reported>> ofSide =
        fitting.stream()
            .filter(c -> side != null && c.stream().anyMatch(r -> side.equals(r.actor().side())))
            .toList();
    return ofSide.size() == 1 ? Optional.of(ofSide.getFirst()) : Optional.empty();
  }

  private static long fullyNamed(List<Reported> cluster) {
    return cluster.stream().filter(r -> !NameForm.of(r.actor().name()).isSurnameOnly()).count();
  }

  /**
   * Abbreviations with the one body that they stand for: that a report calls so, or else of whose
   * name they are the first letters.
   */
  private static List<List<Reported>> united(List<List<Reported>> clusters) {
    List<List<Reported>> united = new ArrayList<>(clusters);
    for (List<Reported> cluster : clusters) {
      if (isBody(cluster) && isAbbreviated(cluster)) {
        String letters = cluster.getFirst().actor().name();
        List<List<Reported>> others =
            clusters.stream()
                .filter(c -> isBody(c) && !isAbbreviated(c) && !shareReport(c, cluster))
                .toList();
        only(others, r -> isCalled(r.actor(), letters))
            .or(() -> only(others, r -> letters.length() > 2 && isInitials(r.actor(), letters)))
            .ifPresent(
                body -> {
                  body.addAll(cluster);
                  united.remove(cluster);
                });
      }
    }
    return united;
  }

  private static boolean isBody(List<Reported> cluster) {
    ReportedActor first = cluster.getFirst().actor();
    return first.type() == ActorType.ORGANIZATION && !first.unnamed();
  }

  private static boolean isAbbreviated(List<Reported> cluster) {
    return cluster.stream().allMatch(r -> BodyNames.isAbbreviation(r.actor().name()));
  }

  private static boolean shareReport(List<Reported> a, List<Reported> b) {
    return a.stream().anyMatch(x -> b.stream().anyMatch(y -> x.report().equals(y.report())));
  }

  private static Optional<List<Reported>> only(
      List<List<Reported>> clusters, Predicate<Reported> wanted) {
    List<List<Reported>> found =
        clusters.stream().filter(c -> c.stream().anyMatch(wanted)).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static boolean isCalled(ReportedActor body, String letters) {
    return body.aliases().contains(letters);
  }

  private static boolean isInitials(ReportedActor body, String letters) {
    return BodyNames.abbreviates(letters, body.name());
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
      case ORGANIZATION -> sameBody(a, b);
      case PERSON ->
          a.unnamed()
              ? known.origin().equals(each.origin()) && a.key().equals(b.key())
              : samePerson(a, b);
    };
  }

  private static boolean samePerson(ReportedActor a, ReportedActor b) {
    NameForm first = NameForm.of(a.name());
    NameForm second = NameForm.of(b.name());
    return first.agrees(second)
        || (compatible(a, b) && (first.bears(second) || second.bears(first)));
  }

  /** Whether they stand for nobody that is known, or for the same one. */
  private static boolean compatible(ReportedActor a, ReportedActor b) {
    return a.side() == null || b.side() == null || a.side().equals(b.side());
  }

  /** Bodies of one name, and of one nation where both names say of which. */
  private static boolean sameBody(ReportedActor a, ReportedActor b) {
    String first = nation(a);
    String second = nation(b);
    if (!first.isEmpty() && !second.isEmpty() && !first.equals(second)) {
      return false;
    }
    return bodyWords(a, first).equals(bodyWords(b, second))
        || !a.unnamed() && compatible(a, b) && BodyNames.same(a.name(), b.name());
  }

  /** The key of the party that a body stands for, or of whose nation its name begins with. */
  private static String nation(ReportedActor actor) {
    @Nullable String side = actor.side();
    if (side != null || actor.unnamed()) {
      return side == null ? "" : side;
    }
    return nationWords(actor.name()).map(Nation::key).orElse("");
  }

  private record Nation(String key, String words) {}

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

  private static String bodyWords(ReportedActor actor, String nation) {
    Set<String> words =
        new TreeSet<>(Similar.words(actor.name().replaceAll("(?i)defence", "defense")));
    words.removeAll(Similar.words(nation.replace('-', ' ')));
    nationWords(actor.name())
        .filter(n -> n.key().equals(nation))
        .ifPresent(n -> words.removeAll(Similar.words(n.words())));
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
    String most =
        uses.entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
            .map(Map.Entry::getKey)
            .orElse(cluster.getFirst().actor().name());
    return cluster.getFirst().actor().type() == ActorType.PERSON ? whole(most, uses) : most;
  }

  /** The longer name of which a person's name is but the beginning, when it is not rare. */
  private static String whole(String name, Map<String, Integer> uses) {
    List<String> parts = NameForm.of(name).parts();
    return uses.entrySet().stream()
        .filter(e -> e.getValue() > 1 && RARE * e.getValue() >= uses.getOrDefault(name, 0))
        .map(Map.Entry::getKey)
        .filter(longer -> isBeginning(parts, NameForm.of(longer).parts()))
        .findFirst()
        .orElse(name);
  }

  private static boolean isBeginning(List<String> parts, List<String> longer) {
    return longer.size() > parts.size() && longer.subList(0, parts.size()).equals(parts);
  }
}
