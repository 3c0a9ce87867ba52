package parley.pipeline.annotate.time;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.pipeline.annotate.TimeExpression;
import parley.pipeline.annotate.TimeExpression.Anchored;
import parley.pipeline.annotate.TimeExpression.Duration;
import parley.pipeline.annotate.TimeExpression.Offset;
import parley.pipeline.annotate.TimeExpression.Unit;
import parley.pipeline.annotate.TimeExpression.Vague;
import parley.pipeline.annotate.TimeExpression.Window;
import parley.pipeline.annotate.Token;

/** So many days, weeks, months away; and how long something lasts. */
final class OffsetGrammar {

  private static final String COUNT = "(?:%INEXACT:x%\\s+)?(?:%FEW:v%|%NUM:n%)[-\\s]+%UNIT:u%";
  private static final String WITHIN =
      "(?:(?:in|over|during|within|for|throughout)\\s+)?(?:the\\s+)?";

  private OffsetGrammar() {}

  static List<Production> productions(TimeVocabulary words) {
    return List.of(
        new Production(words.compile(COUNT + "\\s+ago"), match -> offset(match, -1)),
        new Production(
            words.compile("in\\s+" + COUNT + "(?:['\u2019]s?\\s+time|\\s+from\\s+now)"),
            match -> offset(match, 1)),
        new Production(words.compile(COUNT + "\\s+from\\s+now"), match -> offset(match, 1)),
        new Production(
            words.compile("in\\s+" + COUNT + "(?!\\s+(?:of|after|before|since|when)\\b)"),
            match -> offset(match, 1)),
        new Production(
            words.compile("within\\s+(?:the\\s+)?(?:next\\s+)?" + COUNT),
            match -> window(match, 1)),
        new Production(
            words.compile(WITHIN + "(?:next|coming)\\s+" + COUNT), match -> window(match, 1)),
        new Production(
            words.compile(WITHIN + "(?:last|past|previous)\\s+" + COUNT),
            match -> window(match, -1)),
        new Production(
            words.compile(
                "(?:in|over|during|within)\\s+the\\s+(?:next|coming)\\s+(?<u>week|month|year|decade)"),
            match -> window(match, 1)),
        new Production(
            words.compile(
                "(?:(?:in|over|during|within)\\s+the\\s+(?:last|past)|the\\s+past)\\s+(?<u>week|month|year|decade)"),
            match -> window(match, -1)),
        new Production(
            words.compile(
                WITHIN
                    + "(?:next|coming|past|last|recent|upcoming|previous)\\s+(?:few\\s+|several\\s+|couple\\s+of\\s+)?(?<u>hours|days|weeks|months|years|decades)"),
            match -> Optional.of(new Vague(match.unit("u")))),
        new Production(
            words.compile(
                "(?:within|in)\\s+(?:a\\s+matter\\s+of\\s+)?(?<u>minutes|hours|days|weeks|months|years)"),
            match -> Optional.of(new Vague(match.unit("u")))),
        new Production(
            words.compile("for\\s+(?<u>hours|days|weeks|months|years|decades)"),
            OffsetGrammar::duration),
        new Production(
            words.compile(
                "(?<u>minutes|hours|days|weeks|months|years|decades)\\s+(?:later|earlier|ago|before|after)"),
            match -> Optional.of(new Vague(match.unit("u")))),
        new Production(
            words.compile(
                COUNT + "\\s+(?<way>later|earlier|before|after|afterwards?|beforehand|prior)"),
            OffsetGrammar::anchored),
        new Production(
            words.compile("the\\s+(?<u>day|week|month|year)\\s+(?<way>before|after)"),
            OffsetGrammar::anchored),
        new Production(
            words.compile(
                "(?:(?:the|that)\\s+)?(?<way>next|following|previous|preceding|same)\\s+(?<u>day|week|month|year)"),
            OffsetGrammar::anchored),
        new Production(
            words.compile("that\\s+(?:same\\s+)?(?<u>day|week|month|year)"),
            match -> Optional.of(new Anchored(match.unit("u"), 0, false))),
        new Production(
            words.compile(
                "(?:earlier|later)\\s+in\\s+the\\s+day|that\\s+(?:night|evening|morning|afternoon)"),
            match -> Optional.of(new Anchored(Unit.DAY, 0, false))),
        new Production(
            words.compile("(?:in\\s+)?" + COUNT + "(?:-long)?(?![-\\s]old)"),
            OffsetGrammar::duration));
  }

  private static Optional<TimeExpression> duration(TimeMatch match) {
    return Optional.of(new Duration(match.unit("u")));
  }

  private static boolean isInexact(TimeMatch match) {
    return match.has("x") || match.has("v");
  }

  private static Optional<TimeExpression> offset(TimeMatch match, int sign) {
    Unit unit = match.unit("u");
    return Optional.of(
        isInexact(match) ? new Vague(unit) : new Offset(unit, sign * match.number("n")));
  }

  private static Optional<TimeExpression> window(TimeMatch match, int sign) {
    Unit unit = match.unit("u");
    if (isInexact(match)) {
      return Optional.of(new Vague(unit));
    }
    return Optional.of(new Window(unit, sign * (match.has("n") ? match.number("n") : 1)));
  }

  private static Optional<TimeExpression> anchored(TimeMatch match) {
    Unit unit = match.unit("u");
    if (isInexact(match)) {
      return Optional.of(new Vague(unit));
    }
    int count = match.has("n") ? match.number("n") : 1;
    String way = match.group("way").toLowerCase(Locale.ROOT);
    int sign =
        switch (way) {
          case "earlier", "before", "previous", "preceding", "beforehand", "prior" -> -1;
          case "same" -> 0;
          default -> 1;
        };
    boolean open = way.equals("before") || way.equals("after") || way.equals("prior");
    return Optional.of(new Anchored(unit, sign * count, open && goesOn(match.after())));
  }

  /** Whether the words after "before" or "after" say before or after what. */
  private static boolean goesOn(@Nullable Token after) {
    return after != null && !after.tag().matches("[.,:]|''|``|-RRB-|CC|VBD|VBZ|MD");
  }
}
