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
  public Kind kind() {
    return Kind.STATEMENT;
  }

  @Override
  public int weight(Testimony testimony) {
    int spoken = testimony.claim().has(Slot.SPEAKER) ? 1 << 24 : 0;
    return spoken + quote(testimony).size();
  }

  @Override
  public long[] keys(Testimony testimony) {
    return runs(testimony).size() == 0
        ? new long[] {WordSet.hash(String.join(" ", quote(testimony)))}
        : runs(testimony).keys(0);
  }

  private static List<String> quote(Testimony testimony) {
    return testimony.tokens(Slot.QUOTE);
  }

  private static WordSet runs(Testimony testimony) {
    return testimony.runs(Slot.QUOTE);
  }

  @Override
  public boolean same(Testimony first, Testimony second) {
    Optional<String> one = first.text(Slot.SPEAKER);
    Optional<String> other = second.text(Slot.SPEAKER);
    if (!first.text(Slot.MODE).equals(second.text(Slot.MODE))
        || (one.isPresent() && other.isPresent() && !one.equals(other))) {
      return false;
    }
    boolean firstIsLonger = quote(first).size() >= quote(second).size();
    List<String> longer = firstIsLonger ? quote(first) : quote(second);
    List<String> shorter = firstIsLonger ? quote(second) : quote(first);
    return longer.equals(shorter)
        || (shorter.size() >= 3 && Similar.contains(longer, shorter))
        || (shorter.size() >= 5 && runs(first).overlap(runs(second)) >= SAME_WORDS);
  }

  @Override
  public String id(Map<Slot, List<FactValue>> slots) {
    return Naming.id(Kind.STATEMENT, slots, Slot.SPEAKER)
        + "-"
        + Ids.digest(Naming.first(slots, Slot.QUOTE).orElse(""));
  }

  @Override
  public Map<Slot, List<FactValue>> slots(List<Testimony> group, List<Testimony> background) {
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
