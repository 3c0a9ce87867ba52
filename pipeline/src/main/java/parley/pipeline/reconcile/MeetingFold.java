package parley.pipeline.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.domain.Edtf;
import parley.domain.FactValue;
import parley.domain.Ids;
import parley.domain.Kind;
import parley.domain.Slot;
import parley.domain.Value;

/** One fact a meeting, with every date and status that it had. */
final class MeetingFold implements Fold {

  /** How far a meeting is: the terms stand in the order of their course. */
  private static final List<String> COURSE = Kind.MEETING.terms(Slot.STATUS);

  private static final Set<String> SITTING = Set.of("under-way", "concluded");

  private final MeetingMatch match;
  private final Places places;

  MeetingFold(Identities identities, Places places) {
    this.match = new MeetingMatch(identities, places);
    this.places = places;
  }

  @Override
  public List<Folded> fold(List<Testimony> testimonies) {
    List<Testimony> strongestFirst = new ArrayList<>(testimonies);
    strongestFirst.sort(
        Comparator.comparingInt((Testimony t) -> -strength(t)).thenComparing(Testimony.BY_DAY));
    List<List<Testimony>> meetings = new ArrayList<>();
    for (Testimony each : strongestFirst) {
      best(meetings, List.of(each))
          .ifPresentOrElse(m -> m.add(each), () -> meetings.add(new ArrayList<>(List.of(each))));
    }
    return Naming.name(Kind.MEETING, joined(meetings), this::slots, MeetingFold::id);
  }

  /** What a later claim told of a meeting can show it to be one with another. */
  private List<List<Testimony>> joined(List<List<Testimony>> meetings) {
    List<List<Testimony>> joined = new ArrayList<>(meetings);
    for (int i = joined.size() - 1; i >= 0; i--) {
      List<Testimony> meeting = joined.remove(i);
      best(joined, meeting).ifPresentOrElse(m -> m.addAll(meeting), () -> joined.add(meeting));
    }
    return joined;
  }

  private static int strength(Testimony testimony) {
    boolean exact = dates(testimony).stream().anyMatch(Edtf::isExact);
    return (exact ? 4 : dates(testimony).isEmpty() ? 0 : 1)
        + (testimony.claim().has(Slot.ORDINAL) ? 2 : 0)
        + (testimony.claim().has(Slot.PLACE) ? 2 : 0)
        + (testimony.texts(Slot.PARTICIPANTS).size() > 1 ? 1 : 0);
  }

  private Optional<List<Testimony>> best(
      List<List<Testimony>> meetings, List<Testimony> candidate) {
    double top = MeetingMatch.SAME;
    Optional<List<Testimony>> best = Optional.empty();
    for (List<Testimony> meeting : meetings) {
      double score = score(meeting, candidate);
      if (score > top || (score == top && best.isEmpty())) {
        top = score;
        best = Optional.of(meeting);
      }
    }
    return best;
  }

  /**
   * The best score of two members. Where one pair agrees on the days, or tells of the move, the
   * days of other pairs do not speak against it; of all pairs a third at most may.
   */
  private double score(List<Testimony> meeting, List<Testimony> candidate) {
    boolean settled = false;
    double top = MeetingMatch.NEVER;
    for (Testimony member : meeting) {
      for (Testimony each : candidate) {
        settled |= match.agreesOnDays(member, each);
        top = Math.max(top, match.score(member, each) + nearness(member, each));
      }
    }
    int against = 0;
    for (Testimony member : meeting) {
      for (Testimony each : candidate) {
        double fit = settled ? match.scoreButDates(member, each) : match.score(member, each);
        against += fit <= MeetingMatch.NEVER / 2 ? 1 : 0;
      }
    }
    return 3 * against > meeting.size() * candidate.size() ? MeetingMatch.NEVER : top;
  }

  /** Up to half a point for the meeting nearest to the day of an undated mention. */
  private static double nearness(Testimony member, Testimony each) {
    LocalDate day = each.day();
    if (day == null || !dates(each).isEmpty()) {
      return 0;
    }
    return dates(member).stream()
        .mapToLong(e -> Math.abs(e.earliest().toEpochDay() - day.toEpochDay()))
        .mapToDouble(days -> 0.5 / (1 + days / 7.0))
        .max()
        .orElse(0);
  }

  private static List<Edtf> dates(Testimony testimony) {
    return testimony.days(Slot.DATES, false);
  }

  private static String id(Map<Slot, List<FactValue>> slots) {
    StringBuilder id = new StringBuilder("meeting");
    Optional<String> dates = Naming.first(slots, Slot.DATES);
    Optional<String> place = Naming.first(slots, Slot.PLACE);
    dates.ifPresent(v -> id.append('-').append(v.split("/", 2)[0]));
    place.ifPresent(v -> id.append('-').append(Ids.slug(v)));
    if (dates.isEmpty() || place.isEmpty()) {
      slots.getOrDefault(Slot.PARTICIPANTS, List.of()).stream()
          .limit(3)
          .forEach(v -> id.append('-').append(v.value().text()));
    }
    return id.toString();
  }

