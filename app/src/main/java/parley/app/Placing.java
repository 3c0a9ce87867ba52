package parley.app;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.app.desk.Desk;
import parley.app.desk.Intake;
import parley.domain.Reading;
import parley.domain.Report;
import parley.pipeline.route.Route;
import parley.pipeline.route.Router;
import parley.publish.view.Plain;
import parley.store.Journal;
import parley.store.StoredProcess;

/** Puts reports to processes. */
sealed interface Placing extends Intake.Placing {

  /** What to tell the desk: which processes are proposed, for which reports. */
  List<String> proposals();

  /**
   * All to the process that is named or opened; else each to the one that it fits.
   *
   * @param title of the process that is opened; null to open none but in an empty store
   * @param otherwise the title of the first process of an empty store
   */
  static Placing of(Desk desk, StoreOptions store, @Nullable String title, String otherwise) {
    if (store.namesProcess()) {
      return all(store.process(desk).id());
    }
    if (title != null || desk.processes().isEmpty()) {
      return titled(desk, title == null ? otherwise : title);
    }
    return routed(desk);
  }

  /** All reports to one process. */
  static Placing all(String process) {
    return new All(process);
  }

  /** All reports to the process of a title, which is opened when the first comes. */
  static Placing titled(Desk desk, String title) {
    return new Titled(desk, title);
  }

  /** Each report to the process that it fits; a new one is proposed for one that fits none. */
  static Placing routed(Desk desk) {
    return new Routed(desk);
  }

  /**
   * To the process of an id.
   *
   * @param process its id
   */
  record All(String process) implements Placing {

    @Override
    public Intake.Place place(Report report, @Nullable Reading reading) {
      return new Intake.Place(process, "added to it");
    }

    @Override
    public List<String> proposals() {
      return List.of();
    }
  }

  /**
   * To the process of a title.
   *
   * @param title of the process
   */
  record Titled(Desk desk, String title) implements Placing {

    @Override
    public Intake.Place place(Report report, @Nullable Reading reading) {
      StoredProcess process =
          desk.journal().process(title).orElseGet(() -> desk.store().openProcess(title, null));
      return new Intake.Place(process.id(), "added to it");
    }

    @Override
    public List<String> proposals() {
      return List.of();
    }
  }

  /** Learns as it goes. */
  final class Routed implements Placing {

    private final Desk desk;
    private final Router router = new Router();
    private final String newest;
    private final List<String> proposals = new ArrayList<>();

    private Routed(Desk desk) {
      this.desk = desk;
      Journal journal = desk.journal();
      List<StoredProcess> processes = journal.processes();
      newest = processes.getLast().id();
      for (StoredProcess process : processes) {
        journal
            .contents(process.id(), null)
            .readings()
            .forEach(reading -> router.learn(process.id(), reading));
      }
    }

    /** A report that is there already keeps its place, whatever is said here. */
    @Override
    public Intake.Place place(Report report, @Nullable Reading reading) {
      @Nullable String known =
          desk.journal().processOf(report.id()).map(StoredProcess::id).orElse(null);
      if (known != null || reading == null) {
        return new Intake.Place(known == null ? newest : known, "could not be read");
      }
      Route route = router.route(reading);
      String process =
          route
              .process()
              .orElseGet(
                  () -> {
                    StoredProcess opened = desk.store().openProcess(route.title(), null);
                    proposals.add(proposal(report, opened));
                    return opened.id();
                  });
      router.learn(process, reading);
      return new Intake.Place(process, route.basis());
    }

    private static String proposal(Report report, StoredProcess opened) {
      return "New process "
          + opened.id()
          + " ("
          + Plain.line(opened.title())
          + "): "
          + Plain.line(report.id())
          + " fits none of the others. If it does: parley processes merge "
          + opened.id()
          + " PROCESS --store FILE";
    }

    @Override
    public List<String> proposals() {
      return List.copyOf(proposals);
    }
  }
}
