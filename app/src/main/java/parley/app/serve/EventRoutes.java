package parley.app.serve;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import parley.store.Entry;
import parley.store.Journal;

/** Tells open pages, by server-sent events, that something was recorded after they were made. */
final class EventRoutes implements Routes {

  /** So many pages can be told at a time; further ones do without. */
  private static final int LISTENERS = 64;

  private static final Duration LOOK = Duration.ofSeconds(1);

  /** After so many looks something is sent, so that a closed page is noticed. */
  private static final int SIGN_OF_LIFE = 15;

  private final Office office;
  private final Semaphore places = new Semaphore(LISTENERS);

  EventRoutes(Office office) {
    this.office = office;
  }

  @Override
  public void register(Router router) {
    router.get("/events", this::events);
  }

  private void events(Exchange exchange) throws IOException, InterruptedException {
    long seen =
        exchange
            .query("after")
            .filter(text -> text.matches("[0-9]{1,18}"))
            .map(Long::parseLong)
            .orElseThrow(() -> Refusal.wrong("After which position?"));
    if (!places.tryAcquire()) {
      throw new Refusal(503, "Too many pages are open.");
    }
    try {
      tell(exchange.stream("text/event-stream; charset=utf-8"), seen);
    } finally {
      places.release();
    }
  }

  private void tell(OutputStream out, long seen) throws IOException, InterruptedException {
    write(out, "retry: 5000\n\n");
    long told = seen;
    for (int look = 1; !office.isClosed(); look++) {
      long position = office.desk().store().position();
      if (position > told) {
        told = position;
        write(out, "event: recorded\ndata: " + news(seen) + "\n\n");
      } else if (look % SIGN_OF_LIFE == 0) {
        write(out, ":\n\n");
      }
      Thread.sleep(LOOK);
    }
  }

  private String news(long seen) {
    Journal journal = office.desk().journal();
    List<Entry> later =
        journal.entries().stream().filter(entry -> entry.position() > seen).toList();
    return "{\"position\":"
        + journal.position()
        + ",\"reports\":"
        + later.stream().filter(Entry.Received.class::isInstance).count()
        + ",\"corrections\":"
        + later.stream().filter(Entry.Corrected.class::isInstance).count()
        + "}";
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
