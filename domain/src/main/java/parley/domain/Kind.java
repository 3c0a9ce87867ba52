package parley.domain;

import static parley.domain.Slot.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The eight kinds of claim and fact, each with its slots. */
public enum Kind {
  /** Who is what in the process. */
  ROLE(ACTOR, Slot.ROLE),
  /** A round of talks, a summit, a call: announced, held, moved or called off. */
  MEETING(ORDINAL, DATES, PLACE, PARTICIPANTS, FORMAT, MEDIUM, STATUS, OUTCOME, REASON),
  /** A person who sat in a meeting, for a side, in an office. */
  ATTENDANCE(Slot.MEETING, PERSON, SIDE, OFFICE),
  /** What somebody said, in his own words or in the reporter's. */
  STATEMENT(QUOTE, SPEAKER, CHANNEL, SAID_ON, MODE),
  /** What a party demands, offers, refuses on an issue. */
  POSITION(ACTOR, ISSUE, STANCE, CONTENT),
  /** A plan, draft, agreement, resolution or letter, and how far it is. */
  INSTRUMENT(NAME, TYPE, STATUS, PENDING, PARTIES),
  /** What happened on the ground. */
  INCIDENT(ACTOR, TYPE, TARGET, PLACE, DATE, DESCRIPTION),
  /** A number with what it measures and who says so. */
  FIGURE(MEASURE, VALUE, UNIT, QUALIFIER, ATTRIBUTED_TO);

  @SuppressWarnings("ImmutableEnumChecker") // never changed, never handed out
  private final Set<Slot> slots;

  Kind(Slot first, Slot... rest) {
    slots = EnumSet.of(first, rest);
  }

  public Set<Slot> slots() {
    return EnumSet.copyOf(slots);
  }

  /** The name in the dossier's JSON. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The closed set of values of a slot of this kind; empty where the values are open. */
  public List<String> terms(Slot slot) {
    return Terms.of(this, slot);
  }
}
