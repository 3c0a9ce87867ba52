package parley.publish.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.publish.view.Change;
import parley.publish.view.Changes;
import parley.publish.view.History;
import parley.publish.view.StateOfPlay;

/**
 * A process on the overview.
 *
 * @param news what changed since the last visit; null at the first
 * @param history what each day brought, the last day first; empty after the first visit
 */
public record ProcessCard(
    Frame.NamedProcess process,
    StateOfPlay state,
    @Nullable Changes news,
    List<History.Dated> history) {

  /** So many changes are shown; the page of the process has them all. */
  private static final int SHOWN = 6;

  public ProcessCard {
    history = List.copyOf(history);
  }

  /** Whether something changed since the last visit. */
  public boolean hasNews() {
    return news != null && !news.isEmpty();
  }

  /** The weightiest changes. */
  public List<Change> first() {
    return news == null ? List.of() : NewsOrder.digest(news.all(), SHOWN);
  }

  /** How many changes are not among the first. */
  public int more() {
    return news == null ? 0 : Math.max(0, news.all().size() - SHOWN);
  }

  /** The last day that brought anything; null when none did. */
  public @Nullable LocalDate lastDay() {
    return history.isEmpty() ? null : history.getFirst().day();
  }

  /** The weightiest of what the last day brought. */
  public List<Change> latest() {
    return NewsOrder.digest(
        history.stream()
            .filter(dated -> dated.day().equals(lastDay()))
            .map(History.Dated::change)
            .toList(),
        SHOWN - 2);
  }
}
