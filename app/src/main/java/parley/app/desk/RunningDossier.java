package parley.app.desk;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.domain.Reading;
import parley.pipeline.correct.Corrections;
import parley.pipeline.reconcile.Ledger;
import parley.store.Contents;

/**
 * The dossier of one process, which is worked out anew only where its contents have changed. For
 * one thread at a time.
 */
final class RunningDossier {

  private final Ledger ledger = new Ledger();
  private final Map<String, Reading> held = new TreeMap<>();

  /** The dossier of contents; what they have in common with the last ones is not done again. */
  Corrections.Corrected of(Contents contents) {
    Corrections corrections = Corrections.of(contents.corrections());
    TreeSet<String> gone = new TreeSet<>(held.keySet());
    for (Reading reading : corrections.in(contents.readings())) {
      String id = reading.report().id();
      gone.remove(id);
      @Nullable Reading last = held.put(id, reading);
      if (last == null) {
        ledger.add(reading);
      } else if (!last.equals(reading)) {
        ledger.replace(reading);
      }
    }
    gone.forEach(ledger::remove);
    held.keySet().removeAll(gone);
    return corrections.in(
        ledger.dossier(contents.process().title(), contents.asOf(), contents.failures()));
  }
}
