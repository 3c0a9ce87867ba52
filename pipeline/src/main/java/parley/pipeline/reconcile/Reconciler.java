package parley.pipeline.reconcile;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import parley.domain.Dossier;
import parley.domain.Failure;
import parley.domain.Reading;

/**
 * Folds readings into a dossier. A pure function of the set of readings: neither their order nor
 * their portions nor a repeated reading changes a byte. To fold again with a few more readings, a
 * {@link Ledger} is quicker.
 */
public final class Reconciler {

  /**
   * The dossier of the readings published up to and including a day.
   *
   * @param asOf the day, or null for all readings, also those without a day of publication
   */
  public Dossier reconcile(
      String title,
      @Nullable LocalDate asOf,
      Collection<Reading> readings,
      Collection<Failure> failures) {
    Ledger ledger = new Ledger();
    readings.forEach(ledger::add);
    return ledger.dossier(title, asOf, failures);
  }
}
