package parley.pipeline.extract.meeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import parley.domain.ActorType;
import parley.domain.ReportedActor;
import parley.domain.Span;
import parley.pipeline.extract.Scene;
import parley.pipeline.extract.cast.Mention;

/**
 * The parties whose talks a report is about. Where it speaks of "the talks" or of "both sides"
 * without a name, it means them.
 */
final class MainParties {

  private static final Set<String> TALKS = Set.of("talks", "round", "session", "table");
  private static final double CONFIDENCE = 0.5;

  private final Threads threads;
  private final TreeMap<String, List<Found<String>>> named = new TreeMap<>();

  /** Of the meetings of a report; nobody when no one group of two or three stands out. */
  MainParties(List<MeetingThread> meetings, Threads threads, Scene scene) {
    this.threads = threads;
    Map<Set<String>, Integer> groups = new LinkedHashMap<>();
    for (MeetingThread meeting : meetings) {
      for (Sighting sighting : meeting.sightings()) {
        Set<String> sides = sides(sighting.parties.keySet());
        if (isTalks(meeting) && (sides.size() == 2 || sides.size() == 3)) {
          groups.merge(sides, 1, Integer::sum);
        }
      }
    }
    int most = groups.values().stream().mapToInt(i -> i).max().orElse(0);
    List<Set<String>> first =
        groups.entrySet().stream()
            .filter(e -> e.getValue() == most)
            .map(Map.Entry::getKey)
            .toList();
    int all = groups.values().stream().mapToInt(i -> i).sum();
    if (first.size() == 1 && most >= 2 && 2 * most > all) {
      gather(meetings, first.getFirst());
    } else if (groups.size() <= 1) {
      mostNamed(scene, first.isEmpty() ? Set.of() : first.getFirst());
    }
  }

  /**
   * The two countries or bodies whom, with their people, most names in the report stand for; only
   * when no third comes near.
   */
  private void mostNamed(Scene scene, Set<String> told) {
    Map<String, Integer> counts = new TreeMap<>();
    Map<String, Span> first = new TreeMap<>();
    for (Mention mention : scene.cast().mentions()) {
      String side = threads.side(mention.actor());
      if (!sides(Set.of(side)).isEmpty()) {
        counts.merge(side, 1, Integer::sum);
        first.putIfAbsent(side, mention.span());
      }
    }
    List<String> order =
        counts.keySet().stream()
            .sorted(Comparator.comparing((String side) -> -counts.get(side)))
            .toList();
    int third = order.size() > 2 ? counts.get(order.get(2)) : 0;
    if (order.size() < 2
        || counts.get(order.get(1)) < 5
        || counts.get(order.get(1)) < 2 * third
        || !order.subList(0, 2).containsAll(told)) {
      return;
    }
    for (String side : order.subList(0, 2)) {
      named.put(side, List.of(new Found<>(side, first.get(side), CONFIDENCE)));
    }
  }

  private void gather(List<MeetingThread> meetings, Set<String> sides) {
    for (MeetingThread meeting : meetings) {
      if (sides(meeting.parties().keySet()).containsAll(sides)) {
        meeting
            .parties()
            .forEach(
                (key, found) -> {
                  String side = threads.side(key);
                  if (sides.contains(side)) {
                    named
                        .computeIfAbsent(side, s -> new ArrayList<>())
                        .add(new Found<>(side, found.getFirst().span(), CONFIDENCE));
                  }
                });
      }
    }
  }

  /** Those of the main parties that talks leave unnamed, each with the words that name it. */
  Map<String, List<Found<String>>> unnamed(MeetingThread meeting) {
    Set<String> known = threads.sides(meeting.parties().keySet());
    boolean theirs = isTalks(meeting) && named.keySet().containsAll(known);
    if (!theirs || known.size() >= 2) {
      return Map.of();
    }
    TreeMap<String, List<Found<String>>> rest = new TreeMap<>(named);
    rest.keySet().removeAll(known);
    return rest;
  }

  private static boolean isTalks(MeetingThread meeting) {
    return meeting.forms().stream().anyMatch(TALKS::contains)
        && meeting.forms().stream().allMatch(f -> TALKS.contains(f) || f.equals("meeting"));
  }

  /** The countries and bodies for which some stand. */
  private Set<String> sides(Set<String> keys) {
    Set<String> sides = new TreeSet<>(threads.sides(keys));
    sides.removeIf(
        key -> {
          ReportedActor actor = threads.actor(key);
          return actor == null || actor.type() == ActorType.PERSON || actor.unnamed();
        });
    return sides;
  }
}
