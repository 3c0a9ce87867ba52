package parley.app.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parley.store.Visit;

/** Makes the next visit of an address from the last. */
final class Visits {

  private Visits() {}

  /** The same, to be asked at once. */
  static Visit due(Visit last, Instant now) {
    return new Visit(
        last.kind(),
        last.address(),
        last.at(),
        last.outcome(),
        last.entity(),
        last.modified(),
        last.failures(),
        now,
        last.notes());
  }

  /** It failed, or is given up. */
  static Visit failed(Visit last, Visit.Outcome outcome, Instant now, @Nullable Instant next) {
    return new Visit(
        last.kind(),
        last.address(),
        now,
        outcome,
        last.entity(),
        last.modified(),
        last.failures() + 1,
        next,
        last.notes());
  }

  /** A page gave a report, or the same as before. */
  static Visit read(
      Visit last,
      Visit.Outcome outcome,
      Validators validators,
      Instant now,
      @Nullable Instant next,
      PageNote note) {
    return new Visit(
        last.kind(),
        last.address(),
        now,
        outcome,
        validators.entity(),
        validators.modified(),
        0,
        next,
        note.toNotes());
  }
}
