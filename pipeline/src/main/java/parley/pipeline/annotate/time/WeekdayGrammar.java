package parley.pipeline.annotate.time;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.pipeline.annotate.TimeExpression;
import parley.pipeline.annotate.TimeExpression.Night;
import parley.pipeline.annotate.TimeExpression.Offset;
import parley.pipeline.annotate.TimeExpression.Reference;
import parley.pipeline.annotate.TimeExpression.Unit;
import parley.pipeline.annotate.TimeExpression.Weekdays;
import parley.pipeline.annotate.Token;

/** Days by their weekday, and by their distance from today. */
final class WeekdayGrammar {

  private static final String PART = "(?:%PART:p%\\s+(?:on\\s+)?)?";
  private static final String BEFORE = PART + "(?:%REF:r%\\s+)?(?:the\\s+night\\s+of\\s+)?";
  private static final String OF_WEEK = "(?:,?\\s+(?:of\\s+)?%REF:wk%\\s+week)?";
  private static final String HOURS = "(?:%HOURS%)?";

  /** Words before a weekday that make it every such day, or one that another day fixes. */
  private static final Set<String> NOT_BEFORE =
      Set.of("every", "each", "any", "most", "following", "previous", "preceding");

  private WeekdayGrammar() {}

  static List<Production> productions(TimeVocabulary words) {
    return List.of(
        new Production(
            words.compile(BEFORE + "%WEEKDAY:w1%" + HOURS + OF_WEEK), WeekdayGrammar::weekdays),
        new Production(
            words.compile(
                BEFORE
                    + "%WEEKDAY:w1%(?:%S%)?"
                    + HOURS
                    + "%TO:to%(?:%PART%\\s+)?%WEEKDAY:w2%"
                    + HOURS
                    + OF_WEEK),
            WeekdayGrammar::weekdays),
        new Production(
            words.compile(
                BEFORE
                    + "%WEEKDAY:w1%"
                    + HOURS
                    + "(?<list>(?:,\\s*%WEEKDAY%)*)%AND:and%(?:on\\s+|%PART%\\s+)?%WEEKDAY:w2%"
                    + HOURS
                    + OF_WEEK),
            WeekdayGrammar::weekdays),
        new Production(
            words.compile("%REF:wk%\\s+week,?\\s+on\\s+%WEEKDAY:w1%" + HOURS),
            WeekdayGrammar::weekdays),
        new Production(
            words.compile(
                "(?:late\\s+)?%WEEKDAY:w1%"
                    + HOURS
                    + "\\s+(?:and\\s+)?into\\s+(?:early\\s+)?%WEEKDAY:w2%"
                    + HOURS),
            WeekdayGrammar::weekdays),
        new Production(
            words.compile(
                "overnight(?:\\s+(?:from\\s+)?%WEEKDAY%(?=\\s+(?:to|into)\\b))?(?:\\s+(?:and\\s+)?(?:on\\s+|in)?to\\s+(?:early\\s+)?%WEEKDAY:w2%"
                    + HOURS
                    + ")?"),
            match -> Optional.of(new Night(match.weekday("w2")))),
        new Production(
            words.compile(
                PART
                    + "(?<day>today|tonight|yesterday|tomorrow|last night|this morning|this afternoon|this evening)"
                    + HOURS),
            WeekdayGrammar::dayWord),
        new Production(words.compile("the day after tomorrow"), match -> days(2)),
        new Production(words.compile("the day before yesterday"), match -> days(-2)));
  }

  private static Optional<TimeExpression> days(int count) {
    return Optional.of(new Offset(Unit.DAY, count));
  }

  private static Optional<TimeExpression> weekdays(TimeMatch match) {
    DayOfWeek first = Objects.requireNonNull(match.weekday("w1"));
    @Nullable DayOfWeek second = match.weekday("w2");
    DayOfWeek last = second == null ? first : second;
    if (!isDay(match, first) || (match.has("and") && !adjoin(match, first, last))) {
      return Optional.empty();
    }
    return Optional.of(new Weekdays(first, last, reference(match), match.reference("wk")));
  }

  /** "this coming Friday" is the first one from now on, "next Friday" that of next week. */
  private static Reference reference(TimeMatch match) {
    boolean coming = match.has("r") && match.group("r").toLowerCase(Locale.ROOT).endsWith("coming");
    return coming ? Reference.THIS : match.reference("r");
  }

  private static boolean isDay(TimeMatch match, DayOfWeek first) {
    String before = match.before();
    Token name = match.token("w1");
    @Nullable Token after = match.after();
    boolean oneOfMany =
        before.equals("a") && !(after != null && (after.isNoun() || after.tag().startsWith("JJ")));
    return name.entity() != Token.Entity.PERSON
        && !oneOfMany
        && !NOT_BEFORE.contains(before.toLowerCase(Locale.ROOT))
        && !match.vocabulary().namesSomethingElse(before, first);
  }

  /** Whether days joined by "and" or "or" follow one another, so that they can be one stretch. */
  private static boolean adjoin(TimeMatch match, DayOfWeek first, DayOfWeek last) {
    int listed = match.group("list").split(",", -1).length - 1;
    return first.plus(1L + listed) == last;
  }

  private static Optional<TimeExpression> dayWord(TimeMatch match) {
    Token.Entity entity = match.token("day").entity();
    if (entity == Token.Entity.ORGANIZATION || match.before().equals("USA")) {
      return Optional.empty();
    }
    return switch (match.group("day").toLowerCase(Locale.ROOT).replaceAll("\\s+", " ")) {
      case "yesterday", "last night" -> days(-1);
      case "tomorrow" -> days(1);
      default -> days(0);
    };
  }
}
