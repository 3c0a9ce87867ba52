package parley.domain;

import java.io.Serializable;
import java.util.List;
import java.util.TreeSet;

/**
 * A value with the words that it rests on.
 *
 * @param value what a slot holds
 * @param passages the words, at least one stretch, in the order of the text
 * @param confidence how likely the value is what the words say, 0 (exclusive) to 1
 * @param former whether the report itself gives the value as one that holds no longer ("originally
 *     planned for Sunday"): it is known, but never brings an old value back to life
 */
public record Cited(Value value, List<Passage> passages, double confidence, boolean former)
    implements Serializable {

  /**
   * @throws IllegalArgumentException when no passage is cited, or the confidence is out of range
   */
  public Cited {
    passages = List.copyOf(new TreeSet<>(passages));
    if (passages.isEmpty()) {
      throw new IllegalArgumentException("a value needs a passage: " + value.text());
    }
    if (!(confidence > 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must lie in (0, 1]: " + confidence);
    }
  }

  public static Cited of(Value value, double confidence, Passage... passages) {
    return new Cited(value, List.of(passages), confidence, false);
  }

  public Cited asFormer() {
    return new Cited(value, passages, confidence, true);
  }
}
