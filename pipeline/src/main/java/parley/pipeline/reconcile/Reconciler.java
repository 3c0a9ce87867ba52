package parley.pipeline.reconcile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import parley.domain.Document;
import parley.domain.Dossier;
import parley.domain.Failure;
import parley.domain.Reading;

/** Folds readings into a dossier. A pure function of the set of readings. */
public final class Reconciler {

  /** The dossier of the readings published up to and including a day. */
  public Dossier reconcile(
      String title, LocalDate asOf, Collection<Reading> readings, Collection<Failure> failures) {
    List<Document> documents =
        readings.stream()
            .map(Reading::report)
            .sorted(Comparator.comparing(r -> r.id()))
            .map(r -> new Document(r, null))
            .toList();
    return new Dossier(
        title, asOf, documents, List.of(), List.of(), List.of(), List.copyOf(failures));
  }
}
