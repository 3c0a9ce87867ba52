package parley.pipeline.annotate.time;

import java.util.List;
import java.util.Optional;
import parley.domain.Publication;
import parley.domain.Report;

/** Finds the day of publication in a report that does not state it. */
final class PublicationInference {

  private PublicationInference() {}

  static Optional<Publication> infer(Report report, List<FoundTime> found) {
    return Optional.empty();
  }
}
