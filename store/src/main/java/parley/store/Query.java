package parley.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What to look for.
 *
 * @param words all of them are wanted, in any inflection; words in quotation marks stand together
 * @param processes the ids of the processes to search in; empty for all
 * @param limit how many hits to give at most, at least 1
 */
public record Query(String words, Set<String> processes, int limit) {

  private static final Pattern TERM = Pattern.compile("[\"“”]([^\"“”]+)[\"“”]?|([^\\s\"“”]+)");

  /**
   * @throws IllegalArgumentException when no hit may be given
   */
  public Query {
    processes = Set.copyOf(processes);
    if (limit < 1) {
      throw new IllegalArgumentException("a search needs room for a hit: " + limit);
    }
  }

  /** Looks everywhere. */
  public static Query of(String words, int limit) {
    return new Query(words, Set.of(), limit);
  }

  /** The words and phrases that are wanted, each of letters, digits and blanks. */
  List<String> terms() {
    List<String> terms = new ArrayList<>();
    Matcher matcher = TERM.matcher(words);
    while (matcher.find()) {
      String term = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      String plain = Searchable.plain(term);
      if (!plain.isEmpty()) {
        terms.add(plain);
      }
    }
    return List.copyOf(new TreeSet<>(terms));
  }
}
