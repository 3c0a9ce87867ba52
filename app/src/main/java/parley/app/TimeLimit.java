package parley.app;

import java.io.Serial;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import parley.pipeline.annotate.Checkpoint;

/**
 * Ends the work on a report that has cost its share. Counted is the time that the thread worked, so
 * that a busy machine or a slow disk does not make a report fail.
 */
final class TimeLimit implements Checkpoint {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Duration limit;
  private final long begun = worked();

  private TimeLimit(Duration limit) {
    this.limit = limit;
  }

  /** A limit on the work of this thread from now on. */
  static TimeLimit fromNow(Duration limit) {
    return new TimeLimit(limit);
  }

  @Override
  public void pass() {
    if (worked() - begun > limit.toNanos()) {
      throw new Over(limit);
    }
  }

  private static long worked() {
    return THREADS.isCurrentThreadCpuTimeSupported()
        ? THREADS.getCurrentThreadCpuTime()
        : System.nanoTime();
  }

  /** A report has cost more than its share. */
  static final class Over extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private Over(Duration limit) {
      super(
          "reading it takes more than "
              + limit.toSeconds()
              + " s of work, and nothing is taken from it; split it, or raise --max-time");
    }

    /** The cause and the remedy. */
    String reason() {
      return String.valueOf(getMessage());
    }
  }
}
