package parley.pipeline.annotate.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.domain.Passage;
import parley.domain.Publication;
import parley.domain.Report;
import parley.domain.Span;

/**
 * Finds the day of publication in a report that does not state it: every clue weighs the days
 * around the dates that the text names, and the day with the greatest sum wins if it wins clearly.
 * A wrong day would shift every relative date of the report, so that a doubtful one is left out.
 */
final class PublicationInference {

  /** How far from a named date a day is thought of. */
  private static final int REACH = 14;

  /** By how much the best day must outweigh every day that is not next to it. */
  private static final double CLEARLY = 0.55;

  /** Below this sum a day contradicts what the text says. */
  private static final double TOLERABLE = -9;

  private final ReportStamps stamps;

  PublicationInference(ReportStamps stamps) {
    this.stamps = stamps;
  }

  Optional<Publication> infer(Report report, List<FoundTime> found) {
    List<Clue> clues = new ArrayList<>(stamps.of(report));
    List<Clue> beside = List.copyOf(clues);
    TextClues.of(report.text(), found).stream()
        .filter(clue -> beside.stream().noneMatch(stamp -> stamp.span().overlaps(clue.span())))
        .forEach(clues::add);
    @Nullable LocalDate addressed = stamps.addressed(report.url()).orElse(null);
    return best(weights(clues, addressed))
        .filter(day -> day.equals(addressed) || YearEvidence.establishes(clues, day))
        .flatMap(
            day ->
                evidence(report, clues, day)
                    .map(e -> new Publication(day, Publication.Basis.INFERRED, e)));
  }

  private static TreeMap<LocalDate, Double> weights(
      List<Clue> clues, @Nullable LocalDate addressed) {
    TreeMap<LocalDate, Double> weights = new TreeMap<>();
    for (LocalDate day : candidates(clues, addressed)) {
      double own = addressed == null || addressed.equals(day) ? 0 : Clue.AGAINST;
      weights.put(day, own + weight(clues, day));
    }
    return weights;
  }

  /**
   * The sum of the clues' weights; of the dates of one direction only the one that suits best
   * counts, and each that speaks against the day: older dates are background.
   */
  private static double weight(List<Clue> clues, LocalDate day) {
    double sum = 0;
    Map<Direction, Double> dates = new EnumMap<>(Direction.class);
    for (Clue clue : clues) {
      double weight = clue.weight(day);
      Optional<Direction> direction = dateDirection(clue);
      if (direction.isEmpty() || weight <= Clue.AGAINST) {
        sum += weight;
      } else {
        dates.merge(direction.get(), weight, Math::max);
      }
    }
    return sum + dates.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static Optional<Direction> dateDirection(Clue clue) {
    return switch (clue) {
      case Clue.Dated dated -> Optional.of(dated.direction());
      case Clue.Yearless yearless -> Optional.of(yearless.direction());
      case Clue.Stamp _,
          Clue.Dateline _,
          Clue.Weekday _,
          Clue.Weekend _,
          Clue.OwnYear _,
          Clue.NewestYear _,
          Clue.ComingYear _,
          Clue.SinceThen _,
          Clue.WeekOf _ ->
          Optional.empty();
    };
  }

  private static Optional<LocalDate> best(TreeMap<LocalDate, Double> weights) {
    LocalDate best = null;
    double most = TOLERABLE;
    for (var entry : weights.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    LocalDate winner = best;
    double runnerUp =
        weights.entrySet().stream()
            .filter(
                e ->
                    e.getKey().isBefore(winner.minusDays(1))
                        || e.getKey().isAfter(winner.plusDays(1)))
            .mapToDouble(e -> e.getValue())
            .max()
            .orElse(Double.NEGATIVE_INFINITY);
    return most - runnerUp >= CLEARLY ? Optional.of(winner) : Optional.empty();
  }

  private static TreeSet<LocalDate> candidates(List<Clue> clues, @Nullable LocalDate addressed) {
    TreeSet<LocalDate> days = new TreeSet<>();
    if (addressed != null) {
      days.add(addressed);
    }
    for (Clue clue : clues) {
      switch (clue) {
        case Clue.Stamp stamp -> days.add(stamp.stamped());
        case Clue.Dated dated -> around(days, dated.days().earliest(), dated.days().latest());
        case Clue.Yearless yearless ->
            years(clues).stream()
                .filter(yearless::fits)
                .forEach(year -> around(days, yearless.first(year), yearless.last(year)));
        case Clue.Dateline line -> {
          Clue.Yearless sent = new Clue.Yearless(line.span(), line.days(), Direction.PAST);
          years(clues).stream()
              .filter(sent::fits)
              .forEach(year -> around(days, sent.first(year), sent.last(year)));
        }
        case Clue.Weekday _,
            Clue.Weekend _,
            Clue.OwnYear _,
            Clue.NewestYear _,
            Clue.ComingYear _,
            Clue.SinceThen _,
            Clue.WeekOf _ -> {}
      }
    }
    return days;
  }

  private static void around(TreeSet<LocalDate> days, LocalDate first, LocalDate last) {
    for (LocalDate day = first.minusDays(REACH);
        !day.isAfter(last.plusDays(REACH));
        day = day.plusDays(1)) {
      days.add(day);
    }
  }

  /** The years in which a date without a year may lie, by the years that the text names. */
  private static TreeSet<Integer> years(List<Clue> clues) {
    TreeSet<Integer> years = new TreeSet<>();
    for (Clue clue : clues) {
      switch (clue) {
        case Clue.Stamp stamp -> years.add(stamp.stamped().getYear());
        case Clue.OwnYear own -> years.add(own.year());
        case Clue.NewestYear newest -> {
          for (int year = newest.year(); year <= newest.year() + 5; year++) {
            years.add(year);
          }
        }
        case Clue.SinceThen since -> {
          years.add(since.from().getYear());
          years.add(since.to().getYear());
        }
        case Clue.Dated dated -> years.add(dated.days().earliest().getYear());
        case Clue.Yearless _,
            Clue.Dateline _,
            Clue.Weekday _,
            Clue.Weekend _,
            Clue.ComingYear _,
            Clue.WeekOf _ -> {}
      }
    }
    return years;
  }

  /** The passages that speak for the day: those that name days, and those that name the year. */
  private static Optional<List<Passage>> evidence(Report report, List<Clue> clues, LocalDate day) {
    List<Span> spans =
        clues.stream()
            .filter(clue -> !(clue instanceof Clue.ComingYear) && clue.weight(day) > -1.5)
            .map(Clue::span)
            .distinct()
            .sorted(Comparator.naturalOrder())
            .toList();
    return spans.isEmpty()
        ? Optional.empty()
        : Optional.of(spans.stream().map(report::passage).toList());
  }
}
