package parley.publish.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import parley.domain.Slot;

/**
 * Who sat in a meeting, side by side.
 *
 * @param meeting the meeting
 * @param benches one for each side, by name; those of no known side last
 */
public record Delegation(Entry meeting, List<Bench> benches) {

  /**
   * The people of one side.
   *
   * @param side the side's name; empty when no report says for whom they sat
   * @param seats attendances, by name
   */
  public record Bench(String side, List<Entry> seats) {
    public Bench {
      seats = List.copyOf(seats);
    }

    /** All citations of who sat for this side. */
    public List<Citation> citations() {
      TreeSet<Citation> all = new TreeSet<>();
      seats.forEach(seat -> all.addAll(seat.citations(List.of(Slot.PERSON, Slot.SIDE))));
      return List.copyOf(all);
    }
  }

  public Delegation {
    benches = List.copyOf(benches);
  }

  /**
   * The delegations of the meetings, in the order of the meetings; meetings of which nobody is
   * named are not there.
   */
  static List<Delegation> of(List<Entry> meetings, List<Entry> attendances) {
    Map<String, List<Entry>> byMeeting = new TreeMap<>();
    for (Entry attendance : attendances) {
      byMeeting
          .computeIfAbsent(attendance.term(Slot.MEETING), _ -> new ArrayList<>())
          .add(attendance);
    }
    List<Delegation> delegations = new ArrayList<>();
    for (Entry meeting : meetings) {
      List<Entry> seats = byMeeting.get(meeting.id());
      if (seats != null) {
        delegations.add(new Delegation(meeting, benches(seats)));
      }
    }
    return delegations;
  }

  private static List<Bench> benches(List<Entry> seats) {
    Map<String, List<Entry>> bySide = new TreeMap<>();
    for (Entry seat : seats) {
      bySide.computeIfAbsent(seat.text(Slot.SIDE), _ -> new ArrayList<>()).add(seat);
    }
    List<Bench> benches = new ArrayList<>();
    bySide.forEach(
        (side, people) -> {
          people.sort(
              Comparator.comparing((Entry seat) -> seat.text(Slot.PERSON))
                  .thenComparing(Entry::id));
          benches.add(new Bench(side, people));
        });
    benches.sort(
        Comparator.comparing((Bench bench) -> bench.side().isEmpty()).thenComparing(Bench::side));
    return benches;
  }
}
