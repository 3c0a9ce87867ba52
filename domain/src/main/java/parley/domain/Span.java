package parley.domain;

import java.io.Serializable;
import java.util.Comparator;

/**
 * A half-open stretch {@code [start, end)} of a report's text in UTF-16 code units, as {@link
 * String#substring(int, int)} counts them. Used inside a stage; what leaves Parley is a {@link
 * Passage}, which counts code points.
 */
public record Span(int start, int end) implements Comparable<Span>, Serializable {

  private static final Comparator<Span> ORDER =
      Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

  /**
   * @throws IllegalArgumentException when the stretch is empty or begins before the text
   */
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("not a stretch of text: [" + start + ", " + end + ")");
    }
  }

  public String of(String text) {
    return text.substring(start, end);
  }

  public int length() {
    return end - start;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The smallest stretch that holds both. */
  public Span cover(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }
}
