package parley.pipeline.reconcile;

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
import parley.domain.State;
import parley.domain.Value;

/** One fact a meeting, with every date and status that it had. */
final class MeetingFold implements Fold {

  private static final Set<String> SITTING = Set.of("under-way", "concluded");

  private final MeetingGroups groups;
  private final Places places;

  MeetingFold(Identities identities, Places places) {
    this.groups = new MeetingGroups(new MeetingMatch(identities, places));
    this.places = places;
  }

  @Override
  public Kind kind() {
    return Kind.MEETING;
  }

  @Override
  public int weight(Testimony testimony) {
    return MeetingGroups.strength(testimony);
  }

  @Override
  public long[] keys(Testimony testimony) {
    return new long[1];
  }

  @Override
  public boolean same(Testimony a, Testimony b) {
    return groups.canMeet(a, b);
  }

  @Override
  public List<List<Testimony>> groups(List<Testimony> ordered, Links links) {
    return groups.of(ordered, links);
  }

  @Override
  public void forget(Testimony testimony) {
    groups.forget(testimony);
  }

  @Override
  public String id(Map<Slot, List<FactValue>> slots) {
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

  @Override
  public Map<Slot, List<FactValue>> slots(List<Testimony> meeting, List<Testimony> background) {
    Map<Slot, List<FactValue>> slots = new EnumMap<>(Slot.class);
    slots.put(Slot.ORDINAL, Tally.majority(meeting, Slot.ORDINAL));
    slots.put(Slot.DATES, days(meeting));
    slots.put(Slot.PLACE, where(meeting));
    slots.put(Slot.PARTICIPANTS, Tally.union(meeting, Slot.PARTICIPANTS));
    slots.put(Slot.FORMAT, Tally.majority(meeting, Slot.FORMAT));
    slots.put(Slot.MEDIUM, Tally.majority(meeting, Slot.MEDIUM));
    slots.put(Slot.STATUS, MeetingStatus.of(meeting));
    slots.put(Slot.OUTCOME, Tally.words(meeting, Slot.OUTCOME));
    slots.put(Slot.REASON, Tally.words(meeting, Slot.REASON));
    return slots;
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
    if (MeetingDays.isWindow(some)) {
      boolean narrower = !MeetingDays.isWindow(all) || all.days() < some.days();
      return narrower && all.overlaps(some);
    }
    boolean wider = !MeetingDays.isWindow(all) && !all.equals(some) && all.contains(some);
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
    boolean together = kept.size() > 1 && meeting.stream().anyMatch(t -> names(t, kept));
    return together
        ? kept.stream().map(e -> e.as(State.CURRENT)).toList()
        : Succession.of(kept, v -> 0, (now, next) -> false);
  }

  /** Whether one claim names them all: the house and the town, the base and the state. */
  private static boolean names(Testimony testimony, List<Tally.Entry> places) {
    Set<String> named = testimony.texts(Slot.PLACE);
    return places.stream().allMatch(e -> named.contains(e.value().text()));
  }
}
