package parley.publish.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.domain.Edtf;
import parley.domain.Slot;

/**
 * Meetings by when they are, seen from a day.
 *
 * @param now under way, or set for this day
 * @param next set, proposed, put off or called off, the nearest first; those without a day last
 * @param past the latest first; those without a day last
 */
public record Agenda(List<Entry> now, List<Entry> next, List<Entry> past) {

  /** For how many days a meeting that was called off or put off is still news. */
  private static final int STILL_NEWS = 7;

  /** For how many days a proposal without a day is still one. */
  private static final int STILL_PROPOSED = 120;

  private static final Comparator<Entry> BY_BEGIN =
      Comparator.comparing(
              (Entry meeting) -> dates(meeting).map(Edtf::earliest).orElse(LocalDate.MAX))
          .thenComparing(Entry::id);

  private static final Comparator<Entry> LATEST_FIRST =
      Comparator.comparing(
              (Entry meeting) -> dates(meeting).map(Edtf::latest).orElse(LocalDate.MIN))
          .reversed()
          .thenComparing(Entry::id);

  public Agenda {
    now = List.copyOf(now);
    next = List.copyOf(next);
    past = List.copyOf(past);
  }

  static Agenda of(List<Entry> meetings, LocalDate day) {
    List<Entry> now = new ArrayList<>();
    List<Entry> next = new ArrayList<>();
    List<Entry> past = new ArrayList<>();
    for (Entry meeting : meetings) {
      switch (when(meeting, day)) {
        case NOW -> now.add(meeting);
        case NEXT -> next.add(meeting);
        case PAST -> past.add(meeting);
      }
    }
    now.sort(BY_BEGIN);
    next.sort(BY_BEGIN);
    past.sort(LATEST_FIRST);
    return new Agenda(now, next, past);
  }

  /** All meetings: now, next, past. */
  public List<Entry> all() {
    List<Entry> all = new ArrayList<>(now);
    all.addAll(next);
    all.addAll(past);
    return all;
  }

  /**
   * The last round that was held; of meetings in no numbered row, the last with two sides or more.
   */
  public Optional<Entry> lastRound() {
    List<Entry> held =
        past.stream().filter(meeting -> meeting.term(Slot.STATUS).equals("concluded")).toList();
    return held.stream()
        .filter(meeting -> meeting.first(Slot.ORDINAL).isPresent())
        .findFirst()
        .or(() -> held.stream().filter(m -> m.standing(Slot.PARTICIPANTS).size() > 1).findFirst())
        .or(() -> held.stream().findFirst());
  }

  /** The meetings that are over, without the last round. */
  public List<Entry> earlier() {
    Optional<Entry> last = lastRound();
    return past.stream().filter(meeting -> !last.filter(meeting::equals).isPresent()).toList();
  }

  /** Whether a meeting was set for days that are over, and no report says that it was held. */
  public boolean isUnheard(Entry meeting) {
    String status = meeting.term(Slot.STATUS);
    return past.contains(meeting) && (status.equals("scheduled") || status.equals("proposed"));
  }

  private enum When {
    NOW,
    NEXT,
    PAST
  }

  private static When when(Entry meeting, LocalDate day) {
    Optional<Edtf> dates = dates(meeting);
    boolean over = dates.map(edtf -> edtf.latest().isBefore(day)).orElse(false);
    boolean ahead = dates.map(edtf -> edtf.earliest().isAfter(day)).orElse(false);
    return switch (meeting.term(Slot.STATUS)) {
      case "under-way" ->
          over && dates.get().latest().isBefore(day.minusDays(STILL_NEWS)) ? When.PAST : When.NOW;
      case "concluded" -> When.PAST;
      case "cancelled", "postponed" ->
          dates
                  .map(edtf -> edtf.latest().isBefore(day.minusDays(STILL_NEWS)))
                  .orElse(isOld(meeting, day))
              ? When.PAST
              : When.NEXT;
      case "scheduled" ->
          over || (dates.isEmpty() && isOld(meeting, day))
              ? When.PAST
              : today(dates, day) ? When.NOW : When.NEXT;
      case "proposed" -> over || (dates.isEmpty() && isOld(meeting, day)) ? When.PAST : When.NEXT;
      default -> ahead ? When.NEXT : today(dates, day) ? When.NOW : When.PAST;
    };
  }

  private static boolean today(Optional<Edtf> dates, LocalDate day) {
    return dates.map(edtf -> edtf.isExact() && edtf.overlaps(Edtf.day(day))).orElse(false);
  }

  private static boolean isOld(Entry meeting, LocalDate day) {
    LocalDate last = meeting.lastNews();
    return !last.equals(LocalDate.MIN) && last.isBefore(day.minusDays(STILL_PROPOSED));
  }

  private static Optional<Edtf> dates(Entry meeting) {
    return meeting.first(Slot.DATES).flatMap(Shown::edtf);
  }
}
