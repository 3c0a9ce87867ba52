package parley.publish.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import parley.domain.Dossier;
import parley.domain.Fact;
import parley.domain.Kind;
import parley.domain.Passage;
import parley.domain.Slot;

/**
 * What changed from one dossier of a process to a later one, with the sources. A pure function of
 * both; what is less likely right than wrong is left out.
 *
 * @param all by nature, then by kind and id
 * @param sources those of the later dossier; citations of facts that are gone number the earlier's
 * @param former those of the earlier dossier
 */
public record Changes(List<Change> all, Sources sources, Sources former) {

  private static final Comparator<Change> ORDER =
      Comparator.comparing(Change::nature)
          .thenComparing(change -> change.entry().kind())
          .thenComparing(change -> change.entry().id())
          .thenComparing(Change::slot, Comparator.nullsFirst(Comparator.naturalOrder()));

  public Changes {
    all = all.stream().sorted(ORDER).toList();
  }

  /** What changed. */
  public static Changes between(Dossier before, Dossier after) {
    Sources former = Sources.of(before);
    Sources sources = Sources.of(after);
    Map<String, Entry> was = told(before, former);
    Map<String, Entry> is = told(after, sources);
    Map<String, String> pairs = pairs(was, is);
    List<Change> changes = new ArrayList<>();
    is.forEach(
        (id, entry) -> {
          Entry earlier = pairs.containsKey(id) ? was.get(pairs.get(id)) : null;
          if (earlier == null) {
            changes.add(Change.whole(Change.Nature.NEW, entry));
          } else {
            compare(earlier, entry, changes);
          }
        });
    Set<String> kept = new TreeSet<>(pairs.values());
    was.forEach(
        (id, entry) -> {
          if (!kept.contains(id)) {
            changes.add(Change.whole(Change.Nature.GONE, entry));
          }
        });
    return new Changes(changes, sources, former);
  }

  public List<Change> of(Change.Nature nature) {
    return all.stream().filter(change -> change.nature() == nature).toList();
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** The reports that the changes rest on, by number. */
  public List<Source> cited() {
    TreeSet<Integer> numbers = new TreeSet<>();
    all.stream()
        .filter(change -> change.nature() != Change.Nature.GONE)
        .map(Change::citations)
        .flatMap(Collection::stream)
        .forEach(citation -> numbers.add(citation.source()));
    return numbers.stream().map(sources::get).toList();
  }

  private static Map<String, Entry> told(Dossier dossier, Sources sources) {
    Presenter presenter = new Presenter(dossier, sources);
    Map<String, Entry> told = new TreeMap<>();
    for (Fact fact : dossier.facts()) {
      Entry entry = presenter.entry(fact);
      if (Presenter.isTellable(entry)) {
        told.put(fact.id(), entry);
      }
    }
    return told;
  }

  /**
   * The earlier id of each fact that was told before: the same id, else the fact of its kind that
   * rests on the same words, as that of a meeting whose day was moved.
   */
  private static Map<String, String> pairs(Map<String, Entry> was, Map<String, Entry> is) {
    Map<String, String> pairs = new TreeMap<>();
    is.keySet().stream().filter(was::containsKey).forEach(id -> pairs.put(id, id));
    Map<Passage, Set<String>> words = new HashMap<>();
    was.forEach(
        (id, entry) -> {
          if (!pairs.containsKey(id)) {
            passages(entry).forEach(p -> words.computeIfAbsent(p, _ -> new TreeSet<>()).add(id));
          }
        });
    Set<String> taken = new TreeSet<>();
    is.forEach(
        (id, entry) -> {
          if (!pairs.containsKey(id)) {
            closest(entry, was, words, taken)
                .ifPresent(
                    earlier -> {
                      pairs.put(id, earlier);
                      taken.add(earlier);
                    });
          }
        });
    return pairs;
  }

  private static Optional<String> closest(
      Entry entry, Map<String, Entry> was, Map<Passage, Set<String>> words, Set<String> taken) {
    Map<String, Integer> shared = new TreeMap<>();
    for (Passage passage : passages(entry)) {
      for (String id : words.getOrDefault(passage, Set.of())) {
        Entry earlier = was.get(id);
        if (earlier != null && earlier.kind() == entry.kind() && !taken.contains(id)) {
          shared.merge(id, 1, Integer::sum);
        }
      }
    }
    return shared.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
        .map(Map.Entry::getKey);
  }

  private static Set<Passage> passages(Entry entry) {
    Set<Passage> passages = new TreeSet<>();
    entry.slots().values().stream()
        .flatMap(List::stream)
        .flatMap(shown -> shown.citations().stream())
        .forEach(citation -> passages.add(citation.passage()));
    return passages;
  }

  static void compare(Entry was, Entry is, List<Change> changes) {
    for (Slot slot : compared(is.kind())) {
      List<Shown> before = was.standing(slot);
      List<Shown> after = is.standing(slot);
      if (!values(before).equals(values(after))) {
        boolean disputed = is.disputes(slot) && !was.disputes(slot);
        changes.add(
            Change.of(
                disputed ? Change.Nature.DISPUTED : Change.Nature.CHANGED,
                is,
                slot,
                before,
                after));
      }
    }
  }

  /** The slots whose values a desk wants to hear of when they change; the others name the fact. */
  private static Set<Slot> compared(Kind kind) {
    return switch (kind) {
      case ROLE -> EnumSet.of(Slot.ROLE);
      case MEETING ->
          EnumSet.of(
              Slot.DATES, Slot.PLACE, Slot.PARTICIPANTS, Slot.STATUS, Slot.OUTCOME, Slot.REASON);
      case ATTENDANCE -> EnumSet.of(Slot.SIDE, Slot.OFFICE);
      case STATEMENT -> EnumSet.of(Slot.SPEAKER);
      case POSITION -> EnumSet.of(Slot.STANCE);
      case INSTRUMENT -> EnumSet.of(Slot.STATUS, Slot.PENDING);
      case INCIDENT -> EnumSet.of(Slot.PLACE, Slot.DATE, Slot.ACTOR);
      case FIGURE -> EnumSet.of(Slot.VALUE, Slot.QUALIFIER);
    };
  }

  private static Set<String> values(List<Shown> shown) {
    Set<String> values = new TreeSet<>();
    shown.forEach(each -> values.add(each.value().text()));
    return values;
  }
}
