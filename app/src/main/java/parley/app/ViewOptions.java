package parley.app;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import parley.app.desk.Desk;
import parley.app.desk.View;
import parley.domain.Dossier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which dossier of a store a command shows. */
final class ViewOptions {

  @Mixin private final StoreOptions store = new StoreOptions();

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      converter = Day.class,
      description =
          "What the public knew on that day (2026-02-04): reports published later are left out.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--recorded",
      paramLabel = "MOMENT",
      converter = Moment.class,
      description =
          "What this desk's dossier said at that moment (2026-02-04, its last moment in UTC; or"
              + " 2026-02-04T09:30:00Z): what was added or corrected later is left out.")
  private @Nullable Instant recorded;

  Desk open(Surroundings surroundings) {
    return store.open(surroundings);
  }

  View view(Desk desk) {
    return new View(store.process(desk).id(), asOf, recorded);
  }

  Dossier dossier(Desk desk) {
    return desk.dossier(view(desk));
  }
}
