package parley.pipeline.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.domain.Actor;
import parley.domain.ActorType;
import parley.domain.Reading;
import parley.domain.ReportedActor;

/**
 * Who is who over all reports: every reported actor with the id of the dossier's actor that it is.
 * Full names come first, surnames alone join the one full name that bears them, somebody unnamed
 * stays within the origin of the report. Kept up piece by piece: of the reported actors only those
 * that can be the same as one that comes or goes are compared again.
 */
final class Identities {

  private record Key(String report, String key) {}

  private final Kinships kinships = new Kinships();
  private final Map<String, SortedSet<Reported>> blocks = new HashMap<>();
  private final Map<String, List<Reported>> byReport = new HashMap<>();
  private final Map<Reported, Cluster> clusters = new IdentityHashMap<>();
  private final Map<String, Set<Cluster>> bySlug = new HashMap<>();
  private final Map<Cluster, String> idOf = new IdentityHashMap<>();
  private final Map<Key, String> ids = new HashMap<>();
  private final Map<String, Actor> actors = new TreeMap<>();

  private final Set<String> touched = new LinkedHashSet<>();
  private final Set<Cluster> gone = identitySet();

  /** The id of the dossier's actor that a report's actor is. */
  String id(String report, String key) {
    String id = ids.get(new Key(report, key));
    if (id == null) {
      throw new IllegalArgumentException(report + " names no actor of the key " + key);
    }
    return id;
  }

  /** All actors, by id. */
  Collection<Actor> actors() {
    return Collections.unmodifiableCollection(actors.values());
  }

  /** The party that an actor stands for: a country or organisation itself, a person's side. */
  String side(String actor) {
    Actor known = actors.get(actor);
    return known != null && known.side() != null ? known.side() : actor;
  }

  boolean isPerson(String actor) {
    Actor known = actors.get(actor);
    return known != null && known.type() == ActorType.PERSON;
  }

  void add(Reading reading, String origin) {
    String report = reading.report().id();
    List<Reported> all = new ArrayList<>();
    for (ReportedActor actor : reading.actors()) {
      Reported reported = new Reported(report, origin, actor, kinships.form(actor.name()));
      String block = block(reported);
      blocks.computeIfAbsent(block, _ -> new TreeSet<>(Reported.ORDER)).add(reported);
      touched.add(block);
      all.add(reported);
    }
    byReport.put(report, all);
  }

  void remove(String report) {
    for (Reported reported : byReport.getOrDefault(report, List.of())) {
      String block = block(reported);
      touched.add(block);
      SortedSet<Reported> members = blocks.get(block);
      if (members != null) {
        members.remove(reported);
      }
      ids.remove(new Key(report, reported.actor().key()));
      @Nullable Cluster cluster = clusters.remove(reported);
      if (cluster != null) {
        gone.add(cluster);
      }
    }
    byReport.remove(report);
  }

  /** The block of those that can be the same as this one; a new name may join blocks. */
  private String block(Reported reported) {
    List<String> joined = new ArrayList<>();
    String block = kinships.family(reported, joined);
    for (String family : joined) {
      @Nullable SortedSet<Reported> members = blocks.remove(family);
      touched.remove(family);
      if (members != null) {
        blocks.computeIfAbsent(block, _ -> new TreeSet<>(Reported.ORDER)).addAll(members);
      }
    }
    return block;
  }

  /**
   * Finds out again who is who where something has changed.
   *
   * @return the reports of which an actor has another id, or is of another side or type, than
   *     before
   */
  Set<String> settle() {
    List<Cluster> fresh = new ArrayList<>();
    Set<Cluster> old = identitySet();
    old.addAll(gone);
    for (String block : touched) {
      SortedSet<Reported> members = blocks.getOrDefault(block, new TreeSet<>(Reported.ORDER));
      if (members.isEmpty()) {
        blocks.remove(block);
      }
      recluster(members, old, fresh);
    }
    touched.clear();
    gone.clear();
    return rename(old, fresh);
  }

