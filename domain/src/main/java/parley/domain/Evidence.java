package parley.domain;

import java.io.Serializable;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Words that a value in the dossier rests on.
 *
 * @param attributedTo the id of the actor whose claim the words give, or null when it is the
 *     report's own
 */
public record Evidence(Passage passage, @Nullable String attributedTo)
    implements Comparable<Evidence>, Serializable {

  private static final Comparator<Evidence> ORDER =
      Comparator.comparing(Evidence::passage)
          .thenComparing(Evidence::attributedTo, Comparator.nullsFirst(Comparator.naturalOrder()));

  @Override
  public int compareTo(Evidence other) {
    return ORDER.compare(this, other);
  }
}
