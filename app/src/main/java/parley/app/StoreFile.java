package parley.app;

import parley.app.desk.Desk;
import parley.store.Store;
import picocli.CommandLine.Option;

/** Which store a command works on. */
final class StoreFile {

  @Option(
      names = "--store",
      paramLabel = "FILE",
      required = true,
      description =
          "The store: a file that 'parley open' made, or"
              + " postgresql://user:password@host:port/database.")
  private String store = "";

  /** Opens the store; the caller closes the desk. */
  Desk open(Surroundings surroundings) {
    return new Desk(Store.open(store, surroundings.clock()));
  }
}
