package parley.publish.view;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import parley.domain.Passage;

/**
 * The words that a value rests on, in a numbered source.
 *
 * @param source the source's number
 * @param saidBy the name of whose claim the words give, or null when it is the report's own
 */
public record Citation(int source, Passage passage, @Nullable String saidBy)
    implements Comparable<Citation> {

  private static final Comparator<Citation> ORDER =
      Comparator.comparingInt(Citation::source)
          .thenComparing(Citation::passage)
          .thenComparing(Citation::saidBy, Comparator.nullsFirst(Comparator.naturalOrder()));

  /** The id of the words in the page. */
  public String anchor() {
    return anchor(source, passage);
  }

  static String anchor(int source, Passage passage) {
    return "p" + source + "-" + passage.start() + "-" + passage.end();
  }

  @Override
  public int compareTo(Citation other) {
    return ORDER.compare(this, other);
  }
}
