package parley.pipeline.extract.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.domain.Cited;
import parley.domain.Edtf;
import parley.domain.Value;
import parley.pipeline.extract.Scene;

/**
 * Puts together the days that a report gives for a meeting: its first, its last, its length, those
 * it had before.
 */
final class Calendar {

  private static final int LONGEST = 14;
  private static final int USUAL = 5;

  /** A month or a year often dates something else: see the decision on confidence. */
  private static final double COARSE = 0.65;

  /** The values of the slot dates, each with all words that it rests on. */
  static List<Cited> days(MeetingThread thread, Scene scene) {
    List<Cited> cited = new ArrayList<>();
    List<Found<Sighting.Days>> known = thread.days();
    List<Found<Sighting.Days>> exact =
        known.stream().filter(d -> d.value().edtf().isExact()).toList();
    List<Found<Sighting.Days>> fine =
        exact.stream()
            .filter(d -> d.value().edtf().days() <= USUAL && d.confidence() >= 0.5)
            .toList();
    if (!fine.isEmpty()) {
      exact = fine;
    }
    if (!exact.isEmpty()) {
      cited.add(exact(thread, exact, scene));
    } else {
      known.stream()
          .min(Comparator.comparingLong(d -> d.value().edtf().days()))
          .ifPresent(d -> cited.add(cite(d.value().edtf(), List.of(d), scene)));
    }
    Map<Edtf, Found<Sighting.Days>> former = new LinkedHashMap<>();
    Optional<Edtf> now =
        cited.stream().map(c -> ((Value.Time) c.value()).edtf()).filter(Edtf::isExact).findFirst();
    thread.formerDays().forEach(d -> former.putIfAbsent(whole(d.value(), now), d));
    former.forEach(
        (edtf, found) -> {
          if (cited.stream().noneMatch(c -> c.value().text().equals(edtf.text()))) {
            cited.add(cite(edtf, List.of(found), scene).asFormer());
          }
        });
    return List.copyOf(cited);
  }

  /** "were supposed to end on Friday": from the first day, which stands, to the one once meant. */
  private static Edtf whole(Sighting.Days former, Optional<Edtf> now) {
    boolean end =
        former.part() == Sighting.Part.END
            && now.isPresent()
            && now.get().days() > 1
            && former.edtf().days() == 1
            && former.edtf().earliest().isAfter(now.get().earliest());
    return end && now.isPresent()
        ? Edtf.between(now.get().earliest(), former.edtf().latest())
        : former.edtf();
  }

  private static Cited exact(MeetingThread thread, List<Found<Sighting.Days>> exact, Scene scene) {
    Optional<Found<Sighting.Days>> stretch =
        exact.stream()
            .filter(d -> d.value().edtf().days() > 1 && d.value().edtf().days() <= LONGEST)
            .min(Comparator.comparingLong(d -> d.value().edtf().days()));
    if (stretch.isPresent()) {
      Edtf all = stretch.get().value().edtf();
      List<Found<Sighting.Days>> same =
          exact.stream().filter(d -> d.value().edtf().equals(all)).toList();
      return cite(all, same, scene);
    }
    List<Found<Sighting.Days>> singles =
        exact.stream().filter(d -> d.value().edtf().days() == 1).toList();
    if (singles.isEmpty()) {
      return cite(exact.getFirst().value().edtf(), List.of(exact.getFirst()), scene);
    }
    return ordered(thread, singles, scene).orElseGet(() -> single(thread, singles, scene));
  }

  /** A first and a last day, or days that follow one another. */
  private static Optional<Cited> ordered(
      MeetingThread thread, List<Found<Sighting.Days>> singles, Scene scene) {
    LocalDate first =
        singles.stream()
            .map(d -> d.value().edtf().earliest())
            .min(Comparator.naturalOrder())
            .orElseThrow();
    LocalDate last =
        singles.stream()
            .map(d -> d.value().edtf().latest())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    long apart = last.toEpochDay() - first.toEpochDay();
    boolean bounds =
        singles.stream()
                .anyMatch(
                    d ->
                        d.value().part() == Sighting.Part.END
                            && d.value().edtf().earliest().equals(last))
            || singles.stream()
                .anyMatch(
                    d ->
                        d.value().part() == Sighting.Part.START
                            && d.value().edtf().earliest().equals(first));
    long different = singles.stream().map(d -> d.value().edtf()).distinct().count();
    if (apart == 0 || apart > USUAL || !(bounds || different == apart + 1 && apart <= 3)) {
      return Optional.empty();
    }
    List<Found<Sighting.Days>> ends =
        singles.stream()
            .filter(
                d ->
                    d.value().edtf().earliest().equals(first)
                        || d.value().edtf().earliest().equals(last))
            .toList();
    return Optional.of(cite(Edtf.between(first, last), ends, scene));
  }

  private static Cited single(
      MeetingThread thread, List<Found<Sighting.Days>> singles, Scene scene) {
    Found<Sighting.Days> chosen = commonest(singles);
    LocalDate day = chosen.value().edtf().earliest();
    List<Found<Sighting.Days>> same =
        singles.stream().filter(d -> d.value().edtf().equals(chosen.value().edtf())).toList();
    Sighting of =
        thread.sightings().stream().filter(s -> s.days.contains(chosen)).findFirst().orElseThrow();
    if (of.day > 1) {
      return cite(Edtf.between(day.minusDays(of.day - 1L), day), same, scene);
    }
    int length = thread.sightings().stream().mapToInt(s -> s.length).max().orElse(0);
    if (length > 1 && length <= LONGEST) {
      boolean end = same.stream().anyMatch(d -> d.value().part() == Sighting.Part.END);
      boolean start =
          !end
              && (same.stream().anyMatch(d -> d.value().part() == Sighting.Part.START)
                  || thread.hasStatus("under-way", "scheduled"));
      if (end) {
        return cite(Edtf.between(day.minusDays(length - 1L), day), same, scene);
      }
      if (start) {
        return cite(Edtf.between(day, day.plusDays(length - 1L)), same, scene);
      }
    }
    return cite(chosen.value().edtf(), same, scene);
  }

  private static Found<Sighting.Days> commonest(List<Found<Sighting.Days>> singles) {
    Found<Sighting.Days> best = singles.getFirst();
    long most = 0;
    for (Found<Sighting.Days> each : singles) {
      long count =
          singles.stream().filter(d -> d.value().edtf().equals(each.value().edtf())).count();
      if (count > most) {
        most = count;
        best = each;
      }
    }
    return best;
  }

  private static Cited cite(Edtf edtf, List<Found<Sighting.Days>> found, Scene scene) {
    double surest = found.stream().mapToDouble(Found::confidence).max().orElse(0.5);
    double confidence = edtf.days() > LONGEST ? Math.min(surest, COARSE) : surest;
    return new Cited(
        new Value.Time(edtf),
        found.stream().map(f -> scene.passage(f.span())).toList(),
        confidence,
        false);
  }

  private Calendar() {}
}
