package parley.domain;

import java.io.Serializable;
import java.util.Comparator;

/**
 * A stretch of a report's text, as a citation gives it.
 *
 * @param report the report's id
 * @param start first code point, counted from 0 in the report's whole text
 * @param end the code point after the last
 * @param exact the words themselves: the text's code points {@code [start, end)}
 */
public record Passage(String report, int start, int end, String exact)
    implements Comparable<Passage>, Serializable {

  private static final Comparator<Passage> ORDER =
      Comparator.comparing(Passage::report)
          .thenComparingInt(Passage::start)
          .thenComparingInt(Passage::end);

  /**
   * @throws IllegalArgumentException when it is empty or its length is not that of its words
   */
  public Passage {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("empty passage [" + start + ", " + end + ") in " + report);
    }
    if (exact.codePointCount(0, exact.length()) != end - start) {
      throw new IllegalArgumentException(
          "passage ["
              + start
              + ", "
              + end
              + ") in "
              + report
              + " does not have the length of its words");
    }
  }

  @Override
  public int compareTo(Passage other) {
    return ORDER.compare(this, other);
  }
}
