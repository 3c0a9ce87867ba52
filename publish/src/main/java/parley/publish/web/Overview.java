package parley.publish.web;

import java.util.List;

/**
 * All processes of a store.
 *
 * @param since the last visit, in words; empty at the first
 */
public record Overview(List<ProcessCard> cards, String since) {

  public Overview {
    cards = List.copyOf(cards);
  }

  /** Whether any process has news. */
  public boolean hasNews() {
    return cards.stream().anyMatch(ProcessCard::hasNews);
  }
}
