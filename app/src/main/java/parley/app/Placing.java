package parley.app;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.app.desk.Desk;
import parley.app.desk.Intake;
import parley.domain.Reading;
import parley.domain.Report;
import parley.publish.view.Plain;
import parley.store.Journal;
import parley.store.Placement;
import parley.store.StoredProcess;

/** Puts reports to processes. */
sealed interface Placing extends Intake.Placing {

  /** What to tell the desk: which processes are proposed, for which reports. */
  List<String> proposals();

  /**
   * All to the process that is named or opened; else each to the one that it fits.
   *
   * @param title of the process that is opened; null to open none of a title
   * @param first the title of the first process of an empty store, if all its reports belong
   *     together; null to call it after its parties
   */
  static Placing of(Desk desk, StoreOptions store, @Nullable String title, @Nullable String first) {
    if (store.namesProcess()) {
      return all(store.process(desk).id());
    }
    return title == null ? routed(desk, first) : titled(desk, title);
  }

  /** All reports to one process. */
  static Placing all(String process) {
    return new All(process);
  }

  /** All reports to the process of a title, which is opened when the first comes. */
  static Placing titled(Desk desk, String title) {
    return new Titled(desk, title);
  }

  /**
   * Each report to the process that it fits; a new one is proposed for those that fit none.
   *
   * @param title of the first process of a store, if all its reports belong together; null to call
   *     it after its parties
   */
  static Placing routed(Desk desk, @Nullable String title) {
    return new Routed(desk, title);
  }

  /**
   * To the process of an id.
   *
   * @param process its id
   */
  record All(String process) implements Placing {

    @Override
    public Placement place(Report report, @Nullable Reading reading) {
      return Placement.byDesk(process, "added to it");
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
    public Placement place(Report report, @Nullable Reading reading) {
      StoredProcess process =
          desk.journal().process(title).orElseGet(() -> desk.store().openProcess(title, null));
      return Placement.byDesk(process.id(), "added to it");
    }

    @Override
    public List<String> proposals() {
      return List.of();
    }
  }

  /**
   * To a provisional place, from where the router takes them when enough have come: what it costs
   * then is little beside what it cost to read them.
   */
  final class Routed implements Placing {

    /** The router looks at a store again when of so many reports one is new. */
    private static final int SHARE = 16;

    private final Desk desk;
    private final @Nullable String title;
    private final TreeSet<String> before = new TreeSet<>();

    /** How many reports there were when the router last looked. */
    private int there;

    /** How many have come since. */
    private int waiting;

    private boolean settled;

    private Routed(Desk desk, @Nullable String title) {
      this.desk = desk;
      this.title = title;
      desk.processes().forEach(process -> before.add(process.id()));
      there = desk.journal().placed().size();
    }

    @Override
    public Placement place(Report report, @Nullable Reading reading) {
      waiting++;
      return desk.arrival();
    }

    /** The first reports of a store are looked at when all are there. */
    @Override
    public void settle() {
      if (!before.isEmpty() && waiting * SHARE >= there + waiting) {
        route(null);
      }
    }

    /** Also looks when none has come: what came before may lie where it was put in haste. */
    @Override
    public void finish() {
      if (!settled || waiting > 0) {
        route(before.isEmpty() ? title : null);
      }
    }

    private void route(@Nullable String first) {
      desk.route(first);
      there += waiting;
      waiting = 0;
      settled = true;
    }

    @Override
    public List<String> proposals() {
      Journal journal = desk.journal();
      List<StoredProcess> processes = journal.processes();
      List<String> proposals = new ArrayList<>();
      for (StoredProcess process : processes) {
        boolean proposed = !before.contains(process.id()) && journal.isRouted(process.id());
        if (proposed && processes.size() > 1 && !Desk.isOther(process)) {
          proposals.add(proposal(process));
        }
      }
      return proposals;
    }

    private static String proposal(StoredProcess opened) {
      return "New process "
          + opened.id()
          + " ("
          + Plain.line(opened.title())
          + "): its reports fit none of the others. If they do: parley processes merge "
          + opened.id()
          + " PROCESS --store FILE";
    }
  }
}
