package parley.pipeline.reconcile;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.domain.Cited;
import parley.domain.Claim;
import parley.domain.Edtf;
import parley.domain.FactValue;
import parley.domain.Kind;
import parley.domain.Slot;

/** How far a meeting is, report after report. */
final class MeetingStatus {

  /** The terms in the order of their course. */
  private static final List<String> COURSE = Kind.MEETING.terms(Slot.STATUS);

  private static final Set<String> PLANNED = Set.of("proposed", "scheduled");
  private static final Set<String> CALLED_OFF = Set.of("postponed", "cancelled");

  /** Days for which reports mix the plan with the news that it was called off. */
  private static final int SAME_NEWS = 3;

  private MeetingStatus() {}

  static List<FactValue> of(List<Testimony> meeting) {
    Optional<LocalDate> fell =
        meeting.stream()
            .filter(t -> t.text(Slot.STATUS).filter(CALLED_OFF::contains).isPresent())
            .map(Testimony::day)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder());
    @Nullable LocalDate last = fell.map(day -> lastPlanned(meeting, day)).orElse(null);
    List<Testimony> course =
        meeting.stream()
            .map(t -> fell.isPresent() && looksBack(t, fell.get(), last) ? asFormer(t) : t)
            .toList();
    return Succession.of(
        Tally.of(course, Slot.STATUS),
        v -> COURSE.indexOf(v.text()),
        (now, next) -> cannotFollow(now.text(), next.text()));
  }

  /**
   * What has begun is not planned again, what is over is not under way again; that another report
   * still calls a plan a proposal undoes nothing.
   */
  private static boolean cannotFollow(String now, String next) {
    if (now.equals("scheduled") && next.equals("proposed")) {
      return true;
    }
    boolean begun = now.equals("concluded") || now.equals("under-way");
    return begun && COURSE.indexOf(next) < COURSE.indexOf(now) && !next.equals("cancelled");
  }

  /** The last day that was planned for it before it was called off. */
  private static @Nullable LocalDate lastPlanned(List<Testimony> meeting, LocalDate fell) {
    return meeting.stream()
        .filter(t -> t.day() != null && !t.day().isAfter(fell))
        .flatMap(t -> MeetingDays.holding(t).stream())
        .map(Edtf::latest)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /**
   * Whether it repeats the plan that had been called off: a new plan names a later day, or comes
   * when the news of the calling off is old and the day is still to come.
   */
  private static boolean looksBack(Testimony told, LocalDate fell, @Nullable LocalDate last) {
    LocalDate day = told.day();
    if (day == null
        || day.isBefore(fell)
        || told.text(Slot.STATUS).filter(PLANNED::contains).isEmpty()) {
      return false;
    }
    boolean oldNews = day.isAfter(fell.plusDays(SAME_NEWS));
    return MeetingDays.holding(told).stream()
        .map(Edtf::latest)
        .noneMatch(
            to ->
                last == null || to.isAfter(last) || oldNews && to.equals(last) && day.isBefore(to));
  }

  private static Testimony asFormer(Testimony told) {
    Claim claim = told.claim();
    Map<Slot, List<Cited>> slots = new EnumMap<>(claim.slots());
    slots.put(Slot.STATUS, claim.values(Slot.STATUS).stream().map(Cited::asFormer).toList());
    return new Testimony(
        new Claim(claim.id(), claim.report(), claim.kind(), slots, claim.attributedTo()),
        told.origin(),
        told.day());
  }
}
