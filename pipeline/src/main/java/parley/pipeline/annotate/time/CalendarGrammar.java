package parley.pipeline.annotate.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.domain.Edtf;
import parley.pipeline.annotate.TimeExpression;
import parley.pipeline.annotate.TimeExpression.Absolute;
import parley.pipeline.annotate.TimeExpression.DaysOfMonth;
import parley.pipeline.annotate.TimeExpression.MonthDays;
import parley.pipeline.annotate.TimeExpression.Months;
import parley.pipeline.annotate.Token;

/** Dates of the calendar: days, months and years by their names and numbers. */
final class CalendarGrammar {

  private static final String GLUE = "(?:\\.\\s*|\\s+)";
  private static final String OF_YEAR =
      "(?:[.,]?\\s*,?\\s*(?:of\\s+)?%YEAR:y%|,?\\s+(?:of\\s+)?%REF:yr%\\s+year)?";
  private static final String WEEKDAY = "(?:%WDAY:w%(?:%DASH%%WDAY%)?,?\\s+(?:the\\s+)?)?";

  private static final Set<String> BEFORE_MONTH =
      Set.of(
          "in",
          "since",
          "by",
          "until",
          "till",
          "from",
          "of",
          "through",
          "before",
          "after",
          "between",
          "during",
          "for",
          "around",
          "every",
          "throughout");
  private static final Set<String> NOT_BEFORE_YEAR =
      Set.of(
          "resolution",
          "resolutions",
          "agenda",
          "vision",
          "flight",
          "article",
          "route",
          "horizon",
          "room",
          "area",
          "no.",
          "number",
          "section",
          "$",
          "£",
          "€",
          "#",
          "about",
          "some",
          "than",
          "least",
          "nearly",
          "almost",
          "roughly",
          "only",
          "all",
          "-",
          "/",
          "title",
          "page",
          "channel");

  private CalendarGrammar() {}

  static List<Production> productions(TimeVocabulary words) {
    return List.of(
        new Production(
            words.compile("%YEAR:y%-(?<m>\\d\\d)-(?<d>\\d\\d)"), CalendarGrammar::isoDay),
        new Production(
            words.compile("(?<d>\\d{1,2})(?<s>[./])(?<m>\\d{1,2})[./]%YEAR:y%"),
            CalendarGrammar::numericDay),
        new Production(
            words.compile(WEEKDAY + "%MONTH:m1%" + GLUE + "%DAY:d1%" + OF_YEAR),
            CalendarGrammar::days),
        new Production(
            words.compile(
                WEEKDAY
                    + "%MONTH:m1%"
                    + GLUE
                    + "%DAY:d1%(?:,\\s*%DAY%)*(?:%TO:to%|%AND:and%)(?:%WDAY%,?\\s+)?%DAY:d2%"
                    + OF_YEAR),
            CalendarGrammar::days),
        new Production(
            words.compile(
                WEEKDAY
                    + "%MONTH:m1%"
                    + GLUE
                    + "%DAY:d1%(?:%TO:to%|%AND:and%)(?:%WDAY%,?\\s+)?%MONTH:m2%"
                    + GLUE
                    + "%DAY:d2%"
                    + OF_YEAR),
            CalendarGrammar::days),
        new Production(
            words.compile(WEEKDAY + "%DAY:d1%\\s+(?:of\\s+)?%MONTH:m1%" + OF_YEAR),
            CalendarGrammar::days),
        new Production(
            words.compile(
                WEEKDAY
                    + "%DAY:d1%(?:,\\s*%DAY%)*(?:%TO:to%|%AND:and%)(?:the\\s+)?%DAY:d2%\\s+(?:of\\s+)?%MONTH:m1%"
                    + OF_YEAR),
            CalendarGrammar::days),
        new Production(
            words.compile(
                WEEKDAY
                    + "%DAY:d1%\\s+(?:of\\s+)?%MONTH:m1%(?:%TO:to%|%AND:and%)%DAY:d2%\\s+(?:of\\s+)?%MONTH:m2%"
                    + OF_YEAR),
            CalendarGrammar::days),
        new Production(
            words.compile(
                "(?:%PART:p%\\s*(?:in\\s+|of\\s+)?(?:the\\s+)?)?(?:%REF:r%\\s+)?%MONTH:m1%(?!\\.?\\s*\\d{1,2}(?!\\d))(?:\\.(?=\\s*[\\p{L}\\d]))?"
                    + "(?:(?:%TO%|%AND:and%)%MONTH:m2%)?"
                    + OF_YEAR),
            CalendarGrammar::months),
        new Production(
            words.compile(
                "the\\s+(?<d1>\\d{1,2}(?:st|nd|rd|th))(?:(?:%TO%|%AND%)(?:the\\s+)?(?<d2>\\d{1,2}(?:st|nd|rd|th)))?"),
            CalendarGrammar::daysOfMonth),
        new Production(
            words.compile(
                "(?:%PART:p%\\s*(?:in\\s+|of\\s+)?)?%YEAR:y%(?:%TO%(?<y2>(?:19|20)\\d\\d|\\d\\d(?!\\d)))?"),
            CalendarGrammar::years),
        new Production(
            words.compile("(?:the\\s+)?(?:%PART:p%\\s*)?(?<decade>(?:19|20)\\d0)s"),
            CalendarGrammar::decade));
  }

  private static Optional<TimeExpression> isoDay(TimeMatch match) {
    return absoluteDay(match.year("y"), match.day("m"), match.day("d"));
  }

