package parley.publish.view;

import parley.domain.Slot;

/** A fact in one line. */
public final class Telling {

  private Telling() {}

  /** "Iceland demands: 30,000 tonnes", "Meeting 20 March 2031, Bergen: second round; scheduled". */
  public static String of(Entry entry) {
    return switch (entry.kind()) {
      case ROLE -> entry.text(Slot.ACTOR) + ": " + Titles.joined(entry, Slot.ROLE);
      case MEETING -> meeting(entry);
      case ATTENDANCE ->
          entry.text(Slot.PERSON)
              + within(entry.text(Slot.OFFICE))
              + after(" for ", entry.text(Slot.SIDE))
              + " at the meeting "
              + entry.text(Slot.MEETING);
      case STATEMENT -> entry.text(Slot.SPEAKER) + ": “" + entry.text(Slot.QUOTE) + "”";
      case POSITION ->
          entry.text(Slot.ACTOR)
              + " "
              + entry.text(Slot.STANCE)
              + ": "
              + entry.text(Slot.CONTENT)
              + within(entry.text(Slot.ISSUE));
      case INSTRUMENT ->
          Wording.capital(entry.text(Slot.NAME)) + after(": ", Titles.joined(entry, Slot.STATUS));
      case INCIDENT -> Titles.incident(entry) + after(": ", entry.text(Slot.DESCRIPTION));
      case FIGURE ->
          Wording.capital(entry.text(Slot.MEASURE))
              + ": "
              + entry.first(Slot.VALUE).map(value -> Titles.quantity(entry, value)).orElse("")
              + after(", according to ", entry.text(Slot.ATTRIBUTED_TO));
    };
  }

  /** Says once what it is: "Call 6 March 2031: Canada and Iceland; concluded". */
  private static String meeting(Entry entry) {
    String occasion = Titles.occasion(entry);
    String noun = Titles.noun(entry);
    String rest =
        occasion.startsWith(noun)
            ? occasion.substring(noun.length()).replaceFirst("^(, |: )", "")
            : occasion;
    return Wording.capital(occasion.startsWith(noun) ? noun : "meeting")
        + " "
        + Titles.meeting(entry)
        + after(": ", rest)
        + after("; ", Titles.joined(entry, Slot.STATUS));
  }

  private static String after(String joint, String words) {
    return words.isEmpty() ? "" : joint + words;
  }

  private static String within(String words) {
    return words.isEmpty() ? "" : " (" + words + ")";
  }
}