  private void recluster(SortedSet<Reported> members, Set<Cluster> old, List<Cluster> fresh) {
    Set<Cluster> before = identitySet();
    members.stream().map(clusters::get).filter(Objects::nonNull).forEach(before::add);
    for (List<Reported> together : Clustering.of(members)) {
      @Nullable Cluster known = clusters.get(together.getFirst());
      if (known != null && known.members().equals(together)) {
        before.remove(known);
      } else {
        fresh.add(new Cluster(together));
      }
    }
    old.addAll(before);
  }

  private Set<String> rename(Set<Cluster> old, List<Cluster> fresh) {
    Map<String, Actor> before = new HashMap<>();
    Set<String> slugs = new LinkedHashSet<>();
    for (Cluster cluster : old) {
      slugs.add(cluster.slug());
      bySlug.getOrDefault(cluster.slug(), Set.of()).remove(cluster);
      withdraw(cluster, before);
    }
    for (Cluster cluster : fresh) {
      slugs.add(cluster.slug());
      bySlug.computeIfAbsent(cluster.slug(), _ -> identitySet()).add(cluster);
      cluster.members().forEach(member -> clusters.put(member, cluster));
    }
    Map<Cluster, String> renamed = new IdentityHashMap<>();
    for (String slug : slugs) {
      bySlug.computeIfPresent(slug, (_, same) -> same.isEmpty() ? null : same);
      named(bySlug.getOrDefault(slug, Set.of()))
          .forEach(
              (cluster, id) -> {
                if (!id.equals(idOf.get(cluster))) {
                  withdraw(cluster, before);
                  renamed.put(cluster, id);
                }
              });
    }
    Set<Key> changed = new LinkedHashSet<>();
    renamed.forEach((cluster, id) -> changed.addAll(give(cluster, id)));
    return standAgain(renamed.keySet(), changed, before);
  }

  private void withdraw(Cluster cluster, Map<String, Actor> before) {
    @Nullable String id = idOf.remove(cluster);
    @Nullable Actor actor = id == null ? null : actors.remove(id);
    if (id != null && actor != null) {
      before.put(id, actor);
    }
  }

  /** The ids of the actors of one slug. */
  private static Map<Cluster, String> named(Set<Cluster> same) {
    List<Cluster> inOrder = new ArrayList<>(same);
    inOrder.sort(Comparator.comparing(Cluster::first, Reported.ORDER));
    Map<Cluster, String> named = new LinkedHashMap<>();
    for (Cluster cluster : inOrder) {
      String id = cluster.id(inOrder.size() == 1);
      named.put(cluster, named.containsValue(id) ? id + "-" + cluster.first().report() : id);
    }
    return named;
  }

  /** Gives a cluster its id, and tells whose id has changed with it. */
  private List<Key> give(Cluster cluster, String id) {
    idOf.put(cluster, id);
    List<Key> changed = new ArrayList<>();
    for (Reported member : cluster.members()) {
      Key key = new Key(member.report(), member.actor().key());
      if (!id.equals(ids.put(key, id))) {
        changed.add(key);
      }
    }
    return changed;
  }

  /** Makes the actors again that are new, or of which somebody stands for another than before. */
  private Set<String> standAgain(
      Set<Cluster> renamed, Set<Key> changed, Map<String, Actor> before) {
    Set<String> reports = new TreeSet<>();
    Set<Cluster> again = identitySet();
    again.addAll(renamed);
    for (Key key : changed) {
      reports.add(key.report());
      for (Reported reported : byReport.getOrDefault(key.report(), List.of())) {
        @Nullable Cluster cluster = clusters.get(reported);
        if (cluster != null && key.key().equals(reported.side())) {
          again.add(cluster);
        }
      }
    }
    for (Cluster cluster : again) {
      String id = idOf.getOrDefault(cluster, "");
      Actor actor = cluster.actor(id, this::sideOf);
      @Nullable Actor known = before.containsKey(id) ? before.get(id) : actors.get(id);
      actors.put(id, actor);
      if (known == null
          || known.type() != actor.type()
          || !Objects.equals(known.side(), actor.side())) {
        cluster.members().forEach(member -> reports.add(member.report()));
      }
    }
    return reports;
  }

  private @Nullable String sideOf(Reported reported) {
    @Nullable String side = reported.side();
    return side == null ? null : ids.get(new Key(reported.report(), side));
  }

  private static <T> Set<T> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }
}
