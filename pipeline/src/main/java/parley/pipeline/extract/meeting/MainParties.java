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
  private static final Set<String> MET = Set.of("meeting", "meet");
  private static final double CONFIDENCE = 0.5;
  private static final int OFTEN = 5;

  private final Threads threads;
  private final TreeMap<String, List<Found<String>>> named = new TreeMap<>();
  private final TreeMap<String, Integer> counts = new TreeMap<>();
  private final TreeMap<String, Span> firstNamed = new TreeMap<>();

  /** Whoever meets whom. */
  private final List<Set<String>> pairs = new ArrayList<>();

  /** The three named most. */
  private final Set<String> most = new TreeSet<>();

  /** Of the meetings of a report; nobody when no one group of two or three stands out. */
  MainParties(List<MeetingThread> meetings, Threads threads, Scene scene) {
    this.threads = threads;
    Map<Set<String>, Integer> groups = new LinkedHashMap<>();
    for (MeetingThread meeting : meetings) {
      for (Sighting sighting : meeting.sightings()) {
        Set<String> sides = sides(sighting.parties.keySet());
        if (sides.size() == 2) {
          pairs.add(sides);
        }
        if (isTalks(meeting) && (sides.size() == 2 || sides.size() == 3)) {
          groups.merge(sides, 1, Integer::sum);
        }
      }
    }
    int often = groups.values().stream().mapToInt(i -> i).max().orElse(0);
    List<Set<String>> first =
        groups.entrySet().stream()
            .filter(e -> e.getValue() == often)
            .map(Map.Entry::getKey)
            .toList();
    int all = groups.values().stream().mapToInt(i -> i).sum();
    List<String> order = counted(scene);
    most.addAll(order.subList(0, Math.min(3, order.size())));
    boolean central =
        first.size() == 1
            && order.subList(0, Math.min(3, order.size())).containsAll(first.getFirst());
    if (first.size() == 1 && 2 * often > all && (often >= 2 || central)) {
      gather(meetings, first.getFirst());
    } else if (!central) {
      mostNamed(order);
    }
  }

  /** The countries and bodies by how often they, or people of theirs, are named. */
  private List<String> counted(Scene scene) {
    for (Mention mention : scene.cast().mentions()) {
      String side = threads.sides().side(mention.actor());
      if (!sides(Set.of(side)).isEmpty()) {
        counts.merge(side, 1, Integer::sum);
        firstNamed.putIfAbsent(side, mention.span());
      }
    }
    return counts.keySet().stream()
        .sorted(Comparator.comparing((String side) -> -counts.getOrDefault(side, 0)))
        .toList();
  }

  /** The two named most often, when no third comes near. */
  private void mostNamed(List<String> order) {
    int third = order.size() > 2 ? counts.getOrDefault(order.get(2), 0) : 0;
    int second = order.size() > 1 ? counts.getOrDefault(order.get(1), 0) : 0;
    if (second < OFTEN || second < 2 * third) {
      return;
    }
    for (String side : order.subList(0, 2)) {
      Span span = firstNamed.get(side);
      if (span != null) {
        named.put(side, List.of(new Found<>(side, span, CONFIDENCE)));
      }
    }
  }

  private void gather(List<MeetingThread> meetings, Set<String> sides) {
    for (MeetingThread meeting : meetings) {
      if (sides(meeting.parties().keySet()).containsAll(sides)) {
        meeting
            .parties()
            .forEach(
                (key, found) -> {
                  String side = threads.sides().side(key);
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
    Set<String> known = threads.sides().sides(meeting.parties().keySet());
    boolean theirs =
        (isTalks(meeting) || pointsAtThem(meeting)) && named.keySet().containsAll(known);
    if (known.size() >= 2 || threads.background(meeting) || ofOthers(meeting)) {
      return Map.of();
    }
    if (!theirs) {
      return meeting.leavesOutPartner() && known.size() == 1
          ? partner(known.iterator().next())
          : Map.of();
    }
    TreeMap<String, List<Found<String>>> rest = new TreeMap<>(named);
    rest.keySet().removeAll(known);
    return rest;
  }

  /** Whether its only words are "their talks": of somebody named before. */
  private static boolean ofOthers(MeetingThread meeting) {
    return meeting.parties().isEmpty()
        && meeting.sightings().stream()
            .allMatch(s -> s.line.tag(s.first).equals("PRP$") && !s.sides);
  }

  /** Whether "the two sides" met, or it is "the next meeting", with nobody named. */
  private static boolean pointsAtThem(MeetingThread meeting) {
    return meeting.sightings().stream()
        .anyMatch(
            s ->
                s.sides
                    || s.form.equals("meeting")
                        && s.line.word(s.first).equals("the")
                        && s.line.word(s.first + 1).equals("next")
                        && s.first + 1 < s.anchor
                        && s.parties.isEmpty());
  }

  /**
   * With whom a side meets by what the report tells of its other meetings, when there is but one
   * such among those named most.
   */
  private Map<String, List<Found<String>>> partner(String side) {
    TreeMap<String, List<Found<String>>> partners = new TreeMap<>();
    for (Set<String> pair : pairs) {
      for (String other : pair) {
        Span span = firstNamed.get(other);
        if (pair.contains(side) && !other.equals(side) && most.contains(other) && span != null) {
          partners.put(other, List.of(new Found<>(other, span, CONFIDENCE)));
        }
      }
    }
    return partners.size() == 1 ? partners : Map.of();
  }

  private static boolean isTalks(MeetingThread meeting) {
    return meeting.forms().stream().anyMatch(TALKS::contains)
        && meeting.forms().stream().allMatch(f -> TALKS.contains(f) || MET.contains(f));
  }

  /** The countries and bodies for which some stand. */
  private Set<String> sides(Set<String> keys) {
    Set<String> sides = new TreeSet<>(threads.sides().sides(keys));
    sides.removeIf(
        key -> {
          ReportedActor actor = threads.sides().actor(key);
          return actor == null || actor.type() == ActorType.PERSON || actor.unnamed();
        });
    return sides;
  }
}
