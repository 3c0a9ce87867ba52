package parley.domain;

import java.util.Locale;

/** Whether a value holds. */
public enum State {
  /** It holds, as far as the reports go. */
  CURRENT,
  /** A later report replaced it. */
  SUPERSEDED,
  /** Reports of the same standing differ, and nothing decides between them. */
  DISPUTED;

  /** The name in the dossier's JSON. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
