package parley.domain;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * Where the reports do not say the same.
 *
 * @param fact the fact's id
 * @param values the values, earliest first
 * @param note one sentence for the reader
 */
public record Disagreement(String fact, Slot slot, Nature nature, List<Value> values, String note)
    implements Serializable {

  /** How the values stand to each other. */
  public enum Nature {
    /** A later report replaced the earlier value. */
    SUPERSEDED,
    /** Nothing decides between them. */
    DISPUTED,
    /** The same words, worded differently. */
    VARIANT;

    /** The name in the dossier's JSON. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Disagreement {
    values = List.copyOf(values);
  }
}
