package parley.publish.web;

import java.util.Comparator;
import java.util.List;

/**
 * All processes of a store.
 *
 * @param since the last visit, in words; empty at the first
 */
public record Overview(List<ProcessCard> cards, String since) {

  /** Those with news come first. */
  public Overview {
    cards = cards.stream().sorted(Comparator.comparing(card -> !card.hasNews())).toList();
  }

  /** Whether nothing is known of an earlier visit. */
  public boolean isFirstVisit() {
    return !cards.isEmpty() && cards.stream().allMatch(card -> card.news() == null);
  }

  /** Whether any process has news. */
  public boolean hasNews() {
    return cards.stream().anyMatch(ProcessCard::hasNews);
  }
}
