package parley.publish.view;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.domain.Publication;
import parley.domain.Slot;

/**
 * Where a position is heading.
 *
 * @param move against what the same party wanted before
 * @param lastHeard the day of the last report that gives it; null when none has a day
 */
public record Bearing(Move move, @Nullable LocalDate lastHeard) {

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

  static Bearing of(Entry entry, Sources sources) {
    TreeSet<LocalDate> own = new TreeSet<>();
    TreeSet<LocalDate> all = new TreeSet<>();
    List.of(Slot.STANCE, Slot.CONTENT).stream()
        .map(entry::standing)
        .flatMap(Collection::stream)
        .flatMap(shown -> shown.citations().stream())
        .map(citation -> sources.get(citation.source()))
        .filter(source -> !source.document().isCorrection())
        .forEach(
            source -> {
              Publication publication = source.report().publication();
              if (publication != null) {
                all.add(publication.day());
                if (source.copyOf() == null) {
                  own.add(publication.day());
                }
              }
            });
    return new Bearing(move(entry, own.size()), all.isEmpty() ? null : all.last());
  }

  private static Move move(Entry entry, int days) {
    List<Shown> former = entry.former(Slot.STANCE);
    int change =
        former.isEmpty()
            ? 0
            : firmness(entry.term(Slot.STANCE)) - firmness(former.getFirst().value().text());
    if (change != 0) {
      return change > 0 ? Move.HARDENED : Move.SOFTENED;
    }
    return days > 1 ? Move.REAFFIRMED : Move.NONE;
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
