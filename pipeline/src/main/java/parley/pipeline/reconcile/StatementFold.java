package parley.pipeline.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.domain.FactValue;
import parley.domain.Ids;
import parley.domain.Kind;
import parley.domain.Slot;
import parley.domain.State;

/** The same words of one speaker are one statement, however much of them a report gives. */
final class StatementFold implements Fold {

  /** Share of three-word runs in common from which two wordings are of one saying. */
  private static final double SAME_WORDS = 0.6;

  @Override
  public List<Folded> fold(List<Testimony> testimonies) {
    List<Testimony> longestFirst = new ArrayList<>(testimonies);
    longestFirst.sort(
        Comparator.comparing((Testimony t) -> !t.claim().has(Slot.SPEAKER))
            .thenComparing(t -> -quote(t).size())
            .thenComparing(Testimony.BY_DAY));
    return Naming.name(
        Kind.STATEMENT,
        Fold.groups(longestFirst, StatementFold::same),
        StatementFold::slots,
        slots ->
            Naming.id(Kind.STATEMENT, slots, Slot.SPEAKER)
                + "-"
                + Ids.digest(Naming.first(slots, Slot.QUOTE).orElse("")));
  }

  private static List<String> quote(Testimony testimony) {
    return Similar.tokens(testimony.text(Slot.QUOTE).orElse(""));
  }

  private static boolean same(Testimony a, Testimony b) {
    Optional<String> first = a.text(Slot.SPEAKER);
    Optional<String> second = b.text(Slot.SPEAKER);
    if (!a.text(Slot.MODE).equals(b.text(Slot.MODE))
        || (first.isPresent() && second.isPresent() && !first.equals(second))) {
      return false;
    }
    List<String> longer = quote(a).size() >= quote(b).size() ? quote(a) : quote(b);
    List<String> shorter = longer.equals(quote(a)) ? quote(b) : quote(a);
    return longer.equals(shorter)
        || (shorter.size() >= 3 && Similar.contains(longer, shorter))
        || (shorter.size() >= 5 && Similar.runs(longer, shorter) >= SAME_WORDS);
  }

  private static Map<Slot, List<FactValue>> slots(List<Testimony> group) {
    Map<Slot, List<FactValue>> slots = new EnumMap<>(Slot.class);
    List<FactValue> wordings = new ArrayList<>(Tally.words(group, Slot.QUOTE));
    wordings.sort(
        Comparator.comparingInt((FactValue v) -> -v.value().text().length())
            .thenComparing(v -> v.value().text()));
    slots.put(Slot.QUOTE, wordings);
    slots.put(Slot.SPEAKER, Tally.majority(group, Slot.SPEAKER));
    slots.put(Slot.CHANNEL, Tally.words(group, Slot.CHANNEL));
    slots.put(Slot.SAID_ON, Tally.majority(group, Slot.SAID_ON));
    slots.put(Slot.MODE, Tally.union(group, Slot.MODE));
    return slots;
  }

  /** Whether a fact's wordings differ. */
  static boolean varies(List<FactValue> wordings) {
    return wordings.stream().filter(v -> v.state() == State.CURRENT).count() > 1;
  }
}
