package parley.pipeline.annotate;

/**
 * A place in the work on a report where the caller may end it: the work passes it again and again,
 * and goes on unless it throws. No thread is stopped from outside, and nothing is half taken.
 */
@FunctionalInterface
public interface Checkpoint {

  /** Lets all work go on. */
  Checkpoint NONE = () -> {};

  /** Returns at once, or ends the work on the report with an exception of the caller's. */
  void pass();
}
