package parley.domain;

import java.io.Serializable;
import java.util.Comparator;

/**
 * A report, or a part of the input, that could not be taken in.
 *
 * @param source the file and the place in it
 * @param stage the stage that failed: read, clean, annotate, extract
 * @param message the cause and the remedy
 */
public record Failure(String source, String stage, String message)
    implements Comparable<Failure>, Serializable {

  private static final Comparator<Failure> ORDER =
      Comparator.comparing(Failure::source)
          .thenComparing(Failure::stage)
          .thenComparing(Failure::message);

  @Override
  public int compareTo(Failure other) {
    return ORDER.compare(this, other);
  }
}
