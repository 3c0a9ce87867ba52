package parley.domain;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one report says about one thing.
 *
 * @param id from the content, the same in every run: see {@link #identify}
 * @param report the id of the report that says it
 * @param kind what it is about
 * @param slots the values, each with its passages; only slots of the kind, no empty list
 * @param attributedTo the key of the {@link ReportedActor} whose claim it is, or null when the
 *     report says it in its own voice
 */
public record Claim(
    String id,
    String report,
    Kind kind,
    Map<Slot, List<Cited>> slots,
    @Nullable String attributedTo)
    implements Serializable {

  /**
   * @throws IllegalArgumentException when no value is given, a slot is not of the kind, a term is
   *     not of the slot's closed set, or a passage is of another report
   */
  public Claim {
    EnumMap<Slot, List<Cited>> copy = new EnumMap<>(Slot.class);
    slots.forEach((slot, values) -> copy.put(slot, checked(report, kind, slot, values)));
    if (copy.isEmpty()) {
      throw new IllegalArgumentException("a claim needs a value with a passage");
    }
    slots = Collections.unmodifiableMap(copy);
  }

  /** A claim with the id that its content gives. */
  public static Claim of(
      String report, Kind kind, Map<Slot, List<Cited>> slots, @Nullable String attributedTo) {
    return new Claim(identify(report, kind, slots), report, kind, slots, attributedTo);
  }

  /** The values of a slot, in the order of the text; empty when the claim says nothing of it. */
  public List<Cited> values(Slot slot) {
    return slots.getOrDefault(slot, List.of());
  }

  public boolean has(Slot slot) {
    return slots.containsKey(slot);
  }

  /**
   * The id of a claim: report, kind and where its words stand, with what is said there. Two claims
   * of a report with equal content have one id.
   */
  public static String identify(String report, Kind kind, Map<Slot, List<Cited>> slots) {
    StringBuilder content = new StringBuilder();
    new EnumMap<>(slots)
        .forEach(
            (slot, values) ->
                values.forEach(
                    cited -> {
                      content.append(slot.label()).append('=').append(cited.value().text());
                      cited
                          .passages()
                          .forEach(
                              p ->
                                  content
                                      .append('@')
                                      .append(p.start())
                                      .append('-')
                                      .append(p.end()));
                      content.append(';');
                    }));
    return report + ":" + kind.label() + ":" + Ids.digest(content.toString());
  }

  private static List<Cited> checked(String report, Kind kind, Slot slot, List<Cited> values) {
    if (!kind.slots().contains(slot)) {
      throw new IllegalArgumentException(kind.label() + " has no slot " + slot.label());
    }
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no value for " + slot.label());
    }
    List<String> terms = kind.terms(slot);
    for (Cited cited : values) {
      if (!terms.isEmpty() && !terms.contains(cited.value().text())) {
        throw new IllegalArgumentException(
            "'" + cited.value().text() + "' is not a value of " + slot.label() + ": " + terms);
      }
      for (Passage passage : cited.passages()) {
        if (!passage.report().equals(report)) {
          throw new IllegalArgumentException(
              "a claim of " + report + " cannot cite " + passage.report());
        }
      }
    }
    return List.copyOf(new LinkedHashSet<>(values));
  }
}
