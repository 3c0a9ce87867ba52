package parley.domain;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as one report knows him: the fullest name it gives, its other spellings, the side he
 * stands for and his offices. Which of these are the same person over many reports, reconciling
 * finds out.
 *
 * @param key unique within the report, from the fullest name; stands in the report's claims
 * @param name the fullest name the report gives, without title ("Ada Holm"); for a country its
 *     common English name; for somebody unnamed the words used ("US official")
 * @param aliases every other spelling in the report
 * @param type person, organisation or country
 * @param side the key of the actor that this one stands for, or null
 * @param offices titles and offices as the report words them ("special envoy"), each cited
 * @param unnamed whether no name is given ("a senior official"), so that equal words in two reports
 *     need not be the same person
 * @param passages where the actor is mentioned
 */
public record ReportedActor(
    String key,
    String name,
    SortedSet<String> aliases,
    ActorType type,
    @Nullable String side,
    List<Cited> offices,
    boolean unnamed,
    List<Passage> passages)
    implements Serializable {

  /**
   * @throws IllegalArgumentException when no mention is cited
   */
  public ReportedActor {
    aliases = Collections.unmodifiableSortedSet(new TreeSet<>(aliases));
    offices = List.copyOf(offices);
    passages = List.copyOf(new TreeSet<>(passages));
    if (passages.isEmpty()) {
      throw new IllegalArgumentException("an actor needs a mention: " + name);
    }
  }
}
