package parley.publish.view;

import parley.domain.Slot;

/**
 * A position and the party to whose column it belongs.
 *
 * @param party the name of the side that the actor stands for, or the actor's own
 * @param entry the position
 */
public record Stand(String party, Entry entry) {

  public String actor() {
    return entry.text(Slot.ACTOR);
  }

  /** Whether somebody speaks for the party and not the party itself. */
  public boolean isByProxy() {
    return !party.equals(actor());
  }
}
