package parley.pipeline.annotate.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.domain.Edtf;
import parley.pipeline.annotate.TimeExpression.Absolute;
import parley.pipeline.annotate.TimeExpression.Duration;
import parley.pipeline.annotate.TimeExpression.MonthDays;
import parley.pipeline.annotate.TimeExpression.Night;
import parley.pipeline.annotate.TimeExpression.Period;
import parley.pipeline.annotate.TimeExpression.Reference;
import parley.pipeline.annotate.TimeExpression.Unit;
import parley.pipeline.annotate.TimeExpression.Weekdays;

/** What the times of a report's own sentences say of its day of publication. */
final class TextClues {

  private static final Pattern TERM =
      Pattern.compile("\\b(?:until|till|through|beyond)\\s+(?:the end of\\s+)?$");

  private static final Pattern YEARS =
      Pattern.compile("(?<n>\\d{1,2}|[a-z]+)[-\\s]+years?", Pattern.CASE_INSENSITIVE);
  private static final List<String> NUMBERS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private TextClues() {}

  static List<Clue> of(String text, List<FoundTime> found) {
    List<Clue> clues = new ArrayList<>();
    clues.addAll(weekdays(found));
    clues.addAll(dates(found));
    clues.addAll(years(text, found));
    clues.addAll(sinceThen(text, found));
    clues.addAll(nextWeek(found));
    return clues;
  }

  /** One clue for each weekday and direction, from its first mention. */
  private static List<Clue> weekdays(List<FoundTime> found) {
    Map<String, Clue> clues = new TreeMap<>();
    for (FoundTime time : found) {
      switch (time.expression()) {
        case Weekdays days
            when days.reference() == Reference.NONE && days.week() == Reference.NONE ->
            add(clues, time, time.direction() == Direction.FUTURE ? days.first() : days.last());
        case Night night when night.into() != null -> add(clues, time, night.into());
        case Period period
            when period.unit() == Unit.WEEKEND && period.reference() != Reference.NEXT ->
            clues.putIfAbsent(
                "weekend " + time.direction(),
                new Clue.Weekend(
                    time.span(),
                    period.reference() == Reference.LAST ? Direction.PAST : time.direction()));
        default -> {}
      }
    }
    return List.copyOf(clues.values());
  }

  private static void add(Map<String, Clue> clues, FoundTime time, DayOfWeek weekday) {
    clues.putIfAbsent(
        weekday + " " + time.direction(), new Clue.Weekday(time.span(), weekday, time.direction()));
  }

  /** The dates, each once for each direction. */
  private static List<Clue> dates(List<FoundTime> found) {
    Map<String, Clue> clues = new TreeMap<>();
    for (FoundTime time : found) {
      switch (time.expression()) {
        case Absolute absolute when absolute.edtf().isExact() ->
            clues.putIfAbsent(
                absolute.edtf().text() + time.direction(),
                new Clue.Dated(time.span(), absolute.edtf(), time.direction()));
        case MonthDays days when days.year() == Reference.NONE ->
            clues.putIfAbsent(
                days.first() + " " + days.last() + time.direction(),
                new Clue.Yearless(time.span(), days, time.direction()));
        default -> {}
      }
    }
    return List.copyOf(clues.values());
  }

  private static List<Clue> years(String text, List<FoundTime> found) {
    List<Clue> clues = new ArrayList<>();
    found.stream()
        .filter(
            time -> time.direction() != Direction.FUTURE && time.expression() instanceof Absolute)
        .filter(time -> !isTerm(text, time))
        .max(Comparator.comparingInt(TextClues::year).thenComparing(TextClues::isDay))
        .ifPresent(time -> clues.add(new Clue.NewestYear(time.span(), year(time), isDay(time))));
    found.stream()
        .filter(
            time -> time.direction() == Direction.FUTURE && time.expression() instanceof Absolute)
        .min(Comparator.comparingInt(TextClues::year))
        .ifPresent(time -> clues.add(new Clue.ComingYear(time.span(), year(time))));
    return clues;
  }

  /** Whether something lasts until then: such a year may lie ahead whatever the tense. */
  private static boolean isTerm(String text, FoundTime time) {
    int start = time.span().start();
    return TERM.matcher(text.substring(Math.max(0, start - 24), start)).find();
  }

  private static int year(FoundTime time) {
    return time.expression() instanceof Absolute absolute ? absolute.edtf().latest().getYear() : 0;
  }

  private static boolean isDay(FoundTime time) {
    return time.expression() instanceof Absolute absolute && absolute.edtf().isExact();
  }

  /** "the nearly four-year war", which "began in February 2022". */
  private static List<Clue> sinceThen(String text, List<FoundTime> found) {
    Optional<Edtf> begin =
        found.stream()
            .filter(TextClues::isBeginning)
            .map(time -> ((Absolute) time.expression()).edtf())
            .findFirst();
    if (begin.isEmpty()) {
      return List.of();
    }
    return found.stream()
        .filter(
            time -> time.expression() instanceof Duration duration && duration.unit() == Unit.YEAR)
        .flatMap(time -> lasted(text, time, begin.get()).stream())
        .limit(1)
        .toList();
  }

  private static boolean isBeginning(FoundTime time) {
    if (!(time.expression() instanceof Absolute) || time.direction() == Direction.FUTURE) {
      return false;
    }
    for (int i = Math.max(0, time.first() - 5); i < time.first(); i++) {
      String lemma = time.sentence().token(i).lemma().toLowerCase(Locale.ROOT);
      if (lemma.matches("begin|start|break|erupt|since|invade|invasion|launch|outbreak")) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Clue> lasted(String text, FoundTime time, Edtf begin) {
    String words = time.span().of(text).toLowerCase(Locale.ROOT);
    Matcher matcher = YEARS.matcher(words);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String number = matcher.group("n");
    int years =
        Character.isDigit(number.charAt(0)) ? Integer.parseInt(number) : NUMBERS.indexOf(number);
    if (years < 1) {
      return Optional.empty();
    }
    LocalDate from = begin.earliest().plusYears(years);
    LocalDate to = begin.latest().plusYears(years);
    boolean under = words.startsWith("nearly") || words.startsWith("almost");
    boolean over = words.startsWith("more than") || words.startsWith("over");
    return Optional.of(
        new Clue.SinceThen(
            time.span(),
            over ? from : from.minusMonths(6),
            under ? to : to.plusMonths(over ? 12 : 9)));
  }

  private static List<Clue> nextWeek(List<FoundTime> found) {
    List<Clue.Yearless> ahead =
        found.stream()
            .filter(
                time ->
                    time.direction() == Direction.FUTURE && time.expression() instanceof MonthDays)
            .map(
                time ->
                    new Clue.Yearless(time.span(), (MonthDays) time.expression(), Direction.FUTURE))
            .toList();
    if (ahead.isEmpty()) {
      return List.of();
    }
    return found.stream()
        .filter(
            time ->
                time.expression() instanceof Period period
                    && period.unit() == Unit.WEEK
                    && period.reference() == Reference.NEXT)
        .limit(1)
        .<Clue>map(time -> new Clue.WeekOf(time.span(), ahead))
        .toList();
  }
}
