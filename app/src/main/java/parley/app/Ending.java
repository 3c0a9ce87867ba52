package parley.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import parley.app.watch.Pauser;

/** Lets time pass until Ctrl-C, and lets what was begun come to its end before the process does. */
final class Ending implements Pauser, AutoCloseable {

  /** The longest that the process waits for what was begun. */
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final CountDownLatch ended = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook = new Thread(this::end, "ending");

  private volatile Runnable atOnce = () -> {};

  private Ending() {}

  /** One that Ctrl-C ends. */
  static Ending byControlC() {
    Ending ending = new Ending();
    Runtime.getRuntime().addShutdownHook(ending.hook);
    return ending;
  }

  /** What to do at once when it is ended, such as to give up what is being waited for. */
  void atOnce(Runnable what) {
    atOnce = what;
  }

  private void end() {
    ended.countDown();
    atOnce.run();
    await(done, PATIENCE);
  }

  private static boolean await(CountDownLatch latch, Duration time) {
    try {
      return latch.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  @Override
  public boolean pause(Duration time) {
    return !await(ended, time);
  }

  @Override
  public boolean isEnded() {
    return ended.getCount() == 0;
  }

  @Override
  public void close() {
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process ends already, and the hook with it.
    }
  }
}
