package parley.publish.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import parley.domain.Slot;

/**
 * What the dossier holds and is less likely right than wrong: a fact left out whole, or values left
 * out of one that is shown.
 *
 * @param subject what it is about, in words
 * @param slots the doubtful values, in the order of the slots
 * @param confidence how likely it is right, in (0, 1]; of several values the least
 */
public record Doubt(String subject, Map<Slot, List<Shown>> slots, double confidence) {

  /** Values of one slot in words: "place: Oslo or Bergen". */
  public record Part(String slot, List<Shown> values) {
    public Part {
      values = List.copyOf(values);
    }
  }

  public Doubt {
    slots = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(slots));
  }

  /** The doubtful values, slot by slot. */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    slots.forEach((slot, values) -> parts.add(new Part(Wording.slot(slot), values)));
    return parts;
  }

  /** All citations, each once. */
  public List<Citation> citations() {
    TreeSet<Citation> all = new TreeSet<>();
    slots.values().forEach(values -> values.forEach(shown -> all.addAll(shown.citations())));
    return List.copyOf(all);
  }

  /** "about 40 in 100". */
  public String chance() {
    BigDecimal share = BigDecimal.valueOf(confidence).movePointRight(2);
    return "about " + share.setScale(0, RoundingMode.HALF_UP) + " in 100";
  }
}
