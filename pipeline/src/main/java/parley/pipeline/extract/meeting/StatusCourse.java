package parley.pipeline.extract.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.domain.Cited;
import parley.domain.Edtf;
import parley.domain.Value;

/**
 * Decides where a meeting stands on the day of the report, from what all its words say and from its
 * days.
 */
final class StatusCourse {

  /** The status with the words that it rests on; null when nothing tells. */
  static @Nullable Found<String> of(
      MeetingThread thread, List<Cited> dates, @Nullable LocalDate day) {
    Optional<Edtf> when =
        dates.stream()
            .filter(c -> !c.former())
            .map(Cited::value)
            .filter(v -> v instanceof Value.Time)
            .map(v -> ((Value.Time) v).edtf())
            .findFirst();
    Found<String> said = said(thread, when, day);
    if (when.isEmpty() || day == null || !when.get().isExact()) {
      return said != null ? said : past(thread, when, day);
    }
    return byDay(thread, said, when.get(), day);
  }

  private static @Nullable Found<String> said(
      MeetingThread thread, Optional<Edtf> when, @Nullable LocalDate day) {
    Found<String> best = null;
    for (Sighting sighting : thread.sightings()) {
      Found<String> status = sighting.status;
      if (status != null && (best == null || weight(status) > weight(best))) {
        best = status;
      }
    }
    Found<String> begun = begun(thread);
    if (best != null && best.value().equals("postponed") && begun != null) {
      return begun;
    }
    boolean toCome = when.isPresent() && day != null && !when.get().earliest().isBefore(day);
    boolean anew = when.isPresent() && thread.hasStatus("scheduled");
    if (best != null && best.value().equals("postponed") && (toCome || anew)) {
      return new Found<>("scheduled", best.span(), 0.8);
    }
    return best;
  }

  /** What says that a meeting took place after all. */
  private static @Nullable Found<String> begun(MeetingThread thread) {
    return thread.sightings().stream()
        .map(s -> s.status)
        .filter(
            s ->
                s != null
                    && s.confidence() >= 0.7
                    && (s.value().equals("under-way") || s.value().equals("concluded")))
        .findFirst()
        .orElse(null);
  }

  private static double weight(Found<String> status) {
    boolean halt = status.value().equals("cancelled") || status.value().equals("postponed");
    return status.confidence() + (halt ? 1 : 0) + StandingReader.rank(status.value()) / 20.0;
  }

  private static @Nullable Found<String> past(
      MeetingThread thread, Optional<Edtf> when, @Nullable LocalDate day) {
    if (when.isPresent() && day != null && when.get().latest().isBefore(day)) {
      return new Found<>("concluded", thread.days().getFirst().span(), 0.6);
    }
    Sighting first = thread.sightings().getFirst();
    return first.pointing == Sighting.Pointing.LAST
        ? new Found<>("concluded", first.span(), 0.55)
        : null;
  }

  private static @Nullable Found<String> byDay(
      MeetingThread thread, @Nullable Found<String> said, Edtf when, LocalDate day) {
    boolean over = when.latest().isBefore(day);
    boolean ahead = when.earliest().isAfter(day);
    if (said == null) {
      String status =
          over ? "concluded" : ahead ? "scheduled" : when.days() > 1 ? "under-way" : "concluded";
      return status.isEmpty() ? null : new Found<>(status, thread.days().getFirst().span(), 0.6);
    }
    return switch (said.value()) {
      case "under-way" ->
          over && settled(thread)
              ? new Found<>("concluded", said.span(), 0.65)
              : ahead ? new Found<>("scheduled", said.span(), 0.6) : said;
      case "concluded" ->
          ahead
              ? new Found<>("scheduled", said.span(), 0.6)
              : when.latest().isAfter(day) && thread.hasStatus("under-way")
                  ? new Found<>("under-way", said.span(), 0.7)
                  : stillOn(thread, when, day) ? new Found<>("under-way", said.span(), 0.6) : said;
      case "scheduled", "proposed" ->
          over && said.confidence() < 0.7 ? new Found<>("concluded", said.span(), 0.5) : said;
      default -> said;
    };
  }

  /** Whether the report gives more than the first day of it. */
  private static boolean settled(MeetingThread thread) {
    return thread.days().stream()
        .anyMatch(d -> d.value().part() == Sighting.Part.WHOLE || d.value().edtf().days() > 1);
  }

  private static boolean stillOn(MeetingThread thread, Edtf when, LocalDate day) {
    return when.latest().isAfter(day)
        && when.days() > 1
        && thread.sightings().stream().noneMatch(s -> s.hasStatus("cancelled"));
  }

  private StatusCourse() {}
}
