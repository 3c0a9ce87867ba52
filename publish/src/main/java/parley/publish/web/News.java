package parley.publish.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.publish.view.Change;
import parley.publish.view.Changes;

/**
 * What is new in a process since the reader's last visit.
 *
 * @param changes null where nothing is known of an earlier visit, or an earlier day is shown
 * @param since the last visit, in words
 */
public record News(@Nullable Changes changes, String since) {

  /** Nothing is known to be new. */
  public static final News NONE = new News(null, "");

  /** So many changes are shown at once. */
  private static final int SHOWN = 8;

  /** Whether anything is new. */
  public boolean isEmpty() {
    return changes == null || changes.isEmpty();
  }

  /** The weightiest. */
  public List<Change> first() {
    return changes == null ? List.of() : NewsOrder.digest(changes.all(), SHOWN);
  }

  /** The others. */
  public List<Change> more() {
    List<Change> first = first();
    return changes == null
        ? List.of()
        : NewsOrder.of(changes.all()).stream().filter(change -> !first.contains(change)).toList();
  }
}
