package parley.publish.export.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import parley.domain.Fact;
import parley.domain.FactValue;
import parley.domain.Ids;
import parley.domain.Slot;

/**
 * The UIDs of meetings. A fact's id changes when its meeting is moved; a UID must not. It is made
 * of what the first reports of the meeting said: days, place, ordinal and participants as of the
 * first day on which it was reported at all.
 */
public final class Identifiers {

  private static final List<Slot> IDENTIFYING =
      List.of(Slot.DATES, Slot.PLACE, Slot.ORDINAL, Slot.PARTICIPANTS);

  private Identifiers() {}

  /** UIDs by fact id, no two the same. */
  public static Map<String, String> of(List<Fact> meetings) {
    Map<String, String> identifiers = new TreeMap<>();
    Set<String> taken = new HashSet<>();
    meetings.stream()
        .sorted(Comparator.comparing(Fact::id))
        .forEach(
            meeting -> {
              String digest = Ids.digest(beginning(meeting));
              String name = digest;
              for (int number = 2; !taken.add(name); number++) {
                name = digest + "-" + number;
              }
              identifiers.put(meeting.id(), "meeting-" + name + "@parley");
            });
    return identifiers;
  }

  /** What was said of the meeting on the first day on which anything was. */
  private static String beginning(Fact meeting) {
    LocalDate first =
        meeting.slots().values().stream()
            .flatMap(List::stream)
            .map(Identifiers::day)
            .min(Comparator.naturalOrder())
            .orElse(LocalDate.MAX);
    return IDENTIFYING.stream()
        .map(
            slot ->
                meeting.values(slot).stream()
                    .filter(value -> day(value).equals(first))
                    .map(value -> value.value().text())
                    .sorted()
                    .collect(Collectors.joining("|", slot.label() + "=", ";")))
        .collect(Collectors.joining());
  }

  private static LocalDate day(FactValue value) {
    return Objects.requireNonNullElse(value.reported(), LocalDate.MAX);
  }
}
