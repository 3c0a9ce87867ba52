package parley.app;

import parley.app.desk.Desk;
import parley.app.desk.View;
import parley.domain.Dossier;
import picocli.CommandLine.Mixin;

/** Which dossier of a store a command shows. */
final class ViewOptions {

  @Mixin private final StoreOptions store = new StoreOptions();

  @Mixin private final TimeOptions time = new TimeOptions();

  Desk open(Surroundings surroundings) {
    return store.open(surroundings);
  }

  View view(Desk desk) {
    return new View(store.process(desk).id(), time.asOf(), time.recorded());
  }

  Dossier dossier(Desk desk) {
    return desk.dossier(view(desk));
  }
}
