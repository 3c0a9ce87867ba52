package parley.publish.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import parley.domain.Slot;
import parley.domain.Value;

/** What an entry is called where it is spoken of in a few words. */
public final class Titles {

  private static final int MANY = 5;

  private Titles() {}

  /** "20–21 March 2031, Bergen". */
  public static String meeting(Entry meeting) {
    String when = joined(meeting, Slot.DATES);
    String where = joined(meeting, Slot.PLACE);
    if (!when.isEmpty() && !where.isEmpty()) {
      return when + ", " + where;
    }
    if (!when.isEmpty()) {
      return when;
    }
    if (!where.isEmpty()) {
      return where + ", no day known";
    }
    return "no day or place known";
  }

  /** "second round, trilateral: Canada, Iceland and Norway". */
  public static String occasion(Entry meeting) {
    List<String> words = new ArrayList<>();
    String ordinal = meeting.text(Slot.ORDINAL);
    words.add(ordinal.isEmpty() ? noun(meeting) : ordinal + " round");
    String format = meeting.text(Slot.FORMAT);
    if (!format.isEmpty()) {
      words.add(format);
    }
    String participants = participants(meeting);
    return String.join(", ", words) + (participants.isEmpty() ? "" : ": " + participants);
  }

  /** Whether what the meeting is called says its medium: a call, indirect talks. */
  public static boolean isNamedByMedium(Entry meeting) {
    return meeting.first(Slot.ORDINAL).isEmpty()
        && meeting.first(Slot.MEDIUM).isPresent()
        && !noun(meeting).equals("meeting");
  }

  /** "meeting", "call", "indirect talks". */
  public static String noun(Entry meeting) {
    return switch (meeting.term(Slot.MEDIUM)) {
      case "call" -> "call";
      case "indirect" -> "indirect talks";
      default -> "meeting";
    };
  }

  /** "Canada (Joanne Pelletier) and Iceland": people beside the side that they stand for. */
  private static String participants(Entry meeting) {
    Map<String, Set<String>> bySide = new LinkedHashMap<>();
    for (Shown shown : meeting.standing(Slot.PARTICIPANTS)) {
      if (shown.side().isEmpty()) {
        bySide.computeIfAbsent(shown.text(), _ -> new LinkedHashSet<>());
      } else {
        bySide.computeIfAbsent(shown.side(), _ -> new LinkedHashSet<>()).add(shown.text());
      }
    }
    List<String> names =
        bySide.entrySet().stream()
            .map(
                side ->
                    side.getValue().isEmpty()
                        ? side.getKey()
                        : side.getKey() + " (" + Wording.list(List.copyOf(side.getValue())) + ")")
            .toList();
    if (names.size() <= MANY) {
      return Wording.list(names);
    }
    return String.join(", ", names.subList(0, MANY)) + " and " + (names.size() - MANY) + " more";
  }

  /** The standing values of a slot; disputed ones joined by "or". */
  public static String joined(Entry entry, Slot slot) {
    return entry.standing(slot).stream()
        .map(Shown::text)
        .distinct()
        .collect(Collectors.joining(entry.disputes(slot) ? " or " : "; "));
  }

  /** The day of a slot; for an entry without one, when it was reported. */
  public static String when(Entry entry, Slot slot) {
    String day = joined(entry, slot);
    if (!day.isEmpty()) {
      return day;
    }
    LocalDate news = entry.lastNews();
    return news.equals(LocalDate.MIN) ? "no day known" : "reported " + Wording.day(news);
  }

  /** What a disagreement is about. */
  public static String subject(Entry entry) {
    return switch (entry.kind()) {
      case ROLE -> "Role of " + entry.text(Slot.ACTOR);
      case MEETING -> "Meeting " + meeting(entry);
      case ATTENDANCE -> entry.text(Slot.PERSON) + " at the meeting " + entry.text(Slot.MEETING);
      case STATEMENT -> "Words of " + entry.text(Slot.SPEAKER);
      case POSITION -> "Position of " + entry.text(Slot.ACTOR) + " on " + entry.text(Slot.ISSUE);
      case INSTRUMENT -> entry.text(Slot.NAME);
      case INCIDENT -> incident(entry);
      case FIGURE -> Wording.capital(entry.text(Slot.MEASURE));
    };
  }

  /** "Clash, Harrow Bank, 20 March 2031". */
  public static String incident(Entry incident) {
    List<String> words = new ArrayList<>();
    for (Slot slot : List.of(Slot.TYPE, Slot.TARGET, Slot.PLACE, Slot.DATE)) {
      String text = joined(incident, slot);
      if (!text.isEmpty() && words.stream().noneMatch(text::equalsIgnoreCase)) {
        words.add(text);
      }
    }
    return Wording.capital(String.join(", ", words));
  }

  /** "nearly 1.2 million people", "20 percent". */
  public static String quantity(Entry figure, Shown value) {
    String qualifier =
        figure.standing(Slot.QUALIFIER).size() == 1 ? figure.text(Slot.QUALIFIER) : "";
    String unit = figure.text(Slot.UNIT);
    boolean exactly = qualifier.isEmpty() || qualifier.equals("exactly");
    String number = currency(number(value, unit), unit);
    return exactly ? number : qualifier + " " + number;
  }

  private static String number(Shown value, String unit) {
    return value.value() instanceof Value.Quantity quantity && unit.isEmpty()
        ? Wording.share(quantity.number())
        : value.text();
  }

  private static String currency(String number, String unit) {
    return switch (unit) {
      case "" -> number;
      case "percent", "%", "per cent" -> number + " percent";
      default -> number + " " + unit;
    };
  }
}
