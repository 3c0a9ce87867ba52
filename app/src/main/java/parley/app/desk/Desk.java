package parley.app.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import parley.domain.Report;
import parley.pipeline.correct.Corrections;
import parley.pipeline.route.Features;
import parley.store.Contents;
import parley.store.Hit;
import parley.store.Journal;
import parley.store.Placement;
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
  private final Features features = new Features();
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
   * Where to put a report that has just come in, until {@link #route} has looked at all: the only
   * process, or else among the other reports.
   */
  public Placement arrival() {
    List<StoredProcess> all = processes();
    String process = all.size() == 1 ? all.getFirst().id() : Routing.OTHER;
    return Placement.byRouter(process, "has just come in");
  }

  /**
   * Puts every report of which the desk has not said where it belongs to the process that it fits;
   * opens one for reports that fit none of the others.
   *
   * @param title of the first process of a store, if all its reports belong together; null to call
   *     it after its parties
   */
  public void route(@Nullable String title) {
    Routing.settle(this, title);
  }

  /** What the router knows of the reports from the last time. */
  Features features() {
    return features;
  }

  /** Whether a process is that of the reports that are of no negotiation. */
  public static boolean isOther(StoredProcess process) {
    return process.id().equals(Routing.OTHER);
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
   * Searches reports, statements and all other facts. Words of a text that was edited since are not
   * found in the dossier of an earlier day: the latest texts are searched.
   *
   * @param most how many to give at most, at least 1
   * @return best first
   */
  public List<Found> search(Search asked, int most) {
    int depth = 4 * most;
    while (true) {
      List<Hit> hits = store.search(Query.of(asked.words(), depth));
      List<Found> found = found(asked, hits, most);
      if (found.size() == most || hits.size() < depth) {
        return found;
      }
      depth *= 4;
    }
  }

  private List<Found> found(Search asked, List<Hit> hits, int most) {
    List<Found> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Journal now = journal();
    for (Hit hit : hits) {
      now.processOf(hit.passage().report())
          .filter(process -> asked.process() == null || process.id().equals(asked.process()))
          .flatMap(process -> found(process, hit, dossier(asked.view(process.id()))))
          .filter(each -> seen.add(each.key()))
          .ifPresent(found::add);
      if (found.size() == most) {
        break;
      }
    }
    return found;
  }

  /** A hit as a dossier has it; none when it lacks the report, the words or the fact. */
  private static Optional<Found> found(StoredProcess process, Hit hit, Dossier dossier) {
    Optional<Document> document =
        dossier.document(hit.passage().report()).filter(each -> has(each.report(), hit.passage()));
    if (hit.kind() == null) {
      return document.map(there -> new Found(process, there, null, hit.passage()));
    }
    return document.flatMap(
        there -> fact(dossier, hit).map(fact -> new Found(process, there, fact, hit.passage())));
  }

  private static boolean has(Report report, Passage passage) {
    String text = report.text();
    int length = text.codePointCount(0, text.length());
    if (passage.end() > length) {
      return false;
    }
    int start = text.offsetByCodePoints(0, passage.start());
    return text.startsWith(passage.exact(), start);
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
