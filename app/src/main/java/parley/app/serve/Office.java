package parley.app.serve;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import parley.app.desk.Desk;
import parley.app.desk.View;
import parley.domain.Dossier;
import parley.publish.page.PageView;
import parley.publish.view.Scope;
import parley.publish.view.StateOfPlay;
import parley.publish.web.DeskPages;
import parley.publish.web.Frame;
import parley.store.Journal;
import parley.store.StoredProcess;

/** What every route works with: the desk, its pages, and the clock for visits. */
public final class Office {

  private final Desk desk;
  private final Clock clock;
  private final Consumer<String> log;
  private final DeskPages pages = new DeskPages();
  private final Shelf<View, Dossier, StateOfPlay> states = new Shelf<>(512);
  private final Shelf<View, StateOfPlay, PageView> views = new Shelf<>(16);
  private final Shelf<String, Journal, String> made = new Shelf<>(24);
  private volatile String secret = "";
  private volatile boolean closed;

  /**
   * @param desk stays open; the caller closes it after the server
   * @param clock tells one visit from the next
   * @param log takes lines about faults of the program
   */
  public Office(Desk desk, Clock clock, Consumer<String> log) {
    this.desk = desk;
    this.clock = clock;
    this.log = log;
  }

  public Desk desk() {
    return desk;
  }

  public Clock clock() {
    return clock;
  }

  public DeskPages pages() {
    return pages;
  }

  /** The state of play that a dossier gives. */
  StateOfPlay state(View view) {
    Dossier dossier = desk.dossier(view);
    return states.get(view, dossier, () -> StateOfPlay.of(dossier));
  }

  /** What the pages show of a dossier. */
  public PageView view(View view) {
    StateOfPlay state = state(view);
    return views.get(view, state, () -> PageView.of(state, Scope.LIKELY));
  }

  /**
   * A page that is made once for the store as it is.
   *
   * @param key what the page depends on, besides the store
   */
  String page(String key, Supplier<String> make) {
    return made.get(key, desk.journal(), make);
  }

  /**
   * Works out the dossiers, so that nobody waits for it. Different processes are worked out side by
   * side.
   *
   * @param step told after each process
   */
  public void prepare(Runnable step) {
    desk.processes().parallelStream()
        .forEach(
            process -> {
              state(View.of(process.id()));
              step.run();
            });
  }

  /** Whether the server is being stopped. */
  public boolean isClosed() {
    return closed;
  }

  void close() {
    closed = true;
  }

  void useSecret(String used) {
    secret = used;
  }

  /** The frame of a page that is about all processes. */
  public Frame frame(String title) {
    return new Frame(title, null, null, null, desk.journal().position(), secret, "");
  }

  /** The frame of a page that is about a process. */
  public Frame frame(StoredProcess process, String title, @Nullable LocalDate asOf) {
    return new Frame(title, named(process), asOf, null, desk.journal().position(), secret, "");
  }

  static Frame.NamedProcess named(StoredProcess process) {
    return new Frame.NamedProcess(process.id(), process.title());
  }

  /**
   * The process that stands in the address.
   *
   * @throws Refusal when there is none
   */
  public StoredProcess process(Exchange exchange) {
    return desk.journal()
        .process(exchange.place("process"))
        .orElseThrow(() -> Refusal.notFound("The store has no such process."));
  }

  void refuse(Exchange exchange, Refusal refusal) throws IOException {
    if (exchange.isApi()) {
      Problem.send(exchange, refusal);
      return;
    }
    String title = refusal.status() == 404 ? "Not found" : "This cannot be done";
    Frame frame = new Frame(title, null, null, null, 0, "", "");
    exchange.html(refusal.status(), pages.refused(frame, refusal.words()));
  }

  /** Logs where a fault happened, and not its message: that could hold words of a report. */
  void tell(Throwable fault) {
    log.accept("parley: a fault while answering: " + fault.getClass().getName());
    for (StackTraceElement frame : fault.getStackTrace()) {
      if (frame.getClassName().startsWith("parley.")) {
        log.accept("  at " + frame);
      }
    }
  }
}
