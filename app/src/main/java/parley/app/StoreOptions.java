package parley.app;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.app.desk.Desk;
import parley.store.StoreException;
import parley.store.StoredProcess;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which store a command works on, and which process in it. */
final class StoreOptions {

  @Mixin private final StoreFile store = new StoreFile();

  @Option(
      names = "--process",
      paramLabel = "PROCESS",
      description =
          "The process, by its id or title as 'parley processes' lists them. Not needed where the"
              + " store holds one.")
  private @Nullable String process;

  /** Opens the store; the caller closes the desk. */
  Desk open(Surroundings surroundings) {
    return store.open(surroundings);
  }

  /** Whether a process is named. */
  boolean namesProcess() {
    return process != null;
  }

  /**
   * The process that is named, else the only one.
   *
   * @throws StoreException when there is no such process, or none is named of several
   */
  StoredProcess process(Desk desk) {
    List<StoredProcess> all = desk.processes();
    if (process != null) {
      String named = process;
      return desk.journal()
          .process(named)
          .orElseThrow(
              () ->
                  new StoreException(
                      "--process "
                          + named
                          + ": there is no such process in "
                          + desk.store().name()
                          + "; there are: "
                          + names(all)));
    }
    if (all.size() == 1) {
      return all.getFirst();
    }
    throw new StoreException(
        all.isEmpty()
            ? desk.store().name()
                + ": the store is empty; add reports: parley add PATH --store FILE"
            : desk.store().name()
                + " holds several processes; name one with --process: "
                + names(all));
  }

  private static String names(List<StoredProcess> processes) {
    return processes.stream().map(StoredProcess::id).collect(Collectors.joining(", "));
  }
}
