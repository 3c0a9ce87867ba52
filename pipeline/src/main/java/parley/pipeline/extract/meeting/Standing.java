package parley.pipeline.extract.meeting;

import java.util.Locale;

/** How a verb and its tense tell where a meeting stands. */
final class Standing {

  /** What a word says of a meeting by itself. */
  enum Word {
    BEGIN,
    CONTINUE,
    END,
    HOLD,
    PLAN,
    PROPOSE,
    POSTPONE,
    CANCEL;

    static Word of(String rule) {
      return valueOf(rule.toUpperCase(Locale.ROOT));
    }
  }

  /** The status that a word in a tense comes to; empty when it says nothing. */
  static String status(Word word, Tense tense) {
    return switch (word) {
      case BEGIN ->
          switch (tense) {
            case PAST, PRESENT, PROGRESSIVE, NONE -> "under-way";
            case FUTURE, FORMER -> "scheduled";
            case POSSIBLE -> "proposed";
            case AWAITED -> "";
          };
      case CONTINUE -> tense == Tense.POSSIBLE || tense == Tense.AWAITED ? "" : "under-way";
      case END ->
          switch (tense) {
            case PAST, PRESENT, NONE -> "concluded";
            case PROGRESSIVE, FUTURE -> "under-way";
            case FORMER, POSSIBLE, AWAITED -> "";
          };
      case HOLD ->
          switch (tense) {
            case PAST -> "concluded";
            case PROGRESSIVE -> "under-way";
            case FUTURE, FORMER -> "scheduled";
            case POSSIBLE -> "proposed";
            case PRESENT, NONE, AWAITED -> "";
          };
      case PLAN -> "scheduled";
      case PROPOSE -> "proposed";
      case POSTPONE -> tense == Tense.POSSIBLE || tense == Tense.AWAITED ? "" : "postponed";
      case CANCEL -> tense == Tense.POSSIBLE || tense == Tense.AWAITED ? "" : "cancelled";
    };
  }

  private Standing() {}
}
