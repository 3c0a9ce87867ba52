package parley.publish.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.publish.view.Change;
import parley.publish.view.Changes;
import parley.publish.view.StateOfPlay;

/**
 * A process on the overview.
 *
 * @param news what changed since the last visit; null at the first
 */
public record ProcessCard(Frame.NamedProcess process, StateOfPlay state, @Nullable Changes news) {

  /** So many changes are shown; the page of changes has them all. */
  private static final int SHOWN = 6;

  /** Whether something changed since the last visit. */
  public boolean hasNews() {
    return news != null && !news.isEmpty();
  }

  /** The first changes. */
  public List<Change> first() {
    return news == null ? List.of() : news.all().stream().limit(SHOWN).toList();
  }

  /** How many changes are not among the first. */
  public int more() {
    return news == null ? 0 : Math.max(0, news.all().size() - SHOWN);
  }
}