  /** Day and month in figures, only where both orders cannot be mistaken for one another. */
  private static Optional<TimeExpression> numericDay(TimeMatch match) {
    int first = match.day("d");
    int second = match.day("m");
    if (match.group("s").equals(".") || first > 12 || first == second) {
      return absoluteDay(match.year("y"), second, first);
    }
    return second > 12 ? absoluteDay(match.year("y"), first, second) : Optional.empty();
  }

  private static Optional<TimeExpression> absoluteDay(int year, int month, int day) {
    try {
      return Optional.of(new Absolute(Edtf.day(LocalDate.of(year, month, day))));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<TimeExpression> days(TimeMatch match) {
    if (match.has("and") && !match.has("m2") && countsSomething(match)) {
      return Optional.empty();
    }
    try {
      MonthDay first = MonthDay.of(match.month("m1"), match.day("d1"));
      MonthDay last =
          match.has("d2")
              ? MonthDay.of(
                  match.has("m2") ? match.month("m2") : match.month("m1"), match.day("d2"))
              : first;
      if (match.has("y")) {
        return absolute(first, last, match.year("y"));
      }
      if (!match.has("m2") && last.isBefore(first)) {
        return Optional.empty();
      }
      return Optional.of(new MonthDays(first, last, match.weekday("w"), match.reference("yr")));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** Whether the number that ends the match counts what follows ("on Feb 4 and 5 others"). */
  private static boolean countsSomething(TimeMatch match) {
    Token after = match.after();
    return after != null
        && (after.tag().equals("NNS") || after.tag().equals("CD") || after.word().equals("more"));
  }

  private static Optional<TimeExpression> absolute(MonthDay first, MonthDay last, int year) {
    LocalDate end = last.atYear(year);
    LocalDate start = first.atYear(last.isBefore(first) ? year - 1 : year);
    return first.isValidYear(year) && last.isValidYear(year)
        ? Optional.of(new Absolute(Edtf.between(start, end)))
        : Optional.empty();
  }

  private static Optional<TimeExpression> months(TimeMatch match) {
    if (!isMonth(match)) {
      return Optional.empty();
    }
    Month first = match.month("m1");
    Month last = match.has("m2") ? match.month("m2") : first;
    if (match.has("y")) {
      int year = match.year("y");
      return Optional.of(
          new Absolute(
              months(
                  YearMonth.of(last.compareTo(first) < 0 ? year - 1 : year, first),
                  YearMonth.of(year, last))));
    }
    return Optional.of(new Months(first, last, match.reference("r"), match.reference("yr")));
  }

  private static boolean isMonth(TimeMatch match) {
    Token name = match.token("m1");
    if (!name.tag().startsWith("NNP") && !match.has("y") && !match.has("p")) {
      return false;
    }
    if (match.has("y") || match.has("yr") || match.has("r") || match.has("p")) {
      return true;
    }
    if (name.entity() == Token.Entity.PERSON || name.entity() == Token.Entity.ORGANIZATION) {
      return false;
    }
    if (match.vocabulary().isSure(match.month("m1"))) {
      return true;
    }
    return BEFORE_MONTH.contains(match.before().toLowerCase(Locale.ROOT)) && !isName(match.after());
  }

  private static boolean isName(@Nullable Token token) {
    return token != null && token.tag().equals("NNP");
  }

  private static Edtf months(YearMonth first, YearMonth last) {
    return first.equals(last) ? Edtf.month(first) : new Edtf(first + "/" + last);
  }

  private static Optional<TimeExpression> daysOfMonth(TimeMatch match) {
    Token after = match.after();
    boolean on = match.before().equalsIgnoreCase("on") || match.before().equalsIgnoreCase("until");
    if (!on
        || (after != null
            && (after.isNoun() || after.tag().startsWith("JJ") || after.word().equals("of")))) {
      return Optional.empty();
    }
    int first = match.day("d1");
    int last = match.has("d2") ? match.day("d2") : first;
    return first < 1 || last > 31 || last < first
        ? Optional.empty()
        : Optional.of(new DaysOfMonth(first, last));
  }

  private static Optional<TimeExpression> years(TimeMatch match) {
    if (NOT_BEFORE_YEAR.contains(match.before().toLowerCase(Locale.ROOT)) || !isYear(match)) {
      return Optional.empty();
    }
    int first = match.year("y");
    if (!match.has("y2")) {
      return Optional.of(new Absolute(new Edtf(String.valueOf(first))));
    }
    int last = match.year("y2");
    last = last < 100 ? first / 100 * 100 + last : last;
    if (last <= first) {
      return Optional.empty();
    }
    return Optional.of(new Absolute(new Edtf(first + "/" + last)));
  }

  private static boolean isYear(TimeMatch match) {
    Token before = match.first() == 0 ? null : match.sentence().token(match.first() - 1);
    Token after = match.after();
    if (before != null && before.word().matches("[$£€#/:.-]")) {
      return false;
    }
    if (after == null) {
      return true;
    }
    boolean counts = after.tag().equals("NNS") && match.token("y").relation().equals("nummod");
    boolean round = match.year("y") % 100 == 0;
    return !after.word().matches("[%/:-]")
        && !(counts && (round || before == null || before.isVerb()));
  }

  private static Optional<TimeExpression> decade(TimeMatch match) {
    int first = match.year("decade");
    return Optional.of(new Absolute(new Edtf(first + "/" + (first + 9))));
  }
}