  private Map<Slot, List<FactValue>> slots(List<Testimony> meeting) {
    Map<Slot, List<FactValue>> slots = new EnumMap<>(Slot.class);
    slots.put(Slot.ORDINAL, Tally.majority(meeting, Slot.ORDINAL));
    slots.put(Slot.DATES, days(meeting));
    slots.put(Slot.PLACE, where(meeting));
    slots.put(Slot.PARTICIPANTS, Tally.union(meeting, Slot.PARTICIPANTS));
    slots.put(Slot.FORMAT, Tally.majority(meeting, Slot.FORMAT));
    slots.put(Slot.MEDIUM, Tally.majority(meeting, Slot.MEDIUM));
    slots.put(
        Slot.STATUS,
        Succession.of(
            Tally.of(meeting, Slot.STATUS),
            v -> COURSE.indexOf(v.text()),
            (now, next) -> cannotFollow(now.text(), next.text())));
    slots.put(Slot.OUTCOME, Tally.words(meeting, Slot.OUTCOME));
    slots.put(Slot.REASON, Tally.words(meeting, Slot.REASON));
    return slots;
  }

  /** What has begun is not planned again, what is over is not under way again. */
  private static boolean cannotFollow(String now, String next) {
    boolean begun = now.equals("concluded") || now.equals("under-way");
    return begun && COURSE.indexOf(next) < COURSE.indexOf(now) && !next.equals("cancelled");
  }

  private static List<FactValue> days(List<Testimony> meeting) {
    List<Tally.Entry> entries = new ArrayList<>(Tally.of(meeting, Slot.DATES));
    entries.addAll(sittings(meeting));
    List<Tally.Entry> kept = new ArrayList<>();
    for (Tally.Entry entry : entries) {
      boolean said =
          entries.stream().anyMatch(e -> e != entry && !e.isFormer() && includes(e, entry));
      if (entry.isFormer() || !said) {
        kept.add(entry);
      }
    }
    return Succession.of(kept, v -> 0, (now, next) -> false);
  }

  /** One day after the other on which it sat, told by different reports, are one run of days. */
  private static List<Tally.Entry> sittings(List<Testimony> meeting) {
    List<Testimony> sat =
        meeting.stream().filter(t -> !Collections.disjoint(t.texts(Slot.STATUS), SITTING)).toList();
    List<Tally.Entry> days =
        Tally.of(sat, Slot.DATES).stream()
            .filter(e -> !e.isFormer() && time(e).isExact() && time(e).days() <= 2)
            .sorted(Comparator.comparing(MeetingFold::time))
            .toList();
    List<Tally.Entry> runs = new ArrayList<>();
    for (int i = 1; i < days.size(); i++) {
      Edtf last = time(days.get(i - 1));
      Edtf next = time(days.get(i));
      if (last.latest().plusDays(1).equals(next.earliest())) {
        Value run = new Value.Time(Edtf.between(last.earliest(), next.latest()));
        runs.add(Tally.together(run, days.get(i - 1), days.get(i)));
      }
    }
    return runs;
  }

  private static Edtf time(Tally.Entry entry) {
    return entry.value() instanceof Value.Time(Edtf edtf) ? edtf : new Edtf("0001");
  }

  /** Whether a value says all that another says of the days, and more. */
  private static boolean includes(Tally.Entry full, Tally.Entry part) {
    Edtf all = time(full);
    Edtf some = time(part);
    if (MeetingMatch.isWindow(some)) {
      boolean narrower = !MeetingMatch.isWindow(all) || all.days() < some.days();
      return narrower && all.overlaps(some);
    }
    boolean wider = !MeetingMatch.isWindow(all) && !all.equals(some) && all.contains(some);
    return wider && !(some.days() > 1 && lookedAhead(full, part));
  }

  /** Whether a run of days was what the reports expected before another told of more. */
  private static boolean lookedAhead(Tally.Entry full, Tally.Entry part) {
    return part.last() != null
        && !part.last().isAfter(time(part).latest())
        && full.first() != null
        && full.first().isAfter(part.last());
  }

  private List<FactValue> where(List<Testimony> meeting) {
    List<Tally.Entry> entries = Tally.of(meeting, Slot.PLACE);
    List<Tally.Entry> kept = new ArrayList<>();
    List<Tally.Entry> bySupport = new ArrayList<>(entries);
    bySupport.sort(
        Comparator.comparingInt((Tally.Entry e) -> -places.precision(e.value().text()))
            .thenComparingInt(e -> -e.origins().size())
            .thenComparing(e -> e.value().text()));
    for (Tally.Entry entry : bySupport) {
      if (kept.stream()
          .noneMatch(k -> places.agreement(k.value().text(), entry.value().text()) > 0)) {
        kept.add(entry);
      }
    }
    return Succession.of(kept, v -> 0, (now, next) -> false);
  }
}
