package parley.app.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.domain.Ids;
import parley.pipeline.route.Group;
import parley.pipeline.route.Router;
import parley.store.Arrangement;
import parley.store.Journal;
import parley.store.Placement;
import parley.store.StoredProcess;

/**
 * Keeps the processes of a store as the router makes them of all its reports, below what the desk
 * has said. Which reports are together depends on the reports and the desk alone; a process keeps
 * its id while most of its reports stay together.
 */
final class Routing {

  /** The process of the reports that tell too little of parties that talk. */
  static final String OTHER = "other-reports";

  static final String OTHER_TITLE = "Other reports";

  /** How often to look again when another process adds meanwhile. */
  private static final int ATTEMPTS = 20;

  private final SortedMap<String, String> places;
  private final Map<String, String> titles = new TreeMap<>();
  private final Set<String> ids;

  /** The processes that the router opened and the desk has not renamed since. */
  private final Set<String> routed;

  /** Whether a report that could not be read has its place among the others. */
  private final boolean unread;

  private Routing(Journal journal) {
    this.ids = new HashSet<>(journal.ids());
    for (StoredProcess process : journal.processes()) {
      titles.put(process.id(), process.title());
    }
    routed = journal.routed();
    places = journal.placed();
    unread =
        journal.unread().stream()
            .anyMatch(r -> places.getOrDefault(r.report().id(), OTHER).equals(OTHER));
  }

  /**
   * Records where the reports of a store belong now; nothing where that is recorded already.
   *
   * @param title of the first process, if all reports of a store without processes belong together;
   *     null to call it after its parties
   */
  static void settle(Desk desk, @Nullable String title) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Journal journal = desk.journal();
      Routing routing = new Routing(journal);
      List<Group> groups =
          new Router(journal.readings().values(), journal.decided(), desk.features()).groups();
      if (title != null && routing.isWhole(groups)) {
        StoredProcess opened = desk.store().openProcess(title, null);
        if (desk.store().arrange(desk.journal().position(), named(opened, groups.getFirst()))) {
          return;
        }
      } else {
        Arrangement arrangement = routing.arrangement(groups);
        if (arrangement.isEmpty() || desk.store().arrange(journal.position(), arrangement)) {
          return;
        }
      }
    }
  }

  /** Whether the store is new and all its reports belong together. */
  private boolean isWhole(List<Group> groups) {
    return titles.isEmpty() && groups.size() == 1;
  }

  private static Arrangement named(StoredProcess process, Group group) {
    TreeMap<String, Placement> placed = new TreeMap<>();
    group
        .reports()
        .forEach(
            (report, common) ->
                placed.put(report, Placement.byDesk(process.id(), basis(process.id(), common))));
    return new Arrangement(new TreeMap<>(), new TreeMap<>(), placed);
  }

  private Arrangement arrangement(List<Group> groups) {
    TreeMap<String, String> titled = new TreeMap<>();
    TreeMap<String, Placement> placed = new TreeMap<>();
    Map<Group, String> processes = processes(groups);
    Map<Group, String> names = names(groups);
    processes.forEach(
        (group, process) -> {
          String title = process.equals(OTHER) ? OTHER_TITLE : names.getOrDefault(group, "");
          boolean free = !titles.containsKey(process) || routed.contains(process);
          if (free && !title.equals(titles.get(process))) {
            titled.put(process, title);
          }
          group
              .reports()
              .forEach(
                  (report, common) -> {
                    if (!process.equals(places.get(report))) {
                      placed.put(report, Placement.byRouter(process, basis(process, common)));
                    }
                  });
        });
    if (unread && !titles.containsKey(OTHER)) {
      titled.put(OTHER, OTHER_TITLE);
    }
    return new Arrangement(titled, merged(processes), placed);
  }

  private static String basis(String process, String common) {
    if (process.equals(OTHER)) {
      return "tells too little of parties that talk";
    }
    return common.isEmpty() ? "fits none of the others" : "shares " + common;
  }

  /** The process of each group. */
  private Map<Group, String> processes(Collection<Group> groups) {
    Map<Group, String> processes = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>(Set.of(OTHER));
    for (Group group : groups) {
      if (group.process() != null) {
        processes.put(group, group.process());
        taken.add(group.process());
      } else if (!group.negotiation()) {
        processes.put(group, OTHER);
      }
    }
    for (Heir heir : heirs(groups)) {
      if (!processes.containsKey(heir.group) && taken.add(heir.process)) {
        processes.put(heir.group, heir.process);
      }
    }
    for (Group group : groups) {
      processes.computeIfAbsent(group, this::opened);
    }
    return processes;
  }

  /** A group that holds reports of a process. */
  private record Heir(Group group, String process, long reports) {}

  /** Who holds reports of which process that the router opened, those that hold most first. */
  private List<Heir> heirs(Collection<Group> groups) {
    List<Heir> heirs = new ArrayList<>();
    for (Group group : groups) {
      Map<String, Long> held = new TreeMap<>();
      for (String report : group.reports().keySet()) {
        @Nullable String process = places.get(report);
        if (process != null && routed.contains(process)) {
          held.merge(process, 1L, Long::sum);
        }
      }
      held.forEach((process, reports) -> heirs.add(new Heir(group, process, reports)));
    }
    heirs.sort(
        Comparator.comparing((Heir heir) -> -heir.reports)
            .thenComparing(Heir::process)
            .thenComparing(heir -> heir.group.reports().firstKey()));
    return heirs;
  }

  private String opened(Group group) {
    String slug = Ids.slug(String.join(" ", group.parties()));
    String base = slug.isEmpty() ? "process" : slug;
    String id = base;
    for (int number = 2; !ids.add(id); number++) {
      id = base + "-" + number;
    }
    return id;
  }

  /** The titles of groups: their parties, where several have the same also the month of each. */
  private static Map<Group, String> names(Collection<Group> groups) {
    Map<List<String>, Integer> same = new HashMap<>();
    for (Group group : groups) {
      if (group.negotiation()) {
        same.merge(group.parties(), 1, Integer::sum);
      }
    }
    Map<Group, String> names = new HashMap<>();
    for (Group group : groups) {
      String parties = String.join(", ", group.parties());
      boolean alone = same.getOrDefault(group.parties(), 0) < 2;
      names.put(
          group,
          alone || group.month() == null ? parties : parties + " (from " + group.month() + ")");
    }
    return names;
  }

  /** Processes that the router opened and of which no report is left, with their heirs. */
  private TreeMap<String, String> merged(Map<Group, String> processes) {
    Map<String, String> now = new HashMap<>();
    processes.forEach(
        (group, process) -> group.reports().keySet().forEach(report -> now.put(report, process)));
    TreeMap<String, String> merged = new TreeMap<>();
    for (String process : titles.keySet()) {
      boolean gone = routed.contains(process) && !(unread && process.equals(OTHER));
      if (gone && !processes.containsValue(process)) {
        Map<String, Long> heirs = new TreeMap<>();
        places.forEach(
            (report, place) -> {
              if (place.equals(process)) {
                heirs.merge(now.getOrDefault(report, OTHER), 1L, Long::sum);
              }
            });
        heirs.entrySet().stream()
            .max(Map.Entry.<String, Long>comparingByValue())
            .ifPresent(heir -> merged.put(process, heir.getKey()));
      }
    }
    return merged;
  }
}
