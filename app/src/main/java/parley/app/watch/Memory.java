package parley.app.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.store.Store;
import parley.store.Visit;

/**
 * What the watching remembers of addresses, kept in the store: of every address the last visit. Any
 * thread may ask and note.
 */
final class Memory {

  private final Store store;
  private final Map<Visit.Kind, Map<String, Visit>> last = new LinkedHashMap<>();

  Memory(Store store) {
    this.store = store;
    for (Visit.Kind kind : Visit.Kind.values()) {
      Map<String, Visit> visits = new LinkedHashMap<>();
      store.visits(kind).forEach(visit -> visits.put(visit.address(), visit));
      last.put(kind, visits);
    }
  }

  synchronized Optional<Visit> of(Visit.Kind kind, String address) {
    return Optional.ofNullable(visits(kind).get(address));
  }

  /** The last visits of a kind, that of the first known address first. */
  synchronized List<Visit> all(Visit.Kind kind) {
    return List.copyOf(visits(kind).values());
  }

  /** Keeps visits, all of them or none; one that says nothing new is not kept. */
  synchronized void note(List<Visit> visits) {
    List<Visit> news = new ArrayList<>();
    for (Visit visit : visits) {
      Visit before = visits(visit.kind()).get(visit.address());
      if (before == null || !isSame(before, visit)) {
        news.add(visit);
      }
    }
    if (!news.isEmpty()) {
      store.visited(news);
      news.forEach(visit -> visits(visit.kind()).put(visit.address(), visit));
    }
  }

  private Map<String, Visit> visits(Visit.Kind kind) {
    return last.computeIfAbsent(kind, _ -> new LinkedHashMap<>());
  }

  private static boolean isSame(Visit before, Visit now) {
    Instant any = Instant.EPOCH;
    return at(before, any).equals(at(now, any));
  }

  private static Visit at(Visit visit, Instant moment) {
    return new Visit(
        visit.kind(),
        visit.address(),
        moment,
        visit.outcome(),
        visit.entity(),
        visit.modified(),
        visit.failures(),
        visit.notBefore(),
        visit.notes());
  }
}
