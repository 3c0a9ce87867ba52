package parley.pipeline.annotate.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.domain.Report;
import parley.domain.Span;
import parley.pipeline.annotate.TimeExpression.MonthDays;
import parley.pipeline.annotate.TimeExpression.Reference;
import parley.pipeline.rules.RuleBook;

/**
 * The dates that stand beside a report rather than in it: labels, datelines, copyright lines,
 * addresses. They are looked for in the whole text, what was dropped included.
 */
final class ReportStamps {

  /** How far from the beginning a date alone on its line is taken for the report's own. */
  private static final int HEAD = 1500;

  private static final String DATE =
      "(?:%WDAY:w%[,.]?\\s+)?(?:(?<iso>(?:19|20)\\d\\d-\\d\\d-\\d\\d)|%MONTH:m%\\.?\\s*%DAY:d%,?\\s+%YEAR:y%|(?<d2>\\d{1,2})(?:st|nd|rd|th)?["
          + " -]%MONTH:m2%\\.?[ ,-]+(?<y2>(?:19|20)\\d\\d))";

  /** The place of a dateline, its first word in capitals. */
  private static final String PLACE =
      "(?m)^\\W{0,4}(?-i:[A-Z][A-Z'.-]+(?:[ ,/]+[A-Z][\\p{L}.'-]+){0,4}),?\\s+";

  private static final String LINE_END =
      "\\s*(?:[,.]?\\s*\\([^)\\n]{2,40}\\)|\\s*[-\u2013\u2014:]|\\s*/[A-Z])";

  private static final Pattern ADDRESS =
      Pattern.compile("/(?<y>(?:19|20)\\d\\d)[/-](?<m>\\d{1,2}|[a-z]{3})[/-](?<d>\\d{1,2})(?!\\d)");

  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "(?:\u00a9|\\(c\\)|\\bcopyright\\b)\\D{0,30}(?:(?:19|20)\\d\\d\\s*[-\u2013,]\\s*)?(?<y>(?:19|20)\\d\\d)(?!\\d)",
          Pattern.CASE_INSENSITIVE);

  private final TimeVocabulary words;
  private final Pattern labelled;
  private final Pattern alone;
  private final Pattern dateline;
  private final Pattern datedLine;

  ReportStamps(TimeVocabulary words, RuleBook book) {
    this.words = words;
    String label = String.join("|", TimeVocabulary.values(book, "time-stamps", "published"));
    labelled = words.compile("(?:" + label + ")\\s*:?\\s*" + DATE);
    alone =
        Pattern.compile(
            "(?m)^\\W{0,4}" + words.compile(DATE).pattern() + "[^\\n]{0,40}$",
            Pattern.CASE_INSENSITIVE);
    datedLine =
        Pattern.compile(PLACE + words.compile(DATE).pattern() + LINE_END, Pattern.CASE_INSENSITIVE);
    dateline =
        Pattern.compile(
            PLACE
                + words
                    .compile(
                        "(?:%WDAY%,?\\s+)?(?:%MONTH:m%\\.?\\s+%DAY:d%|(?<d2>\\d{1,2})\\s+%MONTH:m2%\\.?)")
                    .pattern()
                + LINE_END,
            Pattern.CASE_INSENSITIVE);
  }

  /** All stamps of a report, the surest first; only those of the surest kind that there is. */
  List<Clue> of(Report report) {
    List<Clue> clues = new ArrayList<>(stamps(report));
    copyright(report.text()).ifPresent(clues::add);
    clues.addAll(datelines(report.text()));
    return clues;
  }

  private List<Clue> stamps(Report report) {
    String text = report.text();
    Optional<Clue> stamp =
        first(labelled, text, text.length())
            .or(() -> first(datedLine, text, text.length()))
            .or(() -> first(alone, text, Math.min(text.length(), HEAD)))
            .or(() -> address(text.substring(0, Math.min(text.length(), HEAD))));
    return stamp.stream().toList();
  }

  private Optional<Clue> first(Pattern pattern, String text, int limit) {
    Matcher matcher = pattern.matcher(text).region(0, limit);
    while (matcher.find()) {
      Optional<LocalDate> day = day(matcher);
      if (day.isPresent()) {
        return Optional.of(
            new Clue.Stamp(stripped(text, matcher.start(), matcher.end()), day.get()));
      }
    }
    return Optional.empty();
  }

  private static Span stripped(String text, int start, int end) {
    int first = start;
    int last = end;
    while (first < last - 1 && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    while (last > first + 1 && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    return new Span(first, last);
  }

  private Optional<LocalDate> day(Matcher matcher) {
    try {
      LocalDate day;
      if (matcher.group("iso") != null) {
        day = LocalDate.parse(matcher.group("iso"));
      } else if (matcher.group("m") != null) {
        day =
            LocalDate.of(
                Integer.parseInt(matcher.group("y")),
                words.month(matcher.group("m")),
                number(matcher.group("d")));
      } else {
        day =
            LocalDate.of(
                Integer.parseInt(matcher.group("y2")),
                words.month(matcher.group("m2")),
                number(matcher.group("d2")));
      }
      String weekday = matcher.group("w");
      return weekday == null || words.weekday(weekday) == day.getDayOfWeek()
          ? Optional.of(day)
          : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits.replaceAll("\\D", ""));
  }

  /** The day in the report's own address, where the text states the address at its head. */
  private Optional<Clue> address(String head) {
    Matcher matcher = ADDRESS.matcher(head);
    if (!matcher.find()) {
      return Optional.empty();
    }
    return addressDay(matcher)
        .map(day -> new Clue.Stamp(new Span(matcher.start() + 1, matcher.end()), day));
  }

  /** The day that an address names ("/2026/feb/04/"). */
  Optional<LocalDate> addressed(@Nullable String url) {
    if (url == null) {
      return Optional.empty();
    }
    Matcher matcher = ADDRESS.matcher(url);
    return matcher.find() ? addressDay(matcher) : Optional.empty();
  }

  private Optional<LocalDate> addressDay(Matcher matcher) {
    try {
      String month = matcher.group("m");
      Month named =
          Character.isDigit(month.charAt(0))
              ? Month.of(Integer.parseInt(month))
              : words.month(month);
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(matcher.group("y")), named, Integer.parseInt(matcher.group("d"))));
    } catch (DateTimeException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<Clue> copyright(String text) {
    Matcher matcher = COPYRIGHT.matcher(text);
    Clue newest = null;
    int year = 0;
    while (matcher.find()) {
      int found = Integer.parseInt(matcher.group("y"));
      if (found > year) {
        year = found;
        newest = new Clue.OwnYear(stripped(text, matcher.start(), matcher.end()), found);
      }
    }
    return Optional.ofNullable(newest);
  }

  private List<Clue> datelines(String text) {
    Matcher matcher = dateline.matcher(text);
    if (!matcher.find()) {
      return List.of();
    }
    boolean american = matcher.group("m") != null;
    try {
      MonthDay day =
          MonthDay.of(
              words.month(matcher.group(american ? "m" : "m2")),
              number(matcher.group(american ? "d" : "d2")));
      MonthDays days = new MonthDays(day, day, null, Reference.NONE);
      return List.of(new Clue.Dateline(stripped(text, matcher.start(), matcher.end()), days));
    } catch (DateTimeException _) {
      return List.of();
    }
  }
}
