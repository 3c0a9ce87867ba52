package parley.pipeline.extract.frame;

import parley.domain.Span;
import parley.pipeline.annotate.Sentence;

/**
 * Neighbouring words of a sentence.
 *
 * @param first the index of the first word
 * @param last the index of the last, at least {@code first}
 */
public record Stretch(int first, int last) {

  /**
   * @throws IllegalArgumentException when there are no words
   */
  public Stretch {
    if (first < 0 || last < first) {
      throw new IllegalArgumentException("no words from " + first + " to " + last);
    }
  }

  public boolean contains(int index) {
    return first <= index && index <= last;
  }

  public boolean overlaps(Stretch other) {
    return first <= other.last && other.first <= last;
  }

  public int size() {
    return last - first + 1;
  }

  public Span span(Sentence sentence) {
    return sentence.span(first, last);
  }
}
