package parley.publish.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import parley.domain.Kind;
import parley.domain.Slot;

/**
 * What the parties want on one issue.
 *
 * @param term the issue, of the closed set; empty when the reports leave it open
 * @param name the issue in words
 * @param stands by party, the latest first
 */
public record Issue(String term, String name, List<Stand> stands) {

  /** So few words say little by themselves. */
  private static final int BARE = 2;

  public Issue {
    stands = List.copyOf(stands);
  }

  /** The positions of one party. */
  public List<Stand> of(String party) {
    return stands.stream().filter(stand -> stand.party().equals(party)).toList();
  }

  /**
   * Whether a position hardened, softened or was reaffirmed, against itself and the other positions
   * of its party on this issue, and the day it was last heard.
   */
  public Bearing bearing(Stand stand, Sources sources) {
    List<Entry> others =
        of(stand.party()).stream()
            .map(Stand::entry)
            .filter(entry -> !entry.equals(stand.entry()))
            .toList();
    return Bearing.of(stand.entry(), others, sources);
  }

  /**
   * The issues on which anybody takes a position; the most argued about first, the talks themselves
   * last.
   */
  static List<Issue> of(List<Stand> stands) {
    Map<String, List<Stand>> byIssue = new TreeMap<>();
    for (Stand stand : stands) {
      byIssue.computeIfAbsent(stand.entry().term(Slot.ISSUE), _ -> new ArrayList<>()).add(stand);
    }
    List<Issue> issues = new ArrayList<>();
    byIssue.forEach(
        (term, those) -> {
          those.sort(
              Comparator.comparing(Stand::party)
                  .thenComparing(
                      (Stand stand) -> stand.entry().lastNews(), Comparator.reverseOrder())
                  .thenComparing(stand -> stand.entry().id()));
          issues.add(
              new Issue(term, term.isEmpty() ? "no issue named" : Wording.term(term), told(those)));
        });
    List<String> order = Kind.POSITION.terms(Slot.ISSUE);
    issues.sort(
        Comparator.comparing((Issue issue) -> issue.term().isEmpty())
            .thenComparing(issue -> issue.term().equals("process"))
            .thenComparing(issue -> -issue.stands().stream().map(Stand::party).distinct().count())
            .thenComparing(issue -> -issue.stands().size())
            .thenComparing(issue -> order.indexOf(issue.term())));
    return issues;
  }

  /** Without what another position of the same party says in more words. */
  private static List<Stand> told(List<Stand> stands) {
    return stands.stream()
        .filter(stand -> stands.stream().noneMatch(other -> saysMore(other, stand)))
        .toList();
  }

  /**
   * Whether a position says all that a bare one says: "a withdrawal from the bank", "a withdrawal".
   */
  private static boolean saysMore(Stand full, Stand bare) {
    Set<String> words = words(bare);
    return full != bare
        && words.size() <= BARE
        && full.party().equals(bare.party())
        && full.entry().term(Slot.STANCE).equals(bare.entry().term(Slot.STANCE))
        && words(full).size() > words.size()
        && words(full).containsAll(words);
  }

  private static Set<String> words(Stand stand) {
    Set<String> words = new TreeSet<>();
    for (String word :
        stand.entry().text(Slot.CONTENT).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty()
          && !Set.of("a", "an", "the", "any", "its", "their", "to").contains(word)) {
        words.add(word);
      }
    }
    return words;
  }
}
