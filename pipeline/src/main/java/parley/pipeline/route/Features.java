package parley.pipeline.route;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import parley.domain.Reading;

/**
 * What the router takes from each report by itself. It stays the same as long as the report does:
 * whoever routes again and again keeps it, and gets the same groups as without. Any thread may use
 * it.
 */
public final class Features {

  private final Map<String, Integer> vocabulary = new HashMap<>();
  private final Map<String, Feature> known = new HashMap<>();
  private final ReentrantLock lock = new ReentrantLock();

  /** Knows of no report yet. */
  public Features() {}

  /**
   * The features of one report.
   *
   * @param words its words
   * @param told what it tells of parties
   */
  record Feature(Reading reading, Words words, Told told) {}

  /**
   * The features of some reports, in their order.
   *
   * @param words the number of words that there are; every word's number is less
   */
  record Taken(List<Feature> reports, int words) {
    Taken {
      reports = List.copyOf(reports);
    }
  }

  /** Takes the features of reports; those of all others are forgotten. */
  Taken of(List<Reading> readings) {
    lock.lock();
    try {
      List<Feature> taken = new ArrayList<>(readings.size());
      Set<String> there = new HashSet<>();
      for (Reading reading : readings) {
        taken.add(of(reading));
        there.add(reading.report().id());
      }
      known.keySet().retainAll(there);
      return new Taken(taken, vocabulary.size());
    } finally {
      lock.unlock();
    }
  }

  private Feature of(Reading reading) {
    @Nullable Feature before = known.get(reading.report().id());
    if (before != null && before.reading.equals(reading)) {
      return before;
    }
    Feature taken = new Feature(reading, Words.of(reading.report(), vocabulary), Told.of(reading));
    known.put(reading.report().id(), taken);
    return taken;
  }
}
