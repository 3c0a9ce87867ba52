package parley.publish.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import parley.domain.Edtf;
import parley.domain.Slot;

/**
 * Meetings by when they are, seen from a day.
 *
 * @param now under way, or set for this day
 * @param next set, proposed, put off or called off, the nearest first; those without a day last
 * @param past the latest first; those without a day last
 * @param last the last round that was held, one of those that are past, or null
 */
public record Agenda(List<Entry> now, List<Entry> next, List<Entry> past, @Nullable Entry last) {

  /** For how many days a meeting that was called off or put off is still news. */
  private static final int STILL_NEWS = 7;

  /** For how many days a proposal without a day is still one. */
  private static final int STILL_PROPOSED = 120;

  /** In a stretch of more days than these, nobody knows when it was. */
  private static final int LONGEST_STRETCH = 62;

  private static final Comparator<Entry> BY_BEGIN =
      Comparator.comparing(
              (Entry meeting) -> dates(meeting).map(Edtf::earliest).orElse(LocalDate.MAX))
          .thenComparing(Entry::id);

  private static final Comparator<Entry> LATEST_FIRST =
      Comparator.comparing((Entry meeting) -> dates(meeting).map(Agenda::end).orElse(LocalDate.MIN))
          .reversed()
          .thenComparing(Entry::id);

  public Agenda {
    now = List.copyOf(now);
    next = List.copyOf(next);
    past = List.copyOf(past);
  }

  static Agenda of(List<Entry> meetings, LocalDate day, ToLongFunction<Entry> parties) {
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
    return new Agenda(now, next, past, last(past, parties));
  }

  /** All meetings: now, next, past. */
  public List<Entry> all() {
    List<Entry> all = new ArrayList<>(now);
    all.addAll(next);
    all.addAll(past);
    return all;
  }

  /** The last round that was held. */
  public Optional<Entry> lastRound() {
    return Optional.ofNullable(last);
  }

  /** The last meeting held that has a number, or else two parties, or else two participants. */
  private static @Nullable Entry last(List<Entry> past, ToLongFunction<Entry> parties) {
    List<Entry> held =
        past.stream().filter(meeting -> meeting.term(Slot.STATUS).equals("concluded")).toList();
    List<Predicate<Entry>> wishes =
        List.of(
            meeting -> meeting.first(Slot.ORDINAL).isPresent() && dates(meeting).isPresent(),
            meeting -> parties.applyAsLong(meeting) > 1,
            meeting -> meeting.standing(Slot.PARTICIPANTS).size() > 1,
            meeting -> true);
    for (Predicate<Entry> wish : wishes) {
      Optional<Entry> found = held.stream().filter(wish).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
    }
    return null;
  }

  /** The last day, when the days are known; of a longer stretch the first, as nobody knows more. */
  private static LocalDate end(Edtf edtf) {
    return edtf.days() > LONGEST_STRETCH ? edtf.earliest() : edtf.latest();
  }

  /** The meetings that are over, without the last round. */
  public List<Entry> earlier() {
    return past.stream().filter(meeting -> !meeting.equals(last)).toList();
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
          dates
                  .map(edtf -> edtf.latest().isBefore(day.minusDays(STILL_NEWS)))
                  .orElse(isOlder(meeting, day, STILL_NEWS))
              ? When.PAST
              : When.NOW;
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
    return isOlder(meeting, day, STILL_PROPOSED);
  }

  private static boolean isOlder(Entry meeting, LocalDate day, int days) {
    LocalDate news = meeting.lastNews();
    return !news.equals(LocalDate.MIN) && news.isBefore(day.minusDays(days));
  }

  private static Optional<Edtf> dates(Entry meeting) {
    return meeting.first(Slot.DATES).flatMap(Shown::edtf);
  }
}
