package parley.publish.view;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.domain.Publication;
import parley.domain.Slot;

/**
 * Where a position is heading.
 *
 * @param move against what the same party wanted before
 * @param lastHeard the day of the last report that gives it; null when none has a day
 * @param before the earlier position of the party on the same thing, where it took another stance
 *     then; null when there is none, or when the stances are those of one position
 */
public record Bearing(Move move, @Nullable LocalDate lastHeard, @Nullable Entry before) {

  /** Two positions with so much of their content words in common are about the same thing. */
  private static final double SAME_CONTENT = 0.5;

  /** So many at the least: one alone ("the deal", "the idea") says too little. */
  private static final int FEWEST_COMMON = 2;

  /** Between two positions a smaller step is a matter of how they were told. */
  private static final int STEP = 2;

  /** Shorter words are left out of the comparison: most of them say nothing. */
  private static final int SHORTEST_WORD = 4;

  /** How a position moved. */
  public enum Move {
    HARDENED("hardened"),
    SOFTENED("softened"),
    /** Reports of different days give it, of which none copies another. */
    REAFFIRMED("reaffirmed"),
    NONE("");

    private final String word;

    Move(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /**
   * @param position of a party on an issue
   * @param others positions of the same party on the same issue
   */
  static Bearing of(Entry position, List<Entry> others, Sources sources) {
    TreeSet<LocalDate> all = days(position, sources, false);
    int days = days(position, sources, true).size();
    @Nullable LocalDate lastHeard = all.isEmpty() ? null : all.last();
    List<Shown> former = position.former(Slot.STANCE);
    Move own =
        former.isEmpty()
            ? Move.NONE
            : move(former.getFirst().value().text(), position.term(Slot.STANCE));
    if (own != Move.NONE) {
      return new Bearing(own, lastHeard, null);
    }
    Optional<Entry> before =
        all.isEmpty() ? Optional.empty() : before(position, all.first(), others, sources);
    if (before.isPresent()) {
      Move move = move(before.get().term(Slot.STANCE), position.term(Slot.STANCE));
      return new Bearing(move, lastHeard, before.get());
    }
    return new Bearing(days > 1 ? Move.REAFFIRMED : Move.NONE, lastHeard, null);
  }

  /** The last position on the same thing, in another stance, of which nobody spoke since. */
  private static Optional<Entry> before(
      Entry position, LocalDate first, List<Entry> others, Sources sources) {
    return others.stream()
        .filter(other -> !days(other, sources, false).isEmpty())
        .filter(other -> days(other, sources, false).last().isBefore(first))
        .filter(other -> isAboutTheSame(position, other))
        .filter(
            other ->
                Math.abs(firmness(other.term(Slot.STANCE)) - firmness(position.term(Slot.STANCE)))
                    >= STEP)
        .max(
            Comparator.comparing((Entry other) -> days(other, sources, false).last())
                .thenComparing(Entry::id));
  }

  private static boolean isAboutTheSame(Entry one, Entry other) {
    Set<String> words = words(one);
    Set<String> others = words(other);
    long common = words.stream().filter(others::contains).count();
    return common >= FEWEST_COMMON
        && common >= SAME_CONTENT * Math.max(words.size(), others.size());
  }

  private static Set<String> words(Entry position) {
    TreeSet<String> words = new TreeSet<>();
    for (String word : position.text(Slot.CONTENT).toLowerCase(Locale.ROOT).split("\\P{L}+")) {
      if (word.length() >= SHORTEST_WORD) {
        words.add(word);
      }
    }
    return words;
  }

  /** The days of the reports that give a position; of all, or of those that copy no other. */
  private static TreeSet<LocalDate> days(Entry entry, Sources sources, boolean own) {
    TreeSet<LocalDate> days = new TreeSet<>();
    List.of(Slot.STANCE, Slot.CONTENT).stream()
        .map(entry::standing)
        .flatMap(Collection::stream)
        .flatMap(shown -> shown.citations().stream())
        .map(citation -> sources.get(citation.source()))
        .filter(source -> !source.document().isCorrection())
        .filter(source -> !own || source.copyOf() == null)
        .forEach(
            source -> {
              Publication publication = source.report().publication();
              if (publication != null) {
                days.add(publication.day());
              }
            });
    return days;
  }

  private static Move move(String before, String now) {
    int change = firmness(now) - firmness(before);
    return change > 0 ? Move.HARDENED : change < 0 ? Move.SOFTENED : Move.NONE;
  }

  /** From giving way to threatening; an order of this desk's own, not from the literature. */
  private static int firmness(String stance) {
    return switch (stance) {
      case "accepts", "offers", "supports" -> 0;
      case "proposes", "conditions" -> 1;
      case "demands" -> 2;
      case "opposes", "rejects" -> 3;
      case "threatens" -> 4;
      default -> 1;
    };
  }
}
