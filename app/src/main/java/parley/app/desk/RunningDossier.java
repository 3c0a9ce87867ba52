package parley.app.desk;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import parley.domain.Reading;
import parley.pipeline.correct.Corrections;
import parley.pipeline.reconcile.Ledger;
import parley.store.Contents;

/**
 * The dossier of one process, which is worked out anew only where its contents have changed. Any
 * thread may ask; one is served at a time.
 */
final class RunningDossier {

  private final Ledger ledger = new Ledger();
  private final Map<String, Reading> held = new TreeMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Contents last;
  private Corrections.@Nullable Corrected ready;

  /** The dossier of contents; what they have in common with the last ones is not done again. */
  Corrections.Corrected of(Contents contents) {
    lock.lock();
    try {
      Corrections.@Nullable Corrected known = ready;
      if (known == null || !contents.equals(last)) {
        known = made(contents);
        ready = known;
        last = contents;
      }
      return known;
    } finally {
      lock.unlock();
    }
  }

  /** Whether contents have less than half of the reports in common with the last ones. */
  boolean isFarFrom(Contents contents) {
    lock.lock();
    try {
      long common =
          contents.readings().stream()
              .filter(reading -> held.containsKey(reading.report().id()))
              .count();
      return 2 * common < Math.max(held.size(), contents.readings().size());
    } finally {
      lock.unlock();
    }
  }

  private Corrections.Corrected made(Contents contents) {
    Corrections corrections = Corrections.of(contents.corrections());
    TreeSet<String> gone = new TreeSet<>(held.keySet());
    for (Reading reading : corrections.in(contents.readings())) {
      String id = reading.report().id();
      gone.remove(id);
      @Nullable Reading before = held.put(id, reading);
      if (before == null) {
        ledger.add(reading);
      } else if (!before.equals(reading)) {
        ledger.replace(reading);
      }
    }
    gone.forEach(ledger::remove);
    held.keySet().removeAll(gone);
    return corrections.in(
        ledger.dossier(contents.process().title(), contents.asOf(), contents.failures()));
  }
}
