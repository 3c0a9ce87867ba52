package parley.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A bar on standard error that grows with the work. It appears after a second, redraws itself and
 * goes when the work is done, so that nothing of it stays on the screen.
 */
final class Progress implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration REDRAW = Duration.ofMillis(200);
  private static final int CELLS = 30;

  private final PrintStream err;
  private final String label;
  private final int total;
  private final AtomicInteger done = new AtomicInteger();
  private final Thread painter;

  private Progress(PrintStream err, String label, int total, boolean shown) {
    this.err = err;
    this.label = label;
    this.total = total;
    this.painter = Thread.ofPlatform().daemon().name("progress").unstarted(this::paint);
    if (shown && total > 0) {
      painter.start();
    }
  }

  /** A bar over a number of steps; it stays away where standard error is no terminal. */
  static Progress over(Surroundings surroundings, String label, int total) {
    return new Progress(surroundings.err(), label, total, surroundings.progress());
  }

  /** A bar that nobody sees. */
  static Progress hidden() {
    return new Progress(
        new PrintStream(OutputStream.nullOutputStream(), false, UTF_8), "", 0, false);
  }

  /** One more step is done. Any thread may say so. */
  void step() {
    done.incrementAndGet();
  }

  @Override
  public void close() {
    painter.interrupt();
    try {
      painter.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The bar after some of the steps, such as {@code reading [###---] 3/6}. */
  static String bar(String label, int done, int total) {
    int full = (int) ((long) CELLS * done / total);
    return label + " [" + "#".repeat(full) + "-".repeat(CELLS - full) + "] " + done + "/" + total;
  }

  private void paint() {
    try {
      Thread.sleep(PATIENCE);
      try {
        while (true) {
          draw("\r" + bar(label, done.get(), total));
          Thread.sleep(REDRAW);
        }
      } finally {
        draw("\r\u001b[K");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void draw(String text) {
    err.print(text);
    err.flush();
  }
}
