package parley.domain;

import java.util.Locale;

/** What an actor is. */
public enum ActorType {
  PERSON,
  ORGANIZATION,
  COUNTRY;

  /** The name in the dossier's JSON. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
