package parley.app.desk;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import parley.domain.Correction;
import parley.domain.Document;
import parley.domain.Dossier;
import parley.domain.Fact;
import parley.domain.FactValue;
import parley.domain.Passage;
import parley.pipeline.correct.Corrections;
import parley.store.Contents;
import parley.store.Hit;
import parley.store.Journal;
import parley.store.Query;
import parley.store.Store;
import parley.store.StoredProcess;

/**
 * The living dossiers of a store. Every question is answered from the store as it is at that
 * moment, also when another process has added to it. Any thread may ask.
 */
public final class Desk implements AutoCloseable {

  /** Dossiers that are kept ready, the last asked for; one for each day that a slider rests on. */
  private static final int KEPT = 256;

  private final Store store;
  private final Map<String, RunningDossier> running = new TreeMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private Journal journal = Journal.of(List.of());
  private final Map<View, Corrections.Corrected> ready =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<View, Corrections.Corrected> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * @param store is closed with the desk
   */
  public Desk(Store store) {
    this.store = store;
  }

  /** The store, to add to. */
  public Store store() {
    return store;
  }

  /** All that is recorded, as of now. */
  public Journal journal() {
    lock.lock();
    try {
      List<parley.store.Entry> later = store.entries(journal.position());
      if (!later.isEmpty()) {
        journal = journal.with(later);
        ready.clear();
      }
      return journal;
    } finally {
      lock.unlock();
    }
  }

  /** The processes, in the order in which they were opened. */
  public List<StoredProcess> processes() {
    return journal().processes();
  }

  /**
   * A dossier, corrected by the desk.
   *
   * @throws parley.store.StoreException when there is no such process
   */
  public Dossier dossier(View view) {
    return corrected(view).dossier();
  }

  /** The numbers of corrections that change nothing in a dossier, as it lacks what they are of. */
  public SortedSet<Long> idle(View view) {
    return corrected(view).idle();
  }

  /**
   * Records a correction.
   *
   * @param process the id of the process in whose dossier the desk saw what it corrects
   */
  public Correction correct(
      String process, String author, String reason, Correction.Change change) {
    return store.correct(process, author, reason, change);
  }

  /**
   * Searches reports, statements and all other facts, best first.
   *
   * @param process the id of the process to search in; null for all
   */
  public List<Found> search(String words, @Nullable String process, int limit) {
    List<Found> found = new java.util.ArrayList<>();
    java.util.Set<String> seen = new java.util.HashSet<>();
    for (Hit hit : store.search(Query.of(words, 4 * limit))) {
      Optional<StoredProcess> place = journal().processOf(hit.passage().report());
      if (place.isEmpty() || (process != null && !place.get().id().equals(process))) {
        continue;
      }
      Dossier dossier = dossier(View.of(place.get().id()));
      Optional<Document> document = dossier.document(hit.passage().report());
      if (document.isEmpty()) {
        continue;
      }
      @Nullable Fact fact = hit.kind() == null ? null : fact(dossier, hit).orElse(null);
      boolean told = fact != null || hit.kind() == null;
      if (told && found.size() < limit && seen.add(key(hit, fact))) {
        found.add(new Found(place.get(), document.get(), fact, hit.passage()));
      }
    }
    return found;
  }

  private static String key(Hit hit, @Nullable Fact fact) {
    return fact == null ? hit.passage().report() + "@" + hit.passage().start() : fact.id();
  }

  /** The fact that the claim of a hit became: the one of its kind that cites most of its words. */
  private static Optional<Fact> fact(Dossier dossier, Hit hit) {
    return dossier.facts().stream()
        .filter(fact -> fact.kind() == hit.kind())
        .filter(fact -> cites(fact, hit.passage()))
        .findFirst();
  }

  private static boolean cites(Fact fact, Passage passage) {
    return fact.slots().values().stream()
        .flatMap(List::stream)
        .map(FactValue::evidence)
        .flatMap(List::stream)
        .anyMatch(evidence -> evidence.passage().equals(passage));
  }

  private Corrections.Corrected corrected(View view) {
    Journal now = journal();
    Corrections.@Nullable Corrected known = kept(view);
    if (known != null) {
      return known;
    }
    String process = now.contents(view.process(), null).process().id();
    Corrections.Corrected made = made(now, view, running(process));
    lock.lock();
    try {
      if (now == journal) {
        ready.put(view, made);
      }
    } finally {
      lock.unlock();
    }
    return made;
  }

  private Corrections.@Nullable Corrected kept(View view) {
    lock.lock();
    try {
      return ready.get(view);
    } finally {
      lock.unlock();
    }
  }

  private RunningDossier running(String process) {
    lock.lock();
    try {
      return running.computeIfAbsent(process, _ -> new RunningDossier());
    } finally {
      lock.unlock();
    }
  }

  /**
   * Different processes are worked out side by side, one process by one thread at a time. What was
   * recorded a short while ago is not far from what is there now, and is worked out from it.
   */
  private static Corrections.Corrected made(Journal now, View view, RunningDossier running) {
    @Nullable Instant recorded = view.recorded();
    if (recorded == null) {
      return running.of(now.contents(view.process(), view.asOf()));
    }
    Journal then = now.recorded(recorded);
    Contents contents =
        then.process(view.process()).isPresent()
            ? then.contents(view.process(), view.asOf())
            : new Contents(
                now.contents(view.process(), null).process(),
                view.asOf(),
                List.of(),
                List.of(),
                List.of());
    return running.isFarFrom(contents) ? new RunningDossier().of(contents) : running.of(contents);
  }

  @Override
  public void close() {
    store.close();
  }
}
