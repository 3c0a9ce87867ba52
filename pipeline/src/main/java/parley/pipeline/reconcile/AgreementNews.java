package parley.pipeline.reconcile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import parley.domain.Slot;

/**
 * Agreements without a name of their own: what the same parties are said to have reached in the
 * reports of the same days is one, whatever each report calls it ("a tentative deal to end the
 * strike", "an agreement on a new contract"), unless the words tell two topics.
 */
final class AgreementNews {

  /** How many days apart reports of one agreement's being reached may be. */
  private static final int SAME_NEWS = 4;

  /** Stems of what an agreement between a union and an employer is about. */
  private static final Set<String> LABOUR =
      Set.of(
          "wag",
          "pay",
          "labor",
          "labour",
          "contract",
          "collectiv",
          "bargain",
          "strik",
          "walkout",
          "stoppag",
          "lockout",
          "settlement");

  /** Stems of what other agreements are about. */
  private static final Set<String> TOPICS =
      Set.of(
          "trad",
          "tariff",
          "nuclear",
          "prison",
          "hostag",
          "exchang",
          "swap",
          "grain",
          "mineral",
          "security",
          "withdrawal",
          "troop",
          "border",
          "climat",
          "energy",
          "water",
          "fish",
          "migration",
          "arm",
          "weapon",
          "missil",
          "disarmament",
          "sanction",
          "extradition",
          "coalition",
          "investment",
          "debt",
          "bailout",
          "budget",
          "farm",
          "truc",
          "ceasefir");

  private AgreementNews() {}

  /** Whether both tell that one nameless agreement was reached; either way round the same. */
  static boolean same(Testimony a, Testimony b) {
    return isPlain(a)
        && isPlain(b)
        && near(a.day(), b.day())
        && Similar.overlap(a.texts(Slot.PARTIES), b.texts(Slot.PARTIES)) > 0.5
        && agree(topics(a), topics(b));
  }

  /** Keys of which two that are the same share one: the parties of a nameless agreement. */
  static long[] keys(Testimony testimony) {
    return isPlain(testimony)
        ? testimony.texts(Slot.PARTIES).stream()
            .mapToLong(party -> WordSet.hash("reached by", party))
            .toArray()
        : new long[0];
  }

  /** The keys of both, as one. */
  static long[] joined(long[] one, long[] other) {
    return LongStream.concat(Arrays.stream(one), Arrays.stream(other)).distinct().toArray();
  }

  private static boolean near(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a != null && b != null && Math.abs(ChronoUnit.DAYS.between(a, b)) <= SAME_NEWS;
  }

  private static boolean agree(Set<String> a, Set<String> b) {
    return a.isEmpty() || b.isEmpty() || a.equals(b);
  }

  /** An agreement that was reached, and bears neither a name nor a number. */
  private static boolean isPlain(Testimony testimony) {
    return testimony.texts(Slot.TYPE).contains("agreement")
        && testimony.texts(Slot.STATUS).contains("agreed")
        && name(testimony).chars().noneMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
  }

  private static String name(Testimony testimony) {
    return String.join(" ", testimony.texts(Slot.NAME));
  }

  /** What a plain name is about: the words of work as one, the rest that is not generic. */
  private static Set<String> topics(Testimony testimony) {
    Set<String> topics = new TreeSet<>();
    for (String word : Similar.words(name(testimony))) {
      if (LABOUR.contains(word)) {
        topics.add("labour");
      } else if (TOPICS.contains(word)) {
        topics.add(word);
      }
    }
    return topics;
  }
}
