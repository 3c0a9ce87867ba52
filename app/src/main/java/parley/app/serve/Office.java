package parley.app.serve;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import parley.app.desk.Desk;
import parley.app.desk.View;
import parley.publish.page.PageView;
import parley.publish.view.Scope;
import parley.publish.view.StateOfPlay;
import parley.publish.web.DeskPages;
import parley.publish.web.Frame;
import parley.store.StoreException;
import parley.store.StoredProcess;

/** What every route works with: the desk, its pages, and the clock for visits. */
public final class Office {

  private final Desk desk;
  private final Clock clock;
  private final Consumer<String> log;
  private final DeskPages pages = new DeskPages();
  private final Shelf<View, PageView> views = new Shelf<>(16);
  private final Shelf<String, String> made = new Shelf<>(24);
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

  /** What the pages show of a dossier. */
  public PageView view(View view) {
    long now = desk.journal().position();
    return views.get(
        now, view, () -> PageView.of(StateOfPlay.of(desk.dossier(view)), Scope.LIKELY));
  }

  /**
   * A page that is made once for the store as it is.
   *
   * @param key what the page depends on, besides the store
   */
  String page(String key, Supplier<String> make) {
    return made.get(desk.journal().position(), key, make);
  }

  /** Makes what is asked for first, so that nobody waits for it. */
  public void prepare() {
    try {
      for (StoredProcess process : desk.processes()) {
        view(View.of(process.id()));
      }
    } catch (StoreException e) {
      // Whoever asks for it is told.
    }
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
    return new Frame(title, null, null, desk.journal().position(), secret, "");
  }

  /** The frame of a page that is about a process. */
  public Frame frame(StoredProcess process, String title, @Nullable LocalDate asOf) {
    return new Frame(title, named(process), asOf, desk.journal().position(), secret, "");
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
    Frame frame = new Frame(title, null, null, 0, "", "");
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
